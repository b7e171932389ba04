// Reads the marks of a card or list item: `<!-- id: bloom-best-k, level: remember, find: "a, b" -->`.
// It knows the shape of marks and the names of the keys, not what their values mean.

import { isNear, nearestWord } from './nearest-word.ts';

/** Keys on the comment below the heading of a card. */
export const noteMarkKeys = ['id', 'level', 'reverse', 'steps', 'clozes'] as const;
/** Keys on an item of `## Milestones`. */
export const milestoneMarkKeys = ['id', 'topics'] as const;

export interface MarkValue {
  readonly value: string;
  /** Offsets in the text that holds the comment: of the key, and of the value (without its quotes). */
  readonly keyAt: number;
  readonly valueAt: number;
}

export interface Marks {
  readonly values: ReadonlyMap<string, MarkValue>;
  readonly problems: readonly { readonly at: number; readonly message: string }[];
  /** Offset just after `<!--` and offset just after the last mark: where the tool may write further ones. */
  readonly first: number;
  readonly last: number;
  /** True if a comma stands there already, after the last mark. */
  readonly openEnded: boolean;
  /** Offset just after `-->`. */
  readonly end: number;
}

const pair = /[ \t\r\n]*([A-Za-z][\w-]*)[ \t]*:[ \t\r\n]*(?:"([^"]*)"|([^,"]*))/y;
const nextPair = /[ \t\r\n]*(,|$)/y;

/**
 * The marks in the comment that begins at `at` in `text`, or `null` if what stands there is no comment, or an ordinary
 * one: a remark such as `<!-- TODO: check -->` has no key that is, or is nearly, a known one.
 */
export function readMarks(text: string, at: number, known: readonly string[]): Marks | null {
  if (!text.startsWith('<!--', at)) return null;
  const first = at + 4;
  const close = text.indexOf('-->', first);
  if (close < 0) return null;
  const body = text.slice(first, close);
  const values = new Map<string, MarkValue>();
  const problems: { at: number; message: string }[] = [];
  const keys: string[] = [];
  let position = 0;
  while (position < body.length && body.slice(position).trim() !== '') {
    pair.lastIndex = position;
    const found = pair.exec(body);
    if (found === null) {
      problems.push({
        at: first + position + leadingSpace(body, position),
        message: 'Marks are written `key: value, key: value`; put a value that holds a comma in double quotes.',
      });
      break;
    }
    const key = found[1] ?? '';
    const keyAt = first + found.index + found[0].indexOf(key);
    const value = found[2] ?? (found[3] ?? '').trim();
    const valueAt =
      first + found.index + found[0].length - (found[2] ?? found[3] ?? '').length - (found[2] === undefined ? 0 : 1);
    keys.push(key);
    if (!known.includes(key)) {
      problems.push({
        at: keyAt,
        message: `There is no mark \`${key}\`. Did you mean \`${nearestWord(key, known)}\`?`,
      });
    } else if (values.has(key)) {
      problems.push({ at: keyAt, message: `The mark \`${key}\` stands here twice; keep one.` });
    } else {
      values.set(key, { value, keyAt, valueAt });
    }
    nextPair.lastIndex = position = pair.lastIndex;
    const separator = nextPair.exec(body);
    if (separator === null) {
      problems.push({ at: first + position, message: 'Marks are separated by commas: `key: value, key: value`.' });
      break;
    }
    position = nextPair.lastIndex;
  }
  if (!keys.some((key) => isNear(key, known)) && !looksLikeMarks(body, known)) return null;
  const written = body.trimEnd();
  const openEnded = written.endsWith(',');
  return { values, problems, first, last: first + written.length, openEnded, end: close + 3 };
}

/** A slip such as `id bad-q, level: remember` is no remark: taken for one, its card would be given a new id, and lose its history. */
function looksLikeMarks(body: string, known: readonly string[]): boolean {
  const keys = known.join('|');
  return new RegExp(`^\\s*(?:${keys})\\b|\\b(?:${keys})[ \\t]*:`).test(body);
}

function leadingSpace(text: string, from: number): number {
  return text.length - from - text.slice(from).trimStart().length;
}
