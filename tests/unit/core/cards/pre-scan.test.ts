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
    ['thousands of brackets', '['.repeat(16_000)],
    ['thousands of cards', '### a\n\n'.repeat(1001)],
    ['many paragraphs of brackets', `${'[a]('.repeat(2000)}\n\n`.repeat(60)],
  ])('%s', (_, text) => expect(preScan(text)?.message).toBeTruthy());

  test.each([
    ['50 quotes', '> '.repeat(50)],
    ['a rule of 100 dashes', '- '.repeat(100)],
    ['deep indentation that is no list', `${' '.repeat(400)}code`],
    ['many short lists', '- a\n- b\n\n# H\n\n'.repeat(3000)],
    ['a table of 500 rows', `| a | b |\n|---|---|\n${'| `x` | *y* |\n'.repeat(500)}`],
    ['a thousand cards', '### a\n\n'.repeat(1000)],
    ['thousands of smaller headings', '#### a\n\n'.repeat(3000)],
    ['nothing', ''],
  ])('not %s', (_, text) => expect(preScan(text)).toBeNull());

  test('the place is the line that is too much', () => {
    const text = `ok\r\n\r\n${'> '.repeat(60)}\r\n`;
    expect(preScan(text)?.offset).toBe(6);
  });
});
