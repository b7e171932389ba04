// Cuts the tree of a topic file into its summary, the notes under `## Cards` and the rest. It looks at headings only.

import type { Heading, Root, RootContent } from 'mdast';
import type { Complaints } from './complaints.ts';
import { noteMarkKeys, readMarks } from './marks.ts';

/** A third-level heading under `## Cards` and what follows it. */
export interface NoteNodes {
  readonly heading: Heading;
  readonly body: RootContent[];
  /** Offset of the next heading that ends the card, or of the end of the text. */
  end: number;
}

export interface Sections {
  readonly notes: readonly NoteNodes[];
  /** Everything under `## Milestones`. */
  readonly milestones: readonly RootContent[];
  /** Everything else, headings included. */
  readonly rest: readonly RootContent[];
  /** Offset of the first second-level heading, or the end of the text: there the summary ends. */
  readonly summaryEnd: number;
}

/** A heading of level 1 to 3 ends a card; level 4 and below, and headings inside quotes and lists, belong to the answer. */
export function sectionsOf(root: Root, text: string, complain: Complaints): Sections {
  const notes: NoteNodes[] = [];
  const milestones: RootContent[] = [];
  const rest: RootContent[] = [];
  let section: 'cards' | 'milestones' | 'other' = 'other';
  let cardsLine: number | null = null;
  let summaryEnd: number | null = null;
  let current: NoteNodes | null = null;
  for (const [index, node] of root.children.entries()) {
    const at = startOf(node);
    if (node.type === 'heading' && node.depth <= 3) {
      if (current !== null) current.end = at;
      current = null;
      if (node.depth === 2) {
        summaryEnd ??= at;
        const title = headingSource(node, text);
        section = title === 'Cards' ? 'cards' : title === 'Milestones' ? 'milestones' : 'other';
        if (section === 'other' && /^(?:cards?|milestones?)$/i.test(title)) {
          complain.error(
            at,
            `Write \`## ${/^c/i.test(title) ? 'Cards' : 'Milestones'}\`, exactly so, or what follows is not read.`,
          );
        }
        if (section === 'cards') {
          if (cardsLine !== null) {
            complain.error(
              at,
              `A file has one \`## Cards\`; the first is on line ${cardsLine}. Move these cards there.`,
            );
            section = 'other';
          } else cardsLine = complain.line(at);
        }
      } else if (node.depth === 1) section = 'other';
      else if (section === 'cards') {
        current = { heading: node, body: [], end: text.length };
        notes.push(current);
        continue;
      }
    }
    if (node.type === 'heading' && current === null && hasId(root.children[index + 1])) {
      complain.error(at, 'This card is not read; write its heading as `### Why …?`, below `## Cards`.');
    }
    if (current !== null) current.body.push(node);
    else if (section === 'milestones') milestones.push(node);
    else rest.push(node);
  }
  return { notes, milestones, rest, summaryEnd: summaryEnd ?? text.length };
}

/** Source between the marks of a heading, as in `### **Why** so?`: without hashes and without the spaces around. */
export function headingSource(heading: Heading, text: string): string {
  const from = heading.children[0]?.position?.start.offset;
  const to = heading.children[heading.children.length - 1]?.position?.end.offset;
  return from === undefined || to === undefined
    ? ''
    : text
        .slice(from, to)
        .replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ')
        .trim();
}

export function startOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: RootContent): number {
  return node.position?.end.offset ?? 0;
}

function hasId(node: RootContent | undefined): boolean {
  return node?.type === 'html' && readMarks(node.value, 0, noteMarkKeys)?.values.has('id') === true;
}
