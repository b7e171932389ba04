// Estimates how long the Markdown parser will take for a text, line by line, from the marks that stand on it.
// The weights were measured; they are about microseconds on a slow machine, and high rather than low.

/** About a second of parsing, or five hundred ordinary cards. */
const costLimit = 1_200_000;

const perCharacter = 0.7;
const perBlankLine = 8;
const perLine = 30;
const perBlock = 90;
/** A quote mark or list mark, with the paragraph that begins behind it. */
const perMark = 150;
/** Whenever a quote or list item ends, or a heading is underlined, the parser goes through all lines above it. */
const perMarkAndLineAbove = 0.05;
const perUnderlineAndLineAbove = 0.15;
const perAddress = 45;

const weights = new Map([
  ['[', 60],
  [']', 40],
  ['*', 20],
  ['_', 20],
  ['~', 20],
  ['`', 20],
  ['<', 40],
  ['&', 25],
  ['\\', 12],
  ['|', 30],
  ['@', 30],
  ['{', 10],
  ['$', 10],
]);
const weightOf = Uint8Array.from({ length: 128 }, (_, code) => weights.get(String.fromCharCode(code)) ?? 0);

/** A line of `=` or `-` below text makes a heading of it; a note below text at the foot of a page holds what is indented. */
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;
const footnote = /^[ \t>]*\[\^/;

export class ParseCost {
  private spent = 0;
  private lines = 0;

  addBlank(line: string): void {
    this.lines += 1;
    this.spent += perBlankLine + perCharacter * line.length;
  }

  /** `marks` are the quote and list marks of the line; `begins`: the line before it is blank. */
  add(line: string, marks: number, begins: boolean): void {
    this.lines += 1;
    this.spent += perCharacter * line.length + perLine + (begins ? perBlock : 0);
    this.spent += (footnote.test(line) ? marks + 1 : marks) * (perMark + perMarkAndLineAbove * this.lines);
    if (!begins && underline.test(line)) this.spent += perMark + perUnderlineAndLineAbove * this.lines;
    for (let i = 0; i < line.length; i += 1) {
      const code = line.charCodeAt(i);
      if (code < 128) this.spent += weightOf[code] ?? 0;
      // Addresses that become links by themselves: `://` and `www.`.
      if (code === 58 ? line.startsWith('//', i + 1) : code === 46 && /www$/i.test(line.slice(Math.max(0, i - 3), i))) {
        this.spent += perAddress;
      }
    }
  }

  tooMuch(): boolean {
    return this.spent > costLimit;
  }
}
