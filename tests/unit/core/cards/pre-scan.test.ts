import { describe, expect, test } from 'vitest';
import { preScan } from '../../../../renderer/core/cards/pre-scan.ts';

describe('what is refused before it is parsed', () => {
  test.each([
    ['50,000 quotes', '>'.repeat(50_000)],
    ['51 quotes with spaces', '> '.repeat(51)],
    ['51 list marks on a line', '+ '.repeat(51)],
    ['mixed marks', '> - 1. '.repeat(18)],
    ['lists nested line by line', Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['the same inside a quote', Array.from({ length: 60 }, (_, i) => `> ${'  '.repeat(i)}- a`).join('\n')],
    ['a list of thousands', '- a\n  - b\n'.repeat(1500)],
    ['a list of thousands with lazy lines', '- a\nb\n'.repeat(2500)],
    ['64 KB without a blank line', 'word '.repeat(14_000)],
    ['a line of 1 MB', 'a'.repeat(1_000_000)],
    ['pictures in pictures', `${'!['.repeat(51)}${'](a.svg)'.repeat(51)}`],
    ['the same over lines', `${'[\n'.repeat(51)}${']\n'.repeat(51)}`],
    ['thousands of brackets', '['.repeat(16_000)],
    ['thousands of cards', '### a\n\n'.repeat(1001)],
    ['many paragraphs of brackets', `${'[a]('.repeat(2000)}\n\n`.repeat(60)],
  ])('%s', (_, text) => expect(preScan(text)?.message).toBeTruthy());

  test.each([
    ['50 quotes', '> '.repeat(50)],
    ['a rule of 100 dashes', '- '.repeat(100)],
    ['deep indentation that is no list', `${' '.repeat(400)}code`],
    ['many short lists', '- a\n- b\n\n# H\n\n'.repeat(1000)],
    ['a table of 500 rows', `| a | b |\n|---|---|\n${'| `x` | *y* |\n'.repeat(500)}`],
    ['a thousand cards', '### a\n\n'.repeat(1000)],
    ['thousands of smaller headings', '#### a\n\n'.repeat(3000)],
    ['links in brackets', '[[a](b.md), [c](d.md)] '.repeat(50)],
    ['half-open intervals', '[0, 1) '.repeat(200)],
    ['nothing', ''],
  ])('not %s', (_, text) => expect(preScan(text)).toBeNull());

  /** Each took the parser longer than 1.5 s, some of them minutes, while nothing in them was too many or too deep. */
  test.each([
    ['tiny paragraphs', 'a\n\n', 20_000],
    ['blank lines', '\n', 400_000],
    ['lines', 'lorem ipsum dolor sit amet\n', 1_000, '\n', 60],
    ['quotes', '> a\n\n', 3_600],
    ['lists', '- a\n\nb\n\n', 4_000],
    ['items', '- a\n', 1_900, '\nb\n\n', 6],
    ['underlined headings', 'a\n===\n\n', 3_000],
    ['footnotes', '[^1]:\n    a\n\nb\n\n', 2_500],
    ['broken clozes', '{{c1::a\n\n', 15_000],
    ['formulas', '$x$ ', 3_000, '\n\n', 30],
    ['clozes', '{{c1::a}} ', 1_500, '\n\n', 60],
    ['links', '[a](b.md) ', 400, '\n\n', 50],
    ['addresses', 'www.a.de ', 2_000, '\n\n', 15],
    ['mails', 'a@b.de ', 2_000, '\n\n', 25],
    ['rows', '| a | b |\n| - | - |\n| c | d |\n\n', 4_000],
    ['emphasis', '*a* ', 1_000, '\n\n', 60],
    ['code', '`a` ', 1_000, '\n\n', 60],
    ['HTML', '<b> ', 1_000, '\n\n', 60],
    ['entities', '&amp; ', 1_000, '\n\n', 60],
    ['smaller headings', '#### a\n\n', 20_000],
  ])('more %s than can be read in about a second', (_, unit, times, end = '', again = 1) => {
    const text = (unit.repeat(times) + end).repeat(again);
    expect(preScan(text)?.message).toMatch(/^(?:Up to here the file takes as long|Too many brackets)/);
    expect(preScan(text.slice(0, text.length / 8))).toBeNull();
  });

  test('five hundred ordinary cards are not too many', () => {
    const one = `### Why is a hot key bad?\n<!-- id: hot-key, level: apply -->\n\n${'word '.repeat(50)}\n\n- a **b**\n- c \`d\`\n\n| a | b |\n|---|---|\n| c | $d$ |\n\n`;
    expect(preScan(one.repeat(500))).toBeNull();
    expect(preScan(one.repeat(999))?.message).toContain('split the topic into several files');
  });

  test('the place is the line that is too much', () => {
    const text = `ok\r\n\r\n${'> '.repeat(60)}\r\n`;
    expect(preScan(text)?.offset).toBe(6);
  });
});
