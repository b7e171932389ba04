// Makes topic files together with the notes that they hold, from every construct that a card may have; and spoils files.
import fc from 'fast-check';
import type { Level, Note, NoteId, NoteKind, TopicId } from '../../../../renderer/core/cards/model.ts';
import { levels } from '../../../../renderer/core/cards/model.ts';
import { file } from './topic-text.ts';

export interface GeneratedTopic {
  readonly text: string;
  readonly title: string;
  readonly summary: string;
  readonly notes: readonly Note[];
  readonly milestones: readonly string[];
}

const word = fc.constantFrom(
  'shard',
  'key',
  'Größe',
  'rate',
  '🦀',
  '分片',
  'a_b',
  'x',
  '9.6',
  '$5',
  '$0.023/GB',
  'R&D',
  '!',
  '100%',
);
const inline = fc.oneof(
  { weight: 6, arbitrary: word },
  word.map((text) => `**${text}**`),
  word.map((text) => `*${text}*`),
  word.map((text) => `~~${text}~~`),
  fc.constantFrom(
    '`{{c1::code}}`',
    '`` a`}} ``',
    '$\\frac{{a}}{b}$',
    '$a_1 * b_2 \\$ {c}$',
    '\\{{c9::no}}',
    '\\*no\\*',
    '[site](https://example.org/{{b}}?$x$)',
    '[file](../data/other.md#part)',
    '![What it shows](a.svg)',
    '<https://example.org/a>',
    'a<br>b',
    '&amp;',
    '{one brace}',
    '<!-- a {{remark -->',
  ),
);
const sentence = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => `Text ${parts.join(' ')} end.`);

/** What a cloze may hide, and its hint. */
const hidden = fc.constantFrom(
  'shard',
  '**all** of it',
  '`a}}b`',
  '$k = {a}^{{b}}$',
  'std\\::vector',
  'a {b} c',
  'a {x\\}',
  'one::two::kind',
  '9.6::how many?',
  '[it](https://example.org)',
);
/** Several of them, numbered or not, in a sentence. */
const clozes = (numbers: readonly (number | null)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...numbers.map(() => fc.tuple(word, hidden)))
    .map((pairs) =>
      pairs
        .map(([before, inside], i) => `${before} {{${numbers[i] == null ? '' : `c${numbers[i]}::`}${inside}}}`)
        .join(', '),
    );

const block = fc.oneof(
  { weight: 3, arbitrary: sentence },
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc.array(sentence, { minLength: 1, maxLength: 2 }).map((lines) => lines.map((line) => `> ${line}`).join('\n')),
  sentence.map((text) => `#### ${text}`),
  fc.constantFrom(
    '```js\n## no heading {{c1::no}}\n### Q\n$5\n```',
    '~~~\n<!-- id: no, level: apply -->\n~~~',
    'Code:\n\n    indented {{code\n    ### no card',
    '```estimate\nrate = 1 / 4   in %   # = 25 %\n```\n\nAbout {{=rate}} or {{=rate:full}}.',
    '$$\n\\frac{{a}}{b}\n---\n$$',
    '| a | b |\n|---|:-:|\n| `x` | $\\|y\\|$ |',
    '- one\n\n  ```\n  {{\n  ```\n- two\n  - three',
    '> ## no heading\n>\n> text',
    'Soft\nbreak  \nand hard\\\nbreak.',
    '***',
    '<!-- TODO:\n\n### no card\n{{\n-->',
  ),
);
const blocks = fc.array(block, { maxLength: 4 }).map((parts) => parts.join('\n\n'));

interface Draft {
  readonly kind: NoteKind;
  readonly level: Level;
  readonly heading: string;
  readonly answer: string;
  readonly clozes: readonly number[];
  /** Marks besides id and level. */
  readonly marks: readonly string[];
}

const headings = sentence.map((text) => text.replace('Text', 'Why'));
const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join('\n\n');
const shared = { level: fc.constantFrom(...levels), heading: headings };

const plain: fc.Arbitrary<Draft> = fc
  .record({ ...shared, first: sentence, rest: blocks })
  .map(({ first, rest, ...each }) => ({ ...each, kind: 'plain', answer: joined(first, rest), clozes: [], marks: [] }));
const reversible: fc.Arbitrary<Draft> = plain.map((each) => ({ ...each, kind: 'reversible', marks: ['reverse: yes'] }));
const steps: fc.Arbitrary<Draft> = fc
  .record({ ...shared, before: sentence, items: fc.array(sentence, { minLength: 1, maxLength: 5 }) })
  .map(({ before, items, ...each }) => ({
    ...each,
    kind: 'steps',
    answer: joined(before, items.map((item, i) => `${i + 1}. ${item}`).join('\n')),
    clozes: [],
    marks: ['steps: "yes"'],
  }));
const cloze: fc.Arbitrary<Draft> = fc
  .record({
    ...shared,
    rest: blocks,
    numbers: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
    more: fc.nat(3),
    where: fc.constantFrom('text', 'list', 'quote', 'cell'),
  })
  .chain(({ numbers, rest, more, where, ...each }) =>
    clozes(numbers).map((text): Draft => {
      const around = { text, list: `- ${text}`, quote: `> ${text}`, cell: `| a |\n|---|\n| ${text} |` };
      return {
        ...each,
        kind: 'cloze',
        answer: joined(around[where], rest),
        clozes: [...new Set(numbers)].toSorted((a, b) => a - b),
        marks: [`clozes: ${Math.max(...numbers) + more}`],
      };
    }),
  );

const draft = fc.oneof(plain, reversible, steps, cloze);

/** A file without a problem, and what is to be read from it. `\n` stands for the newline of the file. */
export const goodTopic: fc.Arbitrary<GeneratedTopic> = fc
  .record({
    title: fc.constantFrom('Sharding', 'System: sharding', 'Größe "x"', 'a # b'),
    summary: blocks,
    drafts: fc.array(fc.tuple(draft, fc.boolean()), { maxLength: 5 }),
    milestones: fc.array(fc.constantFrom('Build *it*', 'Run it'), { maxLength: 2 }),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.boolean(),
    closed: fc.boolean(),
  })
  .map(({ title, summary, drafts, milestones, newline, mark, closed }) => {
    const front = [
      'id: sharding',
      `title: ${JSON.stringify(title)}`,
      'area: data',
      'kind: project',
      'prerequisites: []',
      'exercises: []',
    ];
    let text = `---\n${front.join('\n')}\n---\n\n${summary}\n\n## Cards\n\n`;
    const notes = drafts.map(([{ marks, ...each }, blank], i): Note => {
      const line = text.split('\n').length;
      const id = `card-${i}` as NoteId;
      text += `### ${each.heading}${closed ? ' ###' : ''}\n${blank ? '\n' : ''}<!-- ${[`id: ${id}`, `level: ${each.level}`, ...marks].join(', ')} -->\n\n${each.answer}\n\n`;
      return { ...each, id, topic: 'sharding' as TopicId, file, line };
    });
    const items = milestones.map((what, i) => `- [ ] ${what} <!-- id: m-${i} -->\n`);
    if (items.length > 0) text += `## Milestones\n\n${items.join('')}`;
    return { text: `${mark ? '\uFEFF' : ''}${text.replaceAll('\n', newline)}`, title, summary, notes, milestones };
  });

/** The same with the numbers of its clozes, its highest numbers and some of its marks taken out. */
export const unfinishedTopic: fc.Arbitrary<string> = fc.tuple(goodTopic, fc.nat(3)).map(([{ text }, what]) => {
  let left = text;
  if (what !== 1) left = left.replace(/, clozes: \d+/g, '');
  if (what !== 2) left = left.replace(/\{\{c\d+::/g, '{{');
  if (what === 3) left = left.replace(/id: card-\d, /g, '');
  return left;
});

/** One stretch of a text taken out, put in again elsewhere, doubled, or changed for a few characters that mean something. */
export function spoiled(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const soup = fc.array(
    fc.constantFrom(
      '{{',
      '}}',
      '::',
      'c1',
      '$',
      '`',
      '```\n',
      '\n',
      '\r\n',
      '\n\n',
      '### ',
      '## Cards\n',
      '<!-- ',
      '-->',
      'id: a',
      '|',
      '> ',
      '- ',
      '[',
      '](',
      '**',
      '\\',
      ' ',
      'a',
      '\uFEFF',
      '\uFFFC',
      '\u303F',
      '---\n',
    ),
    { maxLength: 6 },
  );
  const slip = fc.record({
    kind: fc.constantFrom('drop', 'move', 'double', 'replace'),
    from: fc.nat(),
    length: fc.nat(60),
    to: fc.nat(),
    soup,
  });
  return fc.tuple(texts, fc.array(slip, { minLength: 1, maxLength: 3 })).map(([text, slips]) =>
    slips.reduce((now, { kind, from, length, to, soup: pieces }) => {
      const at = from % (now.length + 1);
      const cut = now.slice(at, at + length);
      const without = now.slice(0, at) + now.slice(at + length);
      if (kind === 'drop') return without;
      if (kind === 'replace') return now.slice(0, at) + pieces.join('') + now.slice(at + length);
      const base = kind === 'move' ? without : now;
      const place = to % (base.length + 1);
      return base.slice(0, place) + cut + base.slice(place);
    }, text),
  );
}
