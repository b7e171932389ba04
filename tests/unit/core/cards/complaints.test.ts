import { describe, expect, test } from 'vitest';
import { complaintsAbout, inReadingOrder } from '../../../../renderer/core/cards/complaints.ts';

describe('the places of problems', () => {
  const complain = complaintsAbout('a.md', 'ab\r\nc\rd\n');
  test.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 1, 3],
    [4, 2, 1],
    [6, 3, 1],
    [8, 4, 1],
    [99, 4, 1],
    [-5, 1, 1],
  ])('offset %i is line %i, column %i', (offset, line, column) => {
    expect(complain.place(offset)).toEqual({ line, column });
    expect(complain.line(offset)).toBe(line);
  });

  test('are told in the order of reading, and only errors are counted', () => {
    complain.warning(4, 'second');
    complain.error(0, 'first');
    expect(complain.errors()).toBe(1);
    expect(inReadingOrder(complain.list).map(({ message }) => message)).toEqual(['first', 'second']);
  });
});
