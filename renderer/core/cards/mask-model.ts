// The kinds of source that Markdown must not see: math, the braces of clozes, computed values.
// Types and the two stand-in characters; `mask.ts` finds the spans, `unmask.ts` puts them back.

/**
 * Both stand-ins are symbols to Markdown, as `$` and `{` are, so emphasis beside them opens and closes as it does on a
 * Git host. Every masked span is at least two characters long and keeps its length, so offsets stay valid.
 */
export const maskFirst = '\uFFFC';
export const maskRest = '\u303F';

export interface MathSpan {
  readonly kind: 'math';
  readonly start: number;
  readonly end: number;
  readonly tex: string;
  /** Written with `$$`. */
  readonly display: boolean;
}

interface ComputedSpan {
  readonly kind: 'computed';
  readonly start: number;
  readonly end: number;
  /** The name of a value, possibly with `:full`. */
  readonly name: string;
}

/** `{{c1::` of a cloze, or `{{` of one that has no number yet. */
interface OpenSpan {
  readonly kind: 'open';
  readonly start: number;
  readonly end: number;
  readonly cloze: Cloze;
}

/** `}}` or `::hint}}`. */
interface CloseSpan {
  readonly kind: 'close';
  readonly start: number;
  readonly end: number;
  readonly cloze: Cloze;
}

export type Span = MathSpan | ComputedSpan | OpenSpan | CloseSpan;

export interface Cloze {
  /** Offset of `{{`. */
  readonly start: number;
  /** Offset after `}}`. */
  readonly end: number;
  /** `null` for the short forms, which the tool numbers. */
  readonly number: number | null;
  /** Markdown source of the hint, `null` without one. */
  readonly hint: string | null;
}

export interface Masked {
  /** The text as it was. */
  readonly source: string;
  /** Same length as the source, same line endings. */
  readonly text: string;
  /** In order of their start; they do not overlap. */
  readonly spans: readonly Span[];
  readonly problems: readonly { readonly at: number; readonly message: string }[];
}
