// Files made from the grammar are read as what they were made from; the same files spoiled never throw, and completing
// any of them adds marks and numbers and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixTopic } from '../../../../renderer/core/cards/fix-topic.ts';
import { type ParsedTopic, parseTopic } from '../../../../renderer/core/cards/parse-topic.ts';
import { goodTopic, spoiled, unfinishedTopic } from './generated-topics.ts';
import { file } from './topic-text.ts';

const shipped = new URL('../../../../content/topics/', import.meta.url);
const shippedTexts = readdirSync(shipped, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => readFileSync(new URL(path, shipped), 'utf8'));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (from: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(from);

function expectPlacesInside(source: string, { problems, references, formulas }: ParsedTopic): void {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const { line, column } of [...problems, ...references, ...formulas]) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
  }
  for (const { message } of problems) expect(message.length).toBeGreaterThan(20);
}

/** Without what the tool may write: ids that end in `-new`, numbers of clozes, highest numbers with their comma. */
function withoutMarks(source: string): string {
  return source
    .replace(/(?:\r\n|\n|\r)<!-- id: [a-z0-9-]+-new\d+(?:, clozes: \d+)? -->/g, '')
    .replace(/ id: [a-z0-9-]+-new\d+,/g, '')
    .replace(/\{\{c\d+::/g, '{{')
    .replace(/,?\s*clozes:[ \t\r\n]*(?:"[^"]*"|[^,"]*?)(?=\s*(?:,|-->|$))/g, '')
    .replace(/[\s,]*-->/g, '-->');
}

/** Completing `source` keeps all but marks, and once more changes nothing. The completed text, or `null` if refused. */
function completed(source: string): string | null {
  let n = 0;
  const fix = (from: Uint8Array) => fixTopic(from, file, () => `new${n++}`);
  const first = fix(bytes(source));
  if (!first.ok) return null;
  const output = text(first.bytes);
  expect(withoutMarks(output)).toBe(withoutMarks(source));
  expect(output === source).toBe(first.changes.length === 0);
  expect(fix(first.bytes)).toMatchObject({ ok: true, changes: [], bytes: first.bytes });
  return output;
}

const advice = (source: string): string[] =>
  parseTopic(file, source)
    .problems.map(({ message }) => message)
    .filter((message) => message.includes('Run `npm run content'));

describe('files made from the grammar', () => {
  test('have no problem, and give what they were made from', () => {
    fc.assert(
      fc.property(goodTopic, (made) => {
        const { topic, notes, problems, milestones, headings } = parseTopic(file, made.text);
        expect(problems).toEqual([]);
        expect(notes).toEqual(made.notes);
        expect(headings).toBe(made.notes.length);
        expect([topic?.title, topic?.summary]).toEqual([made.title, made.summary.trim()]);
        expect(milestones.map((each) => each.text)).toEqual(made.milestones);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('need no completing', () => {
    fc.assert(
      fc.property(goodTopic, (made) => {
        expect(completed(made.text)).toBe(made.text);
      }),
      { numRuns: 30 },
    );
  });

  test('with marks and numbers left out are completed to files that lack none, in which the rest stands as it was', () => {
    fc.assert(
      fc.property(unfinishedTopic, (source) => {
        const output = completed(source);
        if (output === null) throw new Error('refused');
        expect(advice(output)).toEqual([]);
        expect(parseTopic(file, output).problems).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

const madeTexts = fc.oneof(
  goodTopic.map((made) => made.text),
  unfinishedTopic,
);

describe.each([
  ['made', madeTexts, 100],
  ['shipped', fc.constantFrom(...shippedTexts), 25],
] as const)('files that were %s and then spoiled', (_, texts, numRuns) => {
  test('are read with problems at real places, and completed without loss', () => {
    fc.assert(
      fc.property(spoiled(texts), (cut) => {
        // Half of a pair of surrogates cannot be written to a file.
        const source = text(bytes(cut));
        const parsed = parseTopic(file, source);
        expectPlacesInside(source, parsed);
        expect(parsed.notes.every(({ file: from }) => from === file)).toBe(true);
        const output = completed(source);
        if (output !== null) expect(advice(output)).toEqual([]);
      }),
      { numRuns },
    );
  }, 60_000);
});
