// Collects the problems of one file and gives each its line and column. It never decides what is wrong.

import { lineStarts, type Place, placeAt } from './lines.ts';
import type { Problem } from './model.ts';

export interface Complaints {
  readonly list: Problem[];
  error(offset: number, message: string): void;
  warning(offset: number, message: string): void;
  /** Number of errors so far, so that a reader can tell whether its own part went well. */
  errors(): number;
  line(offset: number): number;
  place(offset: number): Place;
}

/** `offset` counts UTF-16 code units of `text`, which holds no byte order mark. */
export function complaintsAbout(file: string, text: string): Complaints {
  const starts = lineStarts(text);
  const list: Problem[] = [];
  let errors = 0;
  // A problem points inside the file, whatever the reader computed, and never between the halves of `\r\n`.
  const place = (offset: number): Place => {
    const inside = Math.min(Math.max(0, offset), text.length);
    return placeAt(starts, text[inside] === '\n' && text[inside - 1] === '\r' ? inside - 1 : inside);
  };
  const add = (severity: Problem['severity'], offset: number, message: string): void => {
    list.push({ file, ...place(offset), message, severity });
    if (severity === 'error') errors += 1;
  };
  return {
    list,
    error: (offset, message) => add('error', offset, message),
    warning: (offset, message) => add('warning', offset, message),
    errors: () => errors,
    line: (offset) => place(offset).line,
    place,
  };
}

/** By line, then column, then message, so that the same file always reports in the same order. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.message < b.message ? -1 : a.message > b.message ? 1 : 0),
  );
}
