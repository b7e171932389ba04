// TeX as a line of text that can be read and searched: `\frac{n}{n + 1}` becomes `n/(n + 1)`. It never judges the TeX.

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    times: '×',
    cdot: '·',
    div: '÷',
    pm: '±',
    le: '≤',
    leq: '≤',
    ge: '≥',
    geq: '≥',
    ne: '≠',
    neq: '≠',
    approx: '≈',
    sim: '~',
    ll: '≪',
    gg: '≫',
    to: '→',
    rightarrow: '→',
    infty: '∞',
    sum: '∑',
    prod: '∏',
    sqrt: '√',
    in: '∈',
    lfloor: '⌊',
    rfloor: '⌋',
    lceil: '⌈',
    rceil: '⌉',
    ldots: '…',
    dots: '…',
    cdots: '…',
    lvert: '|',
    rvert: '|',
  }),
);

/** Commands of which only what they hold, or nothing, is to be read. */
const silent =
  /^(?:left|right|[bB]igg?[lr]?|text\w*|math\w+|operatorname|displaystyle|quad|qquad|begin|end|d?t?binom)$/;
const fraction = /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g;
const many = /[^\p{L}\p{N}.,]/u;

/** Fractions in fractions are written out this deep. */
const depth = 3;

export function texText(tex: string): string {
  let text = tex;
  for (let i = 0; i < depth && text.includes('frac'); i += 1)
    text = text.replaceAll(fraction, (_, over: string, under: string) => `${grouped(over)}/${grouped(under)}`);
  return text
    .replaceAll(/\\(?:([a-zA-Z]+)(\s*)|([^a-zA-Z]))/g, (_, name?: string, space?: string, sign?: string) => {
      if (name === undefined) return /[%$#&_{}|]/.test(sign ?? '') ? (sign ?? '') : ' ';
      const known = signs.get(name);
      return known === undefined ? (silent.test(name) ? '' : `${name} `) : known + (space ?? '');
    })
    .replaceAll(/[{}]/g, '')
    .replaceAll(/[&~]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function grouped(part: string): string {
  const inner = part.trim();
  return many.test(inner.replaceAll(/\\[a-zA-Z]+/g, 'x')) ? `(${inner})` : inner;
}
