import { readdirSync, readFileSync } from 'node:fs';
import type { Nodes } from 'hast';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardsOf } from '../../../../renderer/core/cards/cards-of-note.ts';
import { faceOf } from '../../../../renderer/core/cards/face.ts';
import { mask } from '../../../../renderer/core/cards/mask.ts';
import { renderMath } from '../../../../renderer/core/cards/math.ts';
import type { CardId, Note, NoteId, TopicId } from '../../../../renderer/core/cards/model.ts';
import { type ParsedTopic, parseTopic } from '../../../../renderer/core/cards/parse-topic.ts';
import { startingIn } from '../../../../renderer/core/cards/unmask.ts';
import { cards, file } from './topic-text.ts';

const examples = new URL('../../../fixtures/topics/', import.meta.url);
const topics = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => readFileSync(new URL(path, examples), 'utf8'));

/** Pieces in which all the grammars meet. */
const piece = fc.oneof(
  fc.constantFrom(
    '### ',
    '## Cards\n',
    '## Milestones\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '---\n',
    '<!-- ',
    ' -->',
    'id: a',
    ', level: apply',
    'steps: yes',
  ),
  fc.constantFrom(
    '{{',
    '}}',
    '{{c1::',
    '::',
    '{{=',
    '\\',
    '`',
    '```\n',
    '~~~',
    '$',
    '$$',
    '|',
    '|-|-|\n',
    '> ',
    '- ',
    '1. ',
    '- [ ] ',
    '    ',
    '\t',
  ),
  fc.constantFrom(
    '**',
    '*',
    '_',
    '~~',
    '[',
    '](',
    ')',
    '![',
    '<',
    '>',
    '<script>',
    'javascript:',
    'https://a.b',
    '[^1]',
    '[^1]: ',
    '&amp;',
    '#',
    '"',
  ),
  fc.constantFrom('\uFEFF', '\uFFFC', '\u303F', '\u2028', '\u00A0', 'ä', '🦀', '\uD83E', '\0', 'word', ' '),
  fc.string({ maxLength: 5 }),
);
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
/** A good file in which one stretch is replaced by soup. */
const mutated = fc.tuple(fc.constantFrom(...topics), fc.nat(), fc.nat(80), soup).map(([text, at, length, insert]) => {
  const from = at % text.length;
  return text.slice(0, from) + insert + text.slice(from + length);
});

function expectSane(text: string, { problems, notes, topic }: ParsedTopic): void {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const { line, column, message } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    // One past the last character is where something is missing.
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    expect(message).not.toBe('');
  }
  if (topic === null) expect(notes).toEqual([]);
  expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
  for (const note of notes) {
    expect(note.answer).not.toContain('\r');
    expect(cardsOf(note).length).toBeGreaterThan(0);
  }
}

const allowed = new Set(
  'p br hr strong em del code pre blockquote h4 h5 h6 ul ol li input table thead tbody tr th td a img span mark'.split(
    ' ',
  ),
);
function expectSafe(node: Nodes, insideMath = false): void {
  expect(['root', 'text', 'element']).toContain(node.type);
  if (node.type === 'element') {
    const math = insideMath || node.tagName === 'math';
    if (!math) expect(allowed).toContain(node.tagName);
    for (const [key, value] of Object.entries(node.properties)) {
      expect(key).not.toMatch(/^(?:on|style$|src$|id$|name$|srcdoc$|action$)/i);
      if (key === 'href') expect(value).toMatch(/^https:\/\//i);
    }
    for (const child of node.children) expectSafe(child, math);
  } else if (node.type === 'root') for (const child of node.children) expectSafe(child);
}

describe('whatever is in a file', () => {
  test('soup below `## Cards` never throws, and problems point inside the file', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const whole = cards(`### Q\n<!-- id: a, level: apply -->\n${text}`);
        expectSane(whole, parseTopic(file, whole));
      }),
      { numRuns: 400 },
    );
  });
  test('soup alone', () => {
    fc.assert(
      fc.property(soup, (text) => expectSane(text, parseTopic(file, text))),
      { numRuns: 200 },
    );
  });
  test('a good file with a stretch replaced', () => {
    fc.assert(
      fc.property(mutated, (text) => expectSane(text, parseTopic(file, text))),
      { numRuns: 60 },
    );
  });
});

describe('whatever is in a note', () => {
  const base = {
    id: 'a' as NoteId,
    topic: 't' as TopicId,
    kind: 'cloze',
    level: 'apply',
    clozes: [1],
    file,
    line: 1,
  } as const;
  test('its faces hold only what is allowed, and never throw', () => {
    const variants = fc.constantFrom('a', 'a#c1', 'a#reverse', 'a#steps', 'b', '');
    fc.assert(
      fc.property(soup, soup, variants, fc.boolean(), (heading, answer, card, withMath) => {
        const note: Note = { ...base, heading, answer };
        const face = faceOf(note, card as CardId, withMath ? { renderMath } : {});
        for (const root of [face.question, face.answer, face.passage, ...(face.steps ?? [])])
          if (root !== undefined) expectSafe(root);
      }),
      { numRuns: 400 },
    );
  });
});

describe('texts made to take long', () => {
  test.each([
    ['>', 50_000],
    ['[', 60_000],
    ['![', 30_000],
    ['`a``b```', 8000],
    ['*a **b ', 8000],
    ['{{', 30_000],
    ['{{c1::', 10_000],
    ['$a ', 20_000],
    ['$$', 30_000],
    ['<!--', 15_000],
    ['- ', 30_000],
    ['| ', 30_000],
    ['\\', 60_000],
    ['### Q\n', 10_000],
    ['<!-- id: a -->\n', 4000],
    ['{{a}}\n', 10_000],
    ['{{a}} ', 10_000],
    ['a\n\n', 2000],
    ['- [ ] a\n', 8000],
    ['&#x', 20_000],
    ['~', 60_000],
    ['_a', 30_000],
    ['### Q\n{{b\n\n', 150_000],
    ['### Q\n`{{b` {{c\n\n', 100_000],
  ])('%j, %i times, ends', (text, times) => {
    const whole = cards(`### Q\n<!-- id: a, level: apply -->\n${text.repeat(times)}`);
    expectSane(whole, parseTopic(file, whole));
  });

  test.each([
    ['dollars', '$a ', 100_000],
    ['double dollars', '$$a ', 100_000],
    ['clozes', '{{a}}', 100_000],
    ['clozes that end nowhere', '{{a ', 100_000],
    ['comments that end nowhere', '<!-- {{a}}\n\n', 60_000],
  ])('a row full of %s is scanned once, not once for each', (_, text, times) => {
    expect(mask(`| ${text.repeat(times)} |`).text).toHaveLength(text.length * times + 4);
  });

  test('the places of one note are found among those of thousands by halving', () => {
    const places = Array.from({ length: 100_000 }, (_, at) => ({ at: 2 * at }));
    let looks = 0;
    const placeOf = ({ at }: { at: number }): number => {
      looks += 1;
      return at;
    };
    expect(startingIn(places, placeOf, 99_999, 100_004)).toEqual([{ at: 100_000 }, { at: 100_002 }]);
    expect(startingIn(places, placeOf, -5, 0)).toEqual([]);
    expect(startingIn(places, placeOf, 199_998, 300_000)).toEqual([{ at: 199_998 }]);
    expect(looks).toBeLessThan(120);
  });
});
