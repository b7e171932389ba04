// Checks what a card says about its `estimate` blocks as far as this needs no computing: that a value which the text
// quotes is defined in the card, and that results stand beside lines which have one.

import type { Complaints } from './complaints.ts';
import { likelyWord } from './nearest-word.ts';

const definition = /^[ \t>]*(?:claim[ \t]+)?([a-z][a-z0-9_]*)[ \t]*=/;
/** `# = …` outside of quotes. */
const result = /^(?:[^"#]|"[^"]*")*#[ \t]*=[ \t]*(.*)$/;

/** `{{=name}}` wants a line `name = …` in the same card. `# = 15.7 %` wants a block in which nothing is drawn. */
export function checkComputed(
  quoted: readonly { readonly at: number; readonly name: string }[],
  blocks: readonly { readonly from: number; readonly to: number }[],
  text: string,
  complain: Complaints,
): void {
  const names = new Set<string>();
  for (const { from, to } of blocks) readBlock(text.slice(from, to), from, names, complain);
  for (const { at, name } of quoted) {
    if (names.has(name)) continue;
    const near = likelyWord(name, names);
    const guess = near === null ? '' : ` Did you mean \`${near}\`?`;
    complain.warning(at, `No \`estimate\` block of this card has a line \`${name} = …\`.${guess}`);
  }
}

function readBlock(source: string, base: number, names: Set<string>, complain: Complaints): void {
  const drawn = /=[ \t]*one[ \t]+of[ \t]/.test(source);
  for (const line of source.matchAll(/[^\r\n]+/g)) {
    const name = definition.exec(line[0])?.[1];
    if (name !== undefined) names.add(name);
    const written = result.exec(line[0])?.[1];
    if (written === undefined) continue;
    const at = base + line.index + line[0].lastIndexOf('#');
    if (drawn) {
      complain.warning(at, 'This block draws its values, so a line has no single result; take `# = …` out.');
    } else if (!/^[-\u2212]?\d/.test(written)) {
      complain.warning(at, 'A result is a number with its unit, such as `# = 15.7 %`.');
    }
  }
}
