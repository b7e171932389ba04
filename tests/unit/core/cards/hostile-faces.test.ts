import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Element, Nodes } from 'hast';
import { type Face, faceOf, type FaceOptions } from '../../../../renderer/core/cards/face.ts';
import { highlight } from '../../../../renderer/core/cards/highlight.ts';
import { renderMath } from '../../../../renderer/core/cards/math.ts';
import type { CardId, Note, NoteId, TopicId } from '../../../../renderer/core/cards/model.ts';
import { toText } from '../../../../renderer/core/cards/tree-text.ts';
import { notAllowed } from './allowed-tree.ts';
import { file } from './topic-text.ts';

const everything: FaceOptions = { renderMath, highlight };

function noteOf(heading: string, answer: string): Note {
  const identity = { id: 'a' as NoteId, topic: 't' as TopicId, kind: 'cloze', level: 'apply', clozes: [1] } as const;
  return { ...identity, heading, answer, file, line: 1 };
}

function rootsOf({ question, passage, answer, steps }: Face): Nodes[] {
  return [question, passage, answer, ...(steps ?? [])].filter((root) => root !== undefined);
}

const others = ['a#c1', 'a#reverse', 'a#steps'] as CardId[];
const variants = ['a', ...others, 'b', ''] as CardId[];

function facesOf(heading: string, answer: string, cards = variants): Nodes[] {
  return cards.flatMap((card) => rootsOf(faceOf(noteOf(heading, answer), card, everything)));
}

function elementsIn(node: Nodes): Element[] {
  const inside = 'children' in node ? node.children.flatMap(elementsIn) : [];
  return node.type === 'element' ? [node, ...inside] : inside;
}

const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java&#9;script:alert(1)',
  'java&NewLine;script:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;&#x61;vascript:alert(1)',
  'java\\script:alert(1)',
  'javascript%3Aalert(1)',
  '%6Aavascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u00A0javascript:alert(1)',
  '\u202Ejavascript:alert(1)',
  '\u2066https\u2069:javascript',
  'vbscript:x',
  'data:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml,<svg/onload=alert(1)>',
  'blob:x',
  'file:///etc/passwd',
  'FILE:///C:/a.png',
  'app://study/index.html',
  'about:blank',
  'view-source:x',
  'mailto:a@b.example',
  'ftp://a.example/a.png',
  'http://a.example/a.png',
  'HTTP://a.example/a.svg',
  '//a.example/a.png',
  '/\\a.example/a.png',
  '\\\\a.example\\a.png',
  '\\/a.example/a.png',
  'https:a.example/a.png',
  'https:/a.example/a.png',
  'https:\\\\a.example\\a.png',
  'https:///a.example/a.png',
  '../../../../etc/passwd.png',
  '..%2f..%2f..%2f..%2fetc/passwd.svg',
  '%2e%2e/%2e%2e/%2e%2e/%2e%2e/a.svg',
  '/a.svg',
  '%2fa.svg',
  '%5c%5ca.example%5ca.svg',
  'C:\\a.png',
];

const ways: readonly (readonly [string, (address: string) => string])[] = [
  ['a link', (address) => `[a](${address})`],
  ['a link in angle brackets', (address) => `[a](<${address}>)`],
  ['a link by itself', (address) => `<${address}>`],
  ['a bare address', (address) => `see ${address} there`],
  ['a reference', (address) => `[a][r] ![b][r]\n\n[r]: ${address}`],
  ['a picture', (address) => `![a](${address})`],
  ['a picture in a link', (address) => `[![a](${address})](${address})`],
  ['a link in a cell', (address) => `| a |\n|---|\n| [b](${address}) |`],
  ['a link in a cloze and its hint', (address) => `{{c1::[a](${address})::[b](${address}) ![c](${address})}}`],
  ['a footnote', (address) => `a[^1]\n\n[^1]: [b](${address})`],
  ['HTML', (address) => `<a href="${address}">b</a>\n\n<img src="${address}">`],
  ['a link in a step', (address) => `1. [a](${address})\n2. ![b](${address})`],
];

describe('an address that is neither on the web by https nor in the library', () => {
  test.each(ways)('leads nowhere and loads nothing as %s', (_, written) => {
    const found = addresses.flatMap((address) =>
      facesOf(written(address), written(address), others).flatMap((root) => [
        ...notAllowed(root).map((what) => `${address}: ${what}`),
        ...elementsIn(root).flatMap(({ properties }) => properties['href'] ?? []),
      ]),
    );
    expect(found).toEqual([]);
  });

  test('an address by https is kept in its usual spelling', () => {
    const [root] = facesOf('[a](HTTPS://a.example/x)', '');
    expect(root === undefined ? [] : elementsIn(root).map(({ properties }) => properties['href'])).toEqual([
      'https://a.example/x',
    ]);
  });
});

const hostile: readonly (readonly [string, string])[] = [
  [
    'raw HTML',
    '<div onclick="x">a</div><style>*{}</style><iframe srcdoc="<script>x</script>"></iframe><base href="//a">',
  ],
  [
    'HTML in a paragraph',
    'a <svg onload=x><script>y</script></svg> <math href="javascript:x">z</math> <form action=x>',
  ],
  ['HTML that is not closed', '<script\n\n<!--\n\n<![CDATA[ <a\n\n<?php'],
  ['entities', '&lt;script&gt;x&lt;/script&gt; &#0; &#xD800; &#x110000; &quot;'],
  ['a class that breaks out', '```"><script>\nx\n```\n\n```sql" onload="x\ny\n```\n\n```hljs-x style=a\nz\n```'],
  ['bidi controls', 'a \u202Ecod.exe\u202C \u2066b\u2069 [\u202Egnp.a](b\u202E.md) ![\u202E](\u202Ea.svg)'],
  ['NUL', 'a\0b `c\0` $d\0$'],
  ['lone surrogates', 'a\uD800b \uDC00 `\uD83D` $\uDC00$ {{c1::\uD800::\uDFFF}}'],
  ['a line of 1 MB', 'a '.repeat(500_000)],
  ['a word of 1 MB', 'a'.repeat(1_000_000)],
  ['a card of 64 KB', `${'*a* **b** `c` $d$ [e](f.md) ![g](h.svg) '.repeat(1600)}\n`.slice(0, 65_000)],
  ['64 KB of formulas', '$a$ '.repeat(16_000)],
  ['a formula of 64 KB', `$${'\\frac{a}{b}'.repeat(6000)}$`],
  ['64 KB of code', `\`\`\`cpp\n${'a '.repeat(32_000)}\n\`\`\``],
  ['a thousand blocks of code', '```js\nlet a = `${b}`\n```\n'.repeat(1000)],
  ['nested quotes', `${'>'.repeat(60_000)}a`],
  ['nested lists', Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  ['nested emphasis', `${'*a **b '.repeat(3000)}${'** *'.repeat(3000)}`],
  ['stars', '*'.repeat(14_000) + 'a' + '*'.repeat(14_000)],
  ['nested brackets', '['.repeat(30_000) + ']'.repeat(30_000)],
  ['nested pictures', '!['.repeat(5000) + '](a.svg)'.repeat(5000)],
  ['a wide table', `|${'a|'.repeat(600)}\n|${'-|'.repeat(600)}\n${'|a|\n'.repeat(600)}`],
  ['a long table', `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(2000)}`],
  ['footnotes', `${'a[^1]'.repeat(1000)}\n\n${'[^1]: b\n'.repeat(1000)}`],
  ['references', `${'[a] '.repeat(5000)}\n\n[a]: b.md "${'c'.repeat(10_000)}"`],
  [
    'braces in everything',
    '**{{c1::a** `b}}` [{{c2::c](d.md)}} ![{{c1::e}}](f.svg) $g{{c1::h}}$ <!-- {{c1::i}} --> {{c1::{{c2::j}}}}',
  ],
  ['braces in blocks', '```\n{{c1::a}}\n```\n\n| {{c1::b | c}} |\n|---|---|\n\n> {{c1::d\n> e}}\n\n- {{c1::f\n- g}}'],
  ['a hint made of stars', `{{c1::a::${'*b **'.repeat(3000)}}}`],
  ['a cloze of 60 KB', `{{c1::${'a'.repeat(60_000)}}}`],
  ['marks that the app uses itself', '\uFFFC\u303F\uFFFC {{c1::\uFFFC}} `\u303F` $\uFFFC$'],
  ['nested formulas', `$${'\\sqrt{'.repeat(600)}a${'}'.repeat(600)}$`],
  ['a formula that grows', '$\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{xx}\\a\\a\\a\\a$ $\\def\\x{\\x\\x}\\x$'],
  ['a formula out of its place', '$\\kern-900em a \\rule{900em}{900em} \\raisebox{900em}{b}$'],
  ['a formula with links', '$\\href{javascript:a}{b} \\htmlClass{c}{d} \\htmlData{e=f}{g} \\includegraphics{h}$'],
];

describe('a card made to do harm', () => {
  test.each(hostile)('%s: its faces hold only what is allowed', (_, text) => {
    for (const root of facesOf('Q', text, ['a#c1'] as CardId[])) expect(notAllowed(root)).toEqual([]);
  });

  test.each(hostile)('%s: as a heading too', (_, text) => {
    const { question } = faceOf(noteOf(text, ''), 'a' as CardId, everything);
    expect(notAllowed(question)).toEqual([]);
  });

  test('a face whose text is refused shows the text, with a sign for what is no character', () => {
    const { answer, question } = faceOf(noteOf('b\uD800', 'a\0*b*'), 'a' as CardId, everything);
    expect(elementsIn(answer).map(({ tagName }) => tagName)).toEqual(['pre', 'code']);
    expect([toText(answer), toText(question)]).toEqual(['a\uFFFD*b*\n', 'b\uFFFD']);
  });
});

describe('whatever a card says', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 });
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    units.map((codes) => String.fromCharCode(...codes)),
    fc
      .array(
        fc.constantFrom(
          '`',
          '```',
          '```js\n',
          '```xml\n',
          '$',
          '$$',
          '\\',
          '{',
          '}',
          '{{c1::',
          '}}',
          '::',
          '*',
          '_',
          '[',
          '](',
          ')',
          '![',
          '<',
          '>',
          '<a href=',
          '<!--',
          '-->',
          '"',
          "'",
          '&',
          '&#',
          ';',
          ':',
          '//',
          'https://a.b',
          'javascript:',
          '\n',
          '\n\n',
          '\r',
          '\t',
          '    ',
          '- ',
          '1. ',
          '> ',
          '|',
          '|-|\n',
          '#',
          '~~',
          '^',
          '\\frac',
          '\\text',
          'a',
          ' ',
        ),
        { maxLength: 50 },
      )
      .map((pieces) => pieces.join('')),
  );

  test('its faces hold only what is allowed', () => {
    fc.assert(
      fc.property(anything, anything, fc.constantFrom(...variants), (heading, answer, card) => {
        for (const root of rootsOf(faceOf(noteOf(heading, answer), card, everything))) {
          expect(notAllowed(root)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('its addresses lead to the web by https or nowhere', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...ways), (address, [, written]) => {
        for (const root of facesOf(written(address), written(address))) expect(notAllowed(root)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what renders may fail', () => {
  const text = 'Why $a$?\n\n```sql\nSELECT 1\n```\n';
  test.each<readonly [string, FaceOptions]>([
    [
      'by throwing',
      {
        renderMath: () => {
          throw new Error('x');
        },
        highlight: () => {
          throw new Error('x');
        },
      },
    ],
    ['by refusing', { renderMath: () => null, highlight: () => null }],
  ])('%s: the TeX and the code stay as they are', (_, options) => {
    const { answer } = faceOf(noteOf('Q', text), 'a' as CardId, options);
    const codes = elementsIn(answer).filter(({ tagName }) => tagName === 'code');
    expect(codes.map((code) => [code.properties['dataMath'] ?? code.properties['className'], toText(code)])).toEqual([
      ['inline', 'a'],
      [['language-sql'], 'SELECT 1\n'],
    ]);
  });

  test('whoever knows the links may fail: the source is shown, and no card is lost', () => {
    const resolveLink = (): never => {
      throw new Error('x');
    };
    for (const card of variants) {
      const roots = rootsOf(faceOf(noteOf('Q [a](b.md)', 'A [c](d.md)'), card, { resolveLink }));
      expect(roots.map(toText).join()).toContain('A [c](d.md)');
      expect(roots.flatMap(elementsIn).some(({ tagName }) => tagName === 'pre')).toBe(true);
    }
  });

  test('every tree carries the text that it was made from', () => {
    const face = faceOf(noteOf('Q *a*', '1. A {{c1::b}}'), 'a#c1' as CardId);
    expect([face.question.data, face.passage?.data, face.answer.data]).toEqual([
      { source: 'Q *a*' },
      { source: '1. A {{c1::b}}' },
      { source: '1. A {{c1::b}}' },
    ]);
  });
});
