// Cuts what is typed into tokens: words, quoted phrases, `key:value`, each with its minus. Knows no filter by name.

export interface Token {
  readonly negated: boolean;
  /** What stands before the colon, as written; null where there is none. */
  readonly key: string | null;
  readonly value: string;
  /** The value stood in quotes. */
  readonly quoted: boolean;
  /** Its closing quote is there. */
  readonly closed: boolean;
  /** Ends where the text ends, so that it may still be being typed. */
  readonly unfinished: boolean;
}

/** Nobody types more; a text that was pasted by mistake is not searched for word by word. */
const longest = 500;

export function cutQuery(text: string): { readonly text: string; readonly problem: string | null } {
  if (text.length <= longest) return { text, problem: null };
  return {
    text: text.slice(0, longest),
    problem: `Only the first ${longest} characters are searched for. Write fewer.`,
  };
}

/** A minus that is no dash: right before what it excludes, and alone, so that `--fix` is a word. */
const minus = /-(?=[^\s-])/y;
const keyed = /([\p{L}]+):(?=(\S?))/uy;
const quoteSigns = /["“”„]/;
const phrase = /["“”„]([^"“”„]*)(["“”„]?)/y;
const run = /\S+/y;

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  for (;;) {
    while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
    if (at >= text.length) return tokens;
    const negated = take(minus) !== null;
    const key = take(keyed)?.[1] ?? null;
    const inQuotes = quoteSigns.test(text[at] ?? '') ? take(phrase) : null;
    const value = inQuotes?.[1] ?? take(run)?.[0] ?? '';
    const closed = (inQuotes?.[2] ?? '') !== '';
    tokens.push({
      negated,
      key,
      value,
      quoted: inQuotes !== null,
      closed,
      unfinished: at >= text.length && !closed,
    });
  }
}
