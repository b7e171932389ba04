import { describe, expect, test } from 'vitest';
import { mask } from '../../../../renderer/core/cards/mask.ts';
import { card, cards, front, onlyNote, parse, said } from './topic-text.ts';

/** `number|answer|hint` of each cloze that the scanner finds in a text. */
function found(text: string): string[] {
  const { spans } = mask(text);
  return spans.flatMap((span) => {
    if (span.kind !== 'open') return [];
    const close = spans.find((each) => each.kind === 'close' && each.cloze === span.cloze);
    const { number, hint } = span.cloze;
    return [`${number}|${text.slice(span.end, close?.start)}|${hint}`];
  });
}

describe('the inside of a cloze', () => {
  test.each([
    ['{{c1::answer}}', '1|answer|null'],
    ['{{c12::answer::hint}}', '12|answer|hint'],
    ['{{answer}}', 'null|answer|null'],
    ['{{answer::hint}}', 'null|answer|hint'],
    ['{{c1::std::vector::type}}', '1|std::vector|type'],
    ['{{c1::std\\::vector}}', '1|std\\::vector|null'],
    ['{{c1::a\\\\::hint}}', '1|a\\\\|hint'],
    ['{{c1::`std::vector`}}', '1|`std::vector`|null'],
    ['{{c1::`a}}b`}}', '1|`a}}b`|null'],
    ['{{c1::``a`}}``::h}}', '1|``a`}}``|h'],
    ['{{c1::$\\frac{{a}}{b}$}}', '1|$\\frac{{a}}{b}$|null'],
    ['{{c1::$k = (m/n) \\ln 2$::formula}}', '1|$k = (m/n) \\ln 2$|formula'],
    ['{{c1::a::}}', '1|a|null'],
    ['{{c1::$5 and $6}}', '1|$5 and $6|null'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));

  test('several on a line, one number twice', () => {
    expect(found('{{c1::a}} and {{c1::b}}, {{c2::c}}')).toEqual(['1|a|null', '1|b|null', '2|c|null']);
    expect(onlyNote(card('{{c3::a}} and {{c1::b}}, {{c3::c}}')).clozes).toEqual([1, 3]);
  });

  test.each(['\\{{not}}', '\\{\\{{not}}}', '`{{not}}`', '$\\frac{{a}}{b}$', '{not}', '<https://a.b/{{x}}>'])(
    '%s is no cloze',
    (text) => {
      expect(found(text)).toEqual([]);
      expect(parse(card(text)).problems).toEqual([]);
      expect(onlyNote(card(text)).kind).toBe('plain');
    },
  );

  test.each([
    ['not closed on its line', 'A {{c1::b\nc}}', '14:3 error This `{{` is not closed on its line'],
    ['empty', 'A {{c1::}}', '14:3 error This cloze hides nothing'],
    ['empty without a number', 'A {{}}', '14:3 error This cloze hides nothing'],
    ['number without an answer', 'A {{c1}}', '14:3 error `c1` looks like the number of a cloze'],
    ['number written large', 'A {{C1::x}}', '14:3 error `C1` looks like the number of a cloze'],
    ['number zero', 'A {{c0::x}}', '14:3 error Clozes are numbered c1'],
    ['number too large', 'A {{c1000::x}}', '14:3 error Clozes are numbered c1'],
    ['three braces', 'A {{{c1::a}}}', '14:3 error A cloze opens with two braces'],
    ['nested', 'A {{c1::b {{c2::c}} d}}', '14:11 error Clozes do not nest'],
    ['a computed value of the wrong form', 'A {{=Name}}', '14:3 error A computed value is written'],
    ['no number yet', 'A {{b}}', '14:3 error This cloze has no number. Run `npm run content -- --fix`'],
  ])('%s is a problem', (_, answer, expected) => {
    expect(said(card(answer), 100)).toEqual([expect.stringContaining(expected)]);
    expect(parse(card(answer)).notes).toEqual([]);
  });
});

describe('braces inside of a cloze', () => {
  test.each([
    ['{{c1::{x} }}', '1|{x} |null'],
    ['{{c1::{x\\}}}', '1|{x\\}|null'],
    ['{{c1::\\{x\\}}}', '1|\\{x\\}|null'],
    ['{{c1::\\{x}}', '1|\\{x|null'],
    ['{{c1::a} b}}', '1|a} b|null'],
    ['{{c1::{a} and {b} both}}', '1|{a} and {b} both|null'],
    ['{{c1::`{`}}', '1|`{`|null'],
    ['{{c1::${x}$}}', '1|${x}$|null'],
    ['{{c1::a}}}', '1|a|null'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));

  test.each([
    ['cut in its own braces', 'prefix {{c2::{x}}}', '14:14'],
    ['cut in braces of its hint', 'prefix {{c2::x::{y}}}', '14:17'],
    ['that never end', 'prefix {{c2::a { b}}', '14:16'],
    ['of which an escaped one ends the wrong one', 'prefix {{c2::{ \\{ \\}}}', '14:14'],
  ])('a cloze with braces %s is a problem that says what to write', (_, answer, place) => {
    expect(said(card(answer), 200)).toEqual([
      expect.stringMatching(
        new RegExp(`^${place} error This \`\\{\` is still open where the cloze ends, .*write \`\\\\}\``),
      ),
    ]);
    expect(parse(card(answer)).notes).toEqual([]);
  });
});

describe('where a cloze may stand', () => {
  test.each([
    ['a fence', '```\n{{c1::a}} $x\n```\n\nText.'],
    ['a fence in a list', '- x\n\n  ~~~\n  {{c1::a}}\n  ~~~\n\nText.'],
    ['a fence in a quote', '> ```\n> {{c1::a}}\n> ```\n\nText.'],
    ['indented code', 'Text:\n\n    {{c1::a}}\n'],
    ['indented code in a list', '- x\n\n      {{c1::a\n      {{\n\nText.'],
    ['a comment with blank lines', 'Text.\n\n<!--\n\n{{c1::a}} {{\n\n-->'],
    ['code over two lines', 'Text `{{c1::a}}\nb` more.'],
    ['a comment', 'Text.\n\n<!-- {{c1::a}} -->'],
  ])('not in %s', (_, answer) => {
    expect(parse(card(answer)).problems).toEqual([]);
    expect(onlyNote(card(answer)).kind).toBe('plain');
  });

  test.each(['[{{c1::a}}](x.md)', '[{{a}}](x.md)', '[{{a}}](https://a.b)'])('not in the text of a link: %s', (link) => {
    expect(said(card(`See ${link} here.`), 60)).toEqual([
      '14:6 error In the text of a link or picture nothing is hidden; put the ',
    ]);
    expect(parse(card(`See ${link} here.`)).notes).toEqual([]);
  });

  test('not in the description of a picture, but in a cloze a picture may stand', () => {
    expect(said(card('See ![a {{c1::b}}](a.svg)'), 60)).toEqual([
      '14:9 error In the text of a link or picture nothing is hidden; put the ',
    ]);
    expect(onlyNote(card('See {{c1::![a](a.svg)}}')).clozes).toEqual([1]);
  });

  test('not in a footnote, which is not shown', () => {
    expect(onlyNote(card('Text[^1].\n\n[^1]: Below {{c1::b}}')).kind).toBe('plain');
  });

  test.each([
    ['emphasis', 'A **{{c1::b}}**'],
    ['a cell', '| a | b |\n|---|---|\n| {{c1::x}} | {{c2::y\\|z::h}} |'],
    ['a list', '- a {{c1::b}}'],
    ['a quote', '> a {{c1::b}}'],
    ['a smaller heading', '#### A {{c1::b}}\n\nText.'],
    ['a line after a closed fence', '```\nx\n```\nA {{c1::b}}'],
    ['a line after an unclosed fence in a list', '- ```\n  x\n\nA {{c1::b}}'],
  ])('in %s', (_, answer) => {
    expect(parse(card(answer)).problems).toEqual([]);
    expect(onlyNote(card(answer)).kind).toBe('cloze');
  });

  test('not in a heading', () => {
    expect(said(card('A', 'id: a, level: apply', 'What {{c1::is}} it?'))).toEqual([
      '11:1 error The heading is the question, so it hides',
    ]);
  });

  test('not outside of `## Cards`', () => {
    expect(parse(`${front}\nA {{c1::b}} and {{broken\n\n## Other\n\n{{c}}\n`).problems).toEqual([]);
  });

  test('a bar in a cell must be escaped', () => {
    expect(said(card('| a | b |\n|---|---|\n| {{c1::x|y}} | z |'), 60)).toEqual([
      expect.stringContaining('16:3 error This `{{` is not closed in its cell'),
    ]);
  });
});

describe('markup inside nests wholly', () => {
  test.each([
    '{{c1::**b** c}}',
    '{{c1::*a* `b`}}',
    '{{c1::[a](b.md)}}',
    '{{c1::_x_}}',
    '**a {{c1::b}} c**',
    '{{c1::~~a~~::h}}',
  ])('%s', (answer) => {
    expect(parse(card(answer)).problems).toEqual([]);
  });
  test.each(['**a {{c1::b** c}}', '{{c1::a *b}} c*', '[a {{c1::b](x.md) c}}', '{{c1::https://a.b}}'])(
    'not %s',
    (answer) => {
      expect(said(card(answer), 30)).toEqual([expect.stringContaining('error Markup crosses the border of')]);
    },
  );
});

describe('the highest number ever used', () => {
  test('a mark at or above the numbers in use is fine', () => {
    expect(parse(card('{{c1::a}}', 'id: a, level: apply, clozes: 4')).problems).toEqual([]);
  });
  test('a mark behind them warns and keeps the note', () => {
    const text = card('{{c2::a}}', 'id: a, level: apply, clozes: 1');
    expect(said(text)).toEqual(['12:35 warning `clozes: 1` is behind c2. Run `npm run c']);
    expect(parse(text).notes).toHaveLength(1);
  });
  test('1000 is a problem', () => {
    expect(said(card('{{c2::a}}', 'id: a, level: apply, clozes: 1000'))).toEqual([
      '12:35 error Clozes are numbered up to c999; write th',
    ]);
  });
  test('a mark that is no number is a problem', () => {
    expect(said(card('{{c2::a}}', 'id: a, level: apply, clozes: all'))).toHaveLength(1);
  });
});

describe('math and money', () => {
  const math = (text: string): string[] =>
    mask(text).spans.flatMap((span) => (span.kind === 'math' ? [`${span.display ? '$$' : '$'}${span.tex}`] : []));
  test.each([
    ['$0.023/GB and egress $0.09', []],
    ['$5 and $6', []],
    ['$ x$', []],
    ['$x $', []],
    ['a $x$5', []],
    ['\\$x$', []],
    ['`$x$`', []],
    ['$x', []],
    ['$x\n\ny$', []],
    ['$x$ and $y$', ['$x', '$y']],
    ['$x$th', ['$x']],
    ['$a \\$ b$', ['$a \\$ b']],
    ['$x\ny$', ['$x\ny']],
    ['$$x + 1$$', ['$$x + 1']],
    ['$$2x$$', ['$$2x']],
    ['$$\nx\n= y\n$$', ['$$\nx\n= y\n']],
    ['> $$\n> x\n> $$', ['$$\nx\n']],
    ['| $a \\| b$ | $c$ |', ['$a | b', '$c']],
    ['| $a | b$ |', []],
    ['costs $$ to $$ more', []],
    ['# A $x\ny$', []],
    ['- $x\n- y$', []],
    ['$HOME and $PATH', []],
    ['$0.02 but $x$', ['$x']],
  ])('%j', (text, expected) => expect(math(text)).toEqual(expected));

  test.each(['\n', '\r\n', '\r'])('a dollar in code does not reach over its fence, with %j', (newline) => {
    const text = card('~~~\necho $HOME\n~~~\nThen x$ is {{c1::b}}, and $y$.').replaceAll('\n', newline);
    expect(parse(text).formulas.map(({ tex }) => tex)).toEqual(['y']);
    expect(onlyNote(text).clozes).toEqual([1]);
  });

  test('covers keep length and line endings, so that offsets stay', () => {
    const text = 'a $x\r\ny$ {{c1::b::h}} {{=c}}\r\n\r\n> $$\r\n> z\r\n> $$';
    const masked = mask(text).text;
    expect(masked).toHaveLength(text.length);
    expect(masked.replace(/[^\r\n]/g, '')).toBe(text.replace(/[^\r\n]/g, ''));
    expect(masked).not.toMatch(/[${}]/);
  });

  test('a formula that looks like Markdown does not break the card', () => {
    const note = onlyNote(cards('### Q\n<!-- id: a, level: apply -->\n\n$$\na\n---\n# b\n- c\n$$\n\nEnd.\n'));
    expect(note.answer).toContain('End.');
  });
});
