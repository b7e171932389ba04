import { expect, test } from 'vitest';
import { isLeech } from '../../../../renderer/core/schedule/leech.ts';

const upTo = (last: number, threshold?: number): number[] =>
  Array.from({ length: last + 1 }, (_, lapses) => lapses).filter((lapses) => isLeech(lapses, threshold));

test('a leech is named at 8 lapses, then every 4', () => {
  expect(upTo(21)).toEqual([8, 12, 16, 20]);
});

test('half of an odd threshold is rounded up, and half of one is one', () => {
  expect(upTo(11, 5)).toEqual([5, 8, 11]);
  expect(upTo(4, 1)).toEqual([1, 2, 3, 4]);
});

test('a threshold of 0 names none', () => {
  expect(upTo(20, 0)).toEqual([]);
});
