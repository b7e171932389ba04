// Completes a topic file: writes missing ids, cloze numbers and the highest number ever used. It splices ASCII into the
// bytes of the file and changes nothing else: byte order mark, kind of newline and everything odd stay as they are.

import { highestCloze } from './clozes.ts';
import { isId, slugOf } from './identities.ts';
import type { Problem } from './model.ts';
import { readTopic, type TopicReading } from './parse-topic.ts';
import type { NoteDraft } from './read-note.ts';
import { decodeUtf8, utf8Length } from './utf8.ts';

interface Fix {
  readonly line: number;
  /** What was written, for people: `id sharding-skew-7k2m`, `c3`, `clozes: 3`. */
  readonly what: string;
}

export type FixResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly changes: readonly Fix[] }
  | { readonly ok: false; readonly problem: Problem };

interface Splice {
  /** Offsets in the text without its byte order mark; the stretch between them is replaced. */
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The completed bytes of the file, the same ones if nothing was missing. A new id is `<topic>-<slug>-<suffix>`;
 * `randomSuffix` gives four characters of `a-z0-9` and is asked again while the id is taken. Files that are no UTF-8,
 * whose front matter gives no topic, or in which the completed file would have more errors than before, are refused.
 */
export function fixTopic(bytes: Uint8Array, file: string, randomSuffix: () => string): FixResult {
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) {
    const message = `The file is not valid UTF-8 (byte ${decoded.badByte + 1}); save it as UTF-8.`;
    return { ok: false, problem: { file, line: 1, column: 1, message, severity: 'error' } };
  }
  const reading = readTopic(file, decoded.text);
  if (reading.topic === null) {
    const first = reading.complain.list.find(({ severity }) => severity === 'error');
    const problem = first ?? { file, line: 1, column: 1, message: 'The file has no topic.', severity: 'error' };
    return { ok: false, problem };
  }
  const taken = new Set(reading.drafts.map((draft) => draft.marks?.values.get('id')?.value ?? ''));
  const splices: Splice[] = [];
  const changes: Fix[] = [];
  for (const draft of reading.drafts) {
    const id = needsId(draft) ? newId(reading.topic.id, draft.heading, taken, randomSuffix) : null;
    if (id !== null) changes.push({ line: reading.complain.line(draft.at), what: `id ${id}` });
    // Numbers without a mark to keep them in could be given out again, so they are written only together.
    const numbered = draft.marks === null && id === null ? nothingNumbered : numberClozes(draft, reading, changes);
    splices.push(...numbered.splices, ...markSplices(draft, id, numbered.highest, reading));
  }
  if (splices.length === 0) return { ok: true, bytes, changes };
  splices.sort((a, b) => a.from - b.from);
  const markBytes = decoded.text.length - reading.text.length === 1 ? 3 : 0;
  const completed = splice(bytes, reading.text, markBytes, splices);
  if (isWorse(completed, file, reading)) {
    const message =
      'With ids and cloze numbers written, this file would have more problems than before; make it smaller.';
    return { ok: false, problem: { file, line: 1, column: 1, message, severity: 'error' } };
  }
  return { ok: true, bytes: completed, changes };
}

/** A card may have grown above its size, for example. Whatever it is, the file as it was is the better one. */
function isWorse(completed: Uint8Array, file: string, before: TopicReading): boolean {
  const decoded = decodeUtf8(completed);
  if (!decoded.ok) return true;
  const after = readTopic(file, decoded.text);
  return after.topic === null || after.complain.errors() > before.complain.errors();
}

/** A second id would cost the card its history, so none is written where an id may only be misplaced or misspelt. */
function needsId(draft: NoteDraft): boolean {
  if (!draft.wantsId || draft.heading === '') return false;
  return draft.marks === null || (!draft.marks.values.has('id') && draft.marks.problems.length === 0);
}

function newId(topic: string, heading: string, taken: Set<string>, randomSuffix: () => string): string | null {
  const slug = slugOf(heading);
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const id = [topic.slice(0, 50).replace(/-$/, ''), slug === '' ? 'card' : slug, randomSuffix()].join('-');
    if (taken.has(id) || !isId(id)) continue;
    taken.add(id);
    return id;
  }
  return null;
}

interface Numbered {
  readonly splices: readonly Splice[];
  /** What the mark is to say; null where it needs no change. */
  readonly highest: number | null;
}

const nothingNumbered: Numbered = { splices: [], highest: null };

/**
 * Numbers go up from the highest ever used. Nothing is numbered where the marks are misplaced or unreadable, since the
 * highest number may stand there, nor where the numbers do not suffice.
 */
function numberClozes(draft: NoteDraft, reading: TopicReading, changes: Fix[]): Numbered {
  const { clozes, marks } = draft;
  if (clozes.length === 0 || !draft.wantsId || (marks?.problems.length ?? 0) > 0) return nothingNumbered;
  let { highest } = draft;
  const missing = clozes.filter(({ number }) => number === null).length;
  if (highest + missing > highestCloze) return nothingNumbered;
  const splices: Splice[] = [];
  for (const cloze of draft.clozes) {
    if (cloze.number !== null) continue;
    highest += 1;
    splices.push({ from: cloze.start + 2, to: cloze.start + 2, insert: `c${highest}::` });
    changes.push({ line: reading.complain.line(cloze.start), what: `c${highest}` });
  }
  const mark = marks?.values.get('clozes');
  if (mark !== undefined && /^\d+$/.test(mark.value) && Number(mark.value) === highest) return nothingNumbered;
  if (splices.length === 0) changes.push({ line: reading.complain.line(draft.at), what: `clozes: ${highest}` });
  return { splices, highest };
}

function markSplices(draft: NoteDraft, id: string | null, highest: number | null, { text }: TopicReading): Splice[] {
  if (id === null && highest === null) return [];
  const { marks } = draft;
  if (marks === null) {
    if (id === null) return [];
    const newline = newlineAt(text, draft.headingEnd);
    const line = `<!-- id: ${id}${highest === null ? '' : `, clozes: ${highest}`} -->`;
    return [{ from: newline.at, to: newline.at, insert: newline.kind + line }];
  }
  const splices: Splice[] = [];
  if (id !== null) splices.push({ from: marks.first, to: marks.first, insert: ` id: ${id},` });
  const mark = marks.values.get('clozes');
  if (highest !== null && mark !== undefined) {
    const space = mark.value === '' && text.startsWith('-->', mark.valueAt) ? ' ' : '';
    splices.push({ from: mark.valueAt, to: mark.valueAt + mark.value.length, insert: `${highest}${space}` });
  } else if (highest !== null) {
    const comma = marks.openEnded ? '' : ',';
    splices.push({ from: marks.last, to: marks.last, insert: `${comma} clozes: ${highest}` });
  }
  return splices;
}

/** The end of the line at `from`, and how this line, or else the file, ends its lines. */
function newlineAt(text: string, from: number): { at: number; kind: string } {
  const pattern = /\r\n|\n|\r/g;
  pattern.lastIndex = from;
  const here = pattern.exec(text);
  return { at: here?.index ?? text.length, kind: here?.[0] ?? /\r\n|\n|\r/.exec(text)?.[0] ?? '\n' };
}

function splice(bytes: Uint8Array, text: string, markBytes: number, splices: readonly Splice[]): Uint8Array {
  const grown = splices.reduce((sum, { from, to, insert }) => sum + insert.length - utf8Length(text, from, to), 0);
  const result = new Uint8Array(bytes.length + grown);
  let readAt = 0;
  let writeAt = 0;
  let textAt = 0;
  let byteAt = markBytes;
  const copyTo = (end: number): void => {
    result.set(bytes.subarray(readAt, end), writeAt);
    writeAt += end - readAt;
    readAt = end;
  };
  for (const { from, to, insert } of splices) {
    byteAt += utf8Length(text, textAt, from);
    textAt = from;
    copyTo(byteAt);
    for (let i = 0; i < insert.length; i += 1) result[writeAt + i] = insert.charCodeAt(i);
    writeAt += insert.length;
    byteAt += utf8Length(text, from, to);
    textAt = to;
    readAt = byteAt;
  }
  copyTo(bytes.length);
  return result;
}
