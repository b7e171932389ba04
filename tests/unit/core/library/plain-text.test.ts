import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../renderer/core/library/plain-text.ts';
import { texText } from '../../../../renderer/core/library/tex-text.ts';

describe('Markdown as a line of text', () => {
  test.each([
    ['a **bold** and *slanted* `code*` ~~word~~', 'a bold and slanted code* word'],
    ['***both*** and __under__ and _it_', 'both and under and it'],
    ['2 * 3 * 4, 2*3, snake_case_name, a ~ b', '2 * 3 * 4, 2*3, snake_case_name, a ~ b'],
    ['see [the *page*](../x(1).md "T") and [ref][r] and [plain]', 'see the page and ref and [plain]'],
    ['![a map](map.svg) and <https://x.org/a_b>', 'a map and https://x.org/a_b'],
    ['one\ntwo  \nthree\\\nfour', 'one two three four'],
    ['- first\n- [x] second\n  1. third\n\n> quoted\n> on', 'first second third quoted on'],
    ['It was built in\n2013. Since then', 'It was built in 2013. Since then'],
    ['| a | b |\n|---|:-:|\n| `x\\|y` | 2 |', 'a b x|y 2'],
    ['before\n\n```sql\nSELECT * FROM a_b;\n```\n\nafter', 'before SELECT * FROM a_b; after'],
    ['~~~\nopen *end*', 'open *end*'],
    ['#### Title\n\ntext\n\n---\n\nmore', 'Title text more'],
    ['a <!-- hidden --> b <!-- open', 'a b <!-- open'],
    ['a<br>b <b>c</b> 1 < 2', 'a b c 1 < 2'],
    ['R&amp;D &#8594; &#x2192; &unknown; AT&T', 'R&D → → &unknown; AT&T'],
    ['\\*not\\* \\{{literal}} C:\\dir', '*not* {{literal}} C:\\dir'],
    ['costs $0.023/GB and egress $0.09', 'costs $0.023/GB and egress $0.09'],
    ['about $\\frac{n}{n + 1}$ of $k$', 'about n/(n + 1) of k'],
    ['with {{=servers}} nodes', 'with servers nodes'],
    ['a {{c1::hot *shard*}} from a {{c2::skewed key::what?}}', 'a hot shard from a skewed key'],
    ['[x]: https://x.org\ntext', 'text'],
  ])('%j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });

  test('a heading that begins like a list keeps its beginning', () => {
    expect(plainText('1. What comes first?', { heading: true })).toBe('1. What comes first?');
    expect(plainText('- or +?', { heading: true })).toBe('- or +?');
  });

  test('the cloze that is asked for is a gap, with all of its occurrences', () => {
    const text = 'a {{c1::hot *shard*::what?}} and {{c2::a $k$}} and {{c1::again}}';
    expect(plainText(text, { gap: 1 })).toBe('a […] and a k and […]');
    expect(plainText(text, { gap: 2 })).toBe('a hot shard and […] and again');
  });

  test('never throws, gives one line, and is quick with hostile text', () => {
    const piece = fc.constantFrom(
      '`',
      '``',
      '*',
      '_',
      '[',
      '](',
      ')',
      '<',
      '<!--',
      '$',
      '{{c1::',
      '}}',
      '\n',
      '|',
      '\\',
      'a',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 60 }), (pieces) => {
        expect(plainText(pieces.join(''))).toMatch(/^\S?(?:.*\S)?$/su);
        expect(plainText(pieces.join(''))).not.toContain('\n');
      }),
    );
    for (const each of ['`', '*a', '[', '](', '<!--', '$', '{{c1::a}}', '&', '\n```', '~~~\n', '_a_', '<a '])
      expect(plainText(each.repeat(65_536 / each.length)).length).toBeGreaterThanOrEqual(0);
  });
});

describe('TeX as a line of text', () => {
  test.each([
    ['\\lambda = \\frac{\\frac{a}{b}}{c}', 'lambda = (a/b)/c'],
    ['n \\times 10^{9} \\le 5\\,\\text{GB}', 'n × 10^9 ≤ 5 GB'],
    ['\\left( 1 - e^{-kn/m} \\right)^k', '( 1 - e^-kn/m )^k'],
    ['99.9\\%', '99.9%'],
    ['\\constructor{x}', 'constructor x'],
  ])('%s', (tex, text) => {
    expect(texText(tex)).toBe(text);
  });
});
