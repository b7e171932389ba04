// Finds math, clozes and computed values in Markdown source and covers them by stand-ins of the same length, so that one
// ordinary Markdown parse sees neither TeX nor braces. It reads source text only; whether a span lies in code or in a
// link is decided on the tree afterwards. Linear: every search that fails is remembered for its stretch of text.

import { clozeInside } from './clozes.ts';
import { type Cloze, type Masked, maskFirst, maskRest, type MathSpan, type Span } from './mask-model.ts';
import { type Segment, segmentsOf } from './segments.ts';

const computed = /\{\{=[ \t]*([a-z][a-z0-9_]*(?::full)?)[ \t]*\}\}/y;
const autolink = /<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>/iy;
const oneLine = /[\r\n]/g;

/** The text with its spans covered. The stand-ins themselves, should the source hold them, become U+25A1. */
export function mask(text: string): Masked {
  const spans: Span[] = [];
  const problems: { at: number; message: string }[] = [];
  if (text.includes('$') || text.includes('{{')) {
    const comments = new CommentEnds(text);
    for (const segment of segmentsOf(text)) new Scanner(text, segment, comments, spans, problems).run();
  }
  return { source: text, text: cover(text.replace(/[\uFFFC\u303F]/g, '\u25A1'), spans), spans, problems };
}

class Scanner {
  readonly text: string;
  readonly segment: Segment;
  readonly spans: Span[];
  readonly problems: { at: number; message: string }[];
  readonly comments: CommentEnds;
  /** For lengths of backquote runs, and for dollar signs: the offset up to which they are known to have no end. */
  readonly endless = new Map<number | string, number>();
  /** End of the line that was asked for last. */
  lineEnd = -1;

  constructor(
    text: string,
    segment: Segment,
    comments: CommentEnds,
    spans: Span[],
    problems: { at: number; message: string }[],
  ) {
    this.text = text;
    this.segment = segment;
    this.comments = comments;
    this.spans = spans;
    this.problems = problems;
  }

  run(): void {
    let i = this.segment.start;
    while (i < this.segment.end) i = this.step(i);
  }

  private step(i: number): number {
    const { text } = this;
    switch (text[i]) {
      case '\\':
        return i + 2;
      case '`':
        return this.codeEnd(i) ?? i + this.runLength(i, '`');
      case '<':
        return this.angleEnd(i);
      case '$': {
        const math = this.math(i, this.segment.end);
        if (math === null) return i + this.runLength(i, '$');
        this.spans.push(math);
        return math.end;
      }
      case '{':
        return text[i + 1] === '{' ? this.braces(i) : i + 1;
      default:
        return i + 1;
    }
  }

  private braces(i: number): number {
    if (this.text[i + 2] === '{') {
      this.problems.push({
        at: i,
        message: 'A cloze opens with two braces, `{{c1::answer}}`; write `\\{` for a brace before it.',
      });
      return i + this.runLength(i, '{');
    }
    if (this.text[i + 2] === '=') {
      computed.lastIndex = i;
      const found = computed.exec(this.text);
      if (found !== null && computed.lastIndex <= this.segment.end) {
        this.spans.push({ kind: 'computed', start: i, end: computed.lastIndex, name: found[1] ?? '' });
        return computed.lastIndex;
      }
      this.problems.push({ at: i, message: 'A computed value is written `{{=name}}`, the name in lower case.' });
      return i + 3;
    }
    return this.cloze(i);
  }

  private cloze(i: number): number {
    const lineEnd = this.endOfLine(i);
    const inner: MathSpan[] = [];
    let separator: number | null = null;
    let nested: number | null = null;
    const braces = new SingleBraces();
    let j = i + 2;
    while (j < lineEnd && !this.text.startsWith('}}', j)) {
      const character = this.text[j];
      if (this.segment.row && character === '|') break;
      if (character === '\\') {
        braces.escaped(this.text[j + 1]);
        j += 2;
      } else if (character === '`') j = this.codeEnd(j) ?? j + this.runLength(j, '`');
      else if (character === '$') {
        const math = this.math(j, lineEnd);
        if (math !== null) inner.push(math);
        j = math?.end ?? j + this.runLength(j, '$');
      } else if (this.text.startsWith('::', j)) {
        separator = j;
        j += 2;
      } else {
        if (this.text.startsWith('{{', j)) nested ??= j;
        else braces.plain(character, j);
        j += 1;
      }
    }
    if (j + 2 > lineEnd || !this.text.startsWith('}}', j)) {
      const where = this.segment.row ? 'in its cell (write `\\|` for a bar)' : 'on its line';
      this.problems.push({
        at: i,
        message: `This \`{{\` is not closed ${where}; add \`}}\`, or write \`\\{{\` for the characters.`,
      });
      // No later brace of this line can be closed either.
      return Math.max(j, i + 2);
    }
    if (nested !== null) {
      this.problems.push({
        at: nested,
        message: 'Clozes do not nest, and hold no computed value; close the first one before.',
      });
      return j + 2;
    }
    if (braces.open !== undefined) {
      this.problems.push({
        at: braces.open,
        message:
          'This `{` is still open where the cloze ends, at the first `}}`; write `\\}` for its brace, `{{c1::{x\\}}}`, or `\\{` if it has none.',
      });
      return j + 2;
    }
    const read = clozeInside(this.text, i, j, separator);
    if ('message' in read) {
      this.problems.push({ at: i, message: read.message });
      return j + 2;
    }
    const cloze: Cloze = { start: i, end: j + 2, number: read.number, hint: read.hint };
    this.spans.push({ kind: 'open', start: i, end: read.answerStart, cloze });
    for (const math of inner) if (math.start >= read.answerStart && math.end <= read.answerEnd) this.spans.push(math);
    this.spans.push({ kind: 'close', start: read.answerEnd, end: j + 2, cloze });
    return j + 2;
  }

  /** Searched once for each line, since offsets are asked for in ascending order. */
  private endOfLine(i: number): number {
    if (i > this.lineEnd) {
      oneLine.lastIndex = i;
      this.lineEnd = Math.min(oneLine.exec(this.text)?.index ?? this.text.length, this.segment.end);
    }
    return this.lineEnd;
  }

  /**
   * Math from the `$` at `i`. `$` opens only if no digit or space follows (`$0.023/GB` is money), and closes only after
   * something other than a space and before something other than a digit. `$$` may have spaces inside where it has
   * its lines for itself.
   */
  private math(i: number, end: number): MathSpan | null {
    const { text } = this;
    const run = this.runLength(i, '$');
    if (run > 2) return null;
    const display = run === 2;
    const next = text[i + run] ?? ' ';
    const leads = display && this.startsLine(i);
    if (/\s/.test(next) ? !leads : !display && /\d/.test(next)) return null;
    const key = `${run}$${end}`;
    if (i < (this.endless.get(key) ?? 0)) return null;
    let stop = end;
    for (let j = i + run; j < end; j += 1) {
      const character = text[j];
      if (character === '\\') j += 1;
      else if (this.segment.row && character === '|') {
        stop = j;
        break;
      } else if (character === '$') {
        const length = this.runLength(j, '$');
        if (length === run && j + run <= end && this.mayClose(leads, j, run)) {
          const tex = this.tex(i + run, j);
          return tex.trim() === '' ? null : { kind: 'math', start: i, end: j + run, tex, display };
        }
        j += length - 1;
      }
    }
    this.endless.set(key, stop);
    return null;
  }

  /** `leads`: the dollars before it are the first on their line. */
  private mayClose(leads: boolean, at: number, run: number): boolean {
    const { text } = this;
    const before = text[at - 1] ?? ' ';
    if (run === 1) return !/\s/.test(before) && !/\d/.test(text[at + 1] ?? ' ');
    return !/\s/.test(before) || leads;
  }

  /** True if only spaces and quote marks stand before `i` on its line, or it is where the segment begins. */
  private startsLine(i: number): boolean {
    let j = i - 1;
    while (j >= this.segment.start && /[ \t>]/.test(this.text[j] ?? '')) j -= 1;
    return j < this.segment.start || this.text[j] === '\n' || this.text[j] === '\r';
  }

  /** The TeX between the dollars: without the quote marks of its further lines, and with `\|` for `|` in a row. */
  private tex(from: number, to: number): string {
    const raw = this.text.slice(from, to);
    if (this.segment.row) return raw.replace(/\\\|/g, '|');
    const { quotes } = this.segment;
    return raw.replace(/\r\n?/g, '\n').replace(/\n[ \t]*(?:>[ \t]*)*/g, (lead) => {
      const marks = lead.match(/>/g)?.length ?? 0;
      return `\n${'>'.repeat(Math.max(0, marks - quotes))}`;
    });
  }

  /** Offset after the code span that opens at `i`; `null` if its backquotes are never closed. */
  private codeEnd(i: number): number | null {
    const length = this.runLength(i, '`');
    if (i < (this.endless.get(length) ?? 0)) return null;
    let j = i + length;
    while (j < this.segment.end) {
      if (this.text[j] === '`') {
        const run = this.runLength(j, '`');
        if (run === length) return j + run;
        j += run;
      } else if (this.segment.row && this.text[j] === '|' && this.text[j - 1] !== '\\') break;
      else j += 1;
    }
    this.endless.set(length, j);
    return null;
  }

  private angleEnd(i: number): number {
    if (this.text.startsWith('<!--', i)) {
      const end = this.comments.after(i + 4);
      return end < this.segment.end ? end + 3 : i + 4;
    }
    autolink.lastIndex = i;
    return autolink.test(this.text) && autolink.lastIndex <= this.segment.end ? autolink.lastIndex : i + 1;
  }

  private runLength(i: number, character: string): number {
    let j = i;
    while (j < this.segment.end && this.text[j] === character) j += 1;
    return Math.max(1, j - i);
  }
}

/** The single braces inside of a cloze. `\}` closes what `{` or `\{` opened; a `\{` that is never closed does no harm. */
class SingleBraces {
  private readonly offsets: number[] = [];
  private escapedOpen = 0;

  plain(character: string | undefined, at: number): void {
    if (character === '{') this.offsets.push(at);
    else if (character === '}') this.offsets.pop();
  }

  escaped(character: string | undefined): void {
    if (character === '{') this.escapedOpen += 1;
    else if (character !== '}') return;
    else if (this.escapedOpen > 0) this.escapedOpen -= 1;
    else this.offsets.pop();
  }

  /** Offset of the outermost `{` that is open still. */
  get open(): number | undefined {
    return this.offsets[0];
  }
}

/** Where comments end, for offsets that are asked for in ascending order: each stretch of the text is searched once. */
class CommentEnds {
  private readonly text: string;
  private found = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** Offset of the next `-->`; infinite if there is none. */
  after(i: number): number {
    if (this.found < i) {
      const found = this.text.indexOf('-->', i);
      this.found = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.found;
  }
}

/** Line breaks, and the indentation and quote marks after them, stay, so that the lines keep their place in the tree. */
function cover(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(at, start), maskFirst);
    const rest = text.slice(start + 1, end);
    pieces.push(
      /[\r\n]/.test(rest)
        ? rest.replace(/(\r\n|\n|\r)([ \t>]*)|[^\r\n]/g, (_, newline?: string, lead?: string) =>
            newline === undefined ? maskRest : newline + (lead ?? ''),
          )
        : maskRest.repeat(rest.length),
    );
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
