// The words of a Markdown text on one line, for lists and search: without marks, addresses, fences and TeX commands.
// One linear pass instead of a parse, since a library has 100,000 notes; where it errs, a mark too many stays.
import { mask } from '../cards/mask.ts';
import { maskFirst, type Masked, type Span } from '../cards/mask-model.ts';
import { texText } from './tex-text.ts';

export interface PlainOptions {
  /** The cloze to hide; others show their answers. */
  readonly gap?: number;
  /** A heading's source, in which `1.` or `-` at the beginning is no list. */
  readonly heading?: boolean;
}

const gapText = '[…]';
const special = new RegExp(`[\\\\\`*_~[\\]!<&|\\n${maskFirst}]`, 'g');
const marked = /[\\`*_~[\]!<&|\n${}>#+=-]|\d[.)]/;
const containers = /(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)]|#{1,6})(?=[ \t]|$)))*[ \t]*/my;
const taskBox = /\[[ xX]\][ \t]+/y;
const rule = /[ \t|:=*_-]*$/my;
const definition = /\[[^\]\n]{1,200}\]:[ \t]*\S.*/y;
const fence = /(`{3,})[^`\n]*$|(~{3,}).*$/my;
const autolink = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/iy;
const tag = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]{0,500})?>/iy;
const entity = /&(?:(amp|lt|gt|quot|nbsp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/iy;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
const wordSign = /[\p{L}\p{N}]/u;
const punctuation = /[!-/:-@[-`{-~]/;
/** How far the end of an address is looked for. */
const longestAddress = 1000;

export function plainText(source: string, options: PlainOptions = {}): string {
  const text = marked.test(source) ? new Scanner(mask(source), options).run() : source;
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A mark that opened and is shown as it is until its end comes. */
interface Opened {
  readonly mark: string;
  readonly piece: number;
}

class Scanner {
  private readonly text: string;
  private readonly source: string;
  private readonly spans: readonly Span[];
  private readonly options: PlainOptions;
  private readonly pieces: string[] = [];
  private opened: Opened[] = [];
  private brackets: number[] = [];
  private nextSpan = 0;
  private inRow = false;
  private inParagraph = false;
  private at = 0;
  /** Lengths of the runs of backquotes that have no end any more, and whether comments have none. */
  private readonly endless = new Set<number>();
  private endlessComment = false;

  constructor(masked: Masked, options: PlainOptions) {
    this.text = masked.text;
    this.source = masked.source;
    this.spans = masked.spans;
    this.options = options;
  }

  run(): string {
    const { text } = this;
    if (this.options.heading !== true) this.lineStart();
    while (this.at < text.length) {
      special.lastIndex = this.at;
      const next = special.exec(text)?.index ?? text.length;
      if (next > this.at) this.pieces.push(text.slice(this.at, next));
      this.at = next;
      if (next < text.length) this.mark(text[next] ?? '');
    }
    return this.pieces.join('');
  }

  private put(piece: string, length: number): void {
    this.pieces.push(piece);
    this.at += length;
  }

  private mark(sign: string): void {
    switch (sign) {
      case '\n':
        this.put(' ', 1);
        if (this.options.heading !== true) this.lineStart();
        return;
      case '\\': {
        const escaped = this.text[this.at + 1] ?? '';
        if (escaped === '\n') this.put('', 1);
        else if (punctuation.test(escaped)) this.put(escaped, 2);
        else this.put(sign, 1);
        return;
      }
      case '`':
        return this.code();
      case '*':
      case '_':
      case '~':
        return this.emphasis(sign);
      case '!':
        // Of a picture, its description stays.
        return this.put(this.text[this.at + 1] === '[' ? '' : sign, 1);
      case '[':
        this.brackets.push(this.pieces.length);
        return this.put(sign, 1);
      case ']':
        return this.bracketEnd();
      case '<':
        return this.angle();
      case '&':
        return this.entity();
      case '|':
        return this.put(this.inRow ? ' ' : sign, 1);
      default:
        return this.span();
    }
  }

  /** Passes over what begins a line: quote and list marks, hashes, fences, rules, definitions of links. */
  private lineStart(): void {
    const { text } = this;
    const lead = this.lead();
    const ends = (at: number): boolean => at >= text.length || text[at] === '\n';
    const blank = ends(this.at + lead.length);
    // Marks do not pair up beyond their block.
    if (lead.trim() !== '' || blank) {
      this.opened = [];
      this.brackets = [];
    }
    this.inParagraph = !blank && (this.inParagraph || lead.trim() === '');
    this.at += lead.length;
    this.inRow = text[this.at] === '|';
    fence.lastIndex = this.at;
    const fenced = fence.exec(text);
    if (fenced !== null) return this.fenced(fenced[1] ?? fenced[2] ?? '', fence.lastIndex);
    for (const passed of [rule, definition, taskBox]) {
      passed.lastIndex = this.at;
      const found = passed.exec(text);
      if (found !== null) this.at += found[0].length;
    }
  }

  private lead(): string {
    containers.lastIndex = this.at;
    const lead = containers.exec(this.text)?.[0] ?? '';
    // Within a paragraph, only 1 begins a list: `2013.` at the beginning of a line ends a sentence.
    const number = this.inParagraph ? /\d+/.exec(lead) : null;
    return number === null || number[0] === '1' ? lead : lead.slice(0, number.index);
  }

  /** Code stays as it is, up to the fence that closes it or to the end. */
  private fenced(mark: string, from: number): void {
    const closing = new RegExp(`^[ \\t>]*${mark[0] ?? '`'}{${mark.length},}[ \\t]*$`, 'gm');
    closing.lastIndex = from;
    const found = closing.exec(this.text);
    const end = found?.index ?? this.text.length;
    this.pieces.push(' ', this.source.slice(from, end));
    this.at = found === null ? end : closing.lastIndex;
    while (this.nextSpan < this.spans.length && (this.spans[this.nextSpan]?.start ?? 0) < this.at) this.nextSpan += 1;
  }

  private runLength(sign: string): number {
    let end = this.at;
    while (this.text[end] === sign) end += 1;
    return end - this.at;
  }

  private code(): void {
    const length = this.runLength('`');
    const from = this.at + length;
    const close = this.endless.has(length) ? null : this.codeEnd(from, length);
    if (close === null) {
      this.endless.add(length);
      return this.put('`'.repeat(length), length);
    }
    this.pieces.push(this.text.slice(from, close).replaceAll('\\|', '|'));
    this.at = close + length;
  }

  private codeEnd(from: number, length: number): number | null {
    let at = this.text.indexOf('`', from);
    while (at >= 0) {
      let end = at;
      while (this.text[end] === '`') end += 1;
      if (end - at === length) return at;
      at = this.text.indexOf('`', end);
    }
    return null;
  }

  /** Stars, underscores and waves that pair up go; `2 * 3` and `snake_case` stay. */
  private emphasis(sign: string): void {
    const length = this.runLength(sign);
    const mark = sign.repeat(length);
    const before = this.text[this.at - 1] ?? ' ';
    const after = this.text[this.at + length] ?? ' ';
    const inWord = (other: string): boolean => sign === '_' && wordSign.test(other);
    if (!/\s/.test(before) && !inWord(after)) {
      const match = this.opened.findLastIndex((open) => open.mark === mark);
      if (match >= 0) {
        this.pieces[this.opened[match]?.piece ?? 0] = '';
        this.opened.length = match;
        return this.put('', length);
      }
    }
    // Nobody nests a hundred; more would be looked through again at every mark.
    if (!/\s/.test(after) && !inWord(before) && this.opened.length < 100)
      this.opened.push({ mark, piece: this.pieces.length });
    this.put(mark, length);
  }

  private bracketEnd(): void {
    const open = this.brackets.pop();
    const next = this.text[this.at + 1];
    const end = open === undefined || (next !== '(' && next !== '[') ? null : this.addressEnd(next === '(' ? ')' : ']');
    if (open === undefined || end === null) return this.put(']', 1);
    this.pieces[open] = '';
    this.at = end;
  }

  /** Offset after the address or label that begins behind the bracket; null if it does not end on its line. */
  private addressEnd(close: string): number | null {
    const from = this.at + 2;
    let depth = 1;
    for (let i = from; i < this.text.length && i < from + longestAddress; i += 1) {
      const sign = this.text[i];
      if (sign === '\\') i += 1;
      else if (sign === '\n') return null;
      else if (sign === '(' && close === ')') depth += 1;
      else if (sign === close) {
        depth -= 1;
        if (depth === 0) return i + 1;
      }
    }
    return null;
  }

  private angle(): void {
    if (this.text.startsWith('<!--', this.at) && !this.endlessComment) {
      const end = this.text.indexOf('-->', this.at + 4);
      this.endlessComment = end < 0;
      if (end >= 0) this.at = end + 3;
      else this.put('<', 1);
      return;
    }
    autolink.lastIndex = this.at;
    const link = autolink.exec(this.text);
    if (link !== null) return this.put(link[1] ?? '', link[0].length);
    tag.lastIndex = this.at;
    const found = tag.exec(this.text);
    if (found === null) this.put('<', 1);
    else this.put(/^<br/i.test(found[0]) ? ' ' : '', found[0].length);
  }

  private entity(): void {
    entity.lastIndex = this.at;
    const found = entity.exec(this.text);
    if (found === null) return this.put('&', 1);
    const code = found[2] === undefined ? Number.parseInt(found[3] ?? '', 16) : Number(found[2]);
    const value = found[1] === undefined ? codePoint(code) : (named[found[1].toLowerCase()] ?? '');
    this.put(value, found[0].length);
  }

  private span(): void {
    const span = this.spans[this.nextSpan];
    if (span === undefined || span.start !== this.at) return this.put('', 1);
    this.nextSpan += 1;
    const { gap } = this.options;
    if (span.kind === 'open' && gap !== undefined && span.cloze.number === gap) {
      while ((this.spans[this.nextSpan]?.start ?? Number.POSITIVE_INFINITY) < span.cloze.end) this.nextSpan += 1;
      return this.put(gapText, span.cloze.end - span.start);
    }
    const shown = span.kind === 'math' ? texText(span.tex) : span.kind === 'computed' ? span.name : '';
    this.put(shown, span.end - span.start);
  }
}

function codePoint(code: number): string {
  return code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff) ? String.fromCodePoint(code) : '\uFFFD';
}
