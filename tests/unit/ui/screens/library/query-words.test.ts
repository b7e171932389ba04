import { describe, expect, it } from 'vitest';
import {
  filtersIn,
  noCardFor,
  toggled,
  withFilter,
  withoutFilter,
  wordsOnly,
} from '../../../../../renderer/ui/screens/library/query-words.ts';

describe('filters in a query', () => {
  it.each([
    ['', []],
    ['shard is:due key', ['due']],
    ['IS:Leech', ['leech']],
    ['-is:due', []],
    ['"is:due"', []],
    ['this:due is:duet', []],
    ['is:suspended is:started', ['started', 'suspended']],
  ])('%j has %j', (text, filters) => {
    expect(filtersIn(text)).toEqual(filters);
  });

  it.each([
    ['', 'is:due'],
    ['shard ', 'shard is:due'],
    ['is:due shard', 'is:due shard'],
    ['"two words', '"two words is:due'],
  ])('are added to %j once', (text, with_) => {
    expect(withFilter(text, 'due')).toBe(with_);
  });

  it.each([
    ['is:due', ''],
    ['shard is:due key', 'shard key'],
    ['is:due  shard', 'shard'],
    ['"a  b" is:due', '"a  b"'],
    ['-is:due', '-is:due'],
  ])('are taken from %j, and the rest stays', (text, without) => {
    expect(withoutFilter(text, 'due')).toBe(without);
  });

  it('go on and off, and leave the words', () => {
    expect(toggled(toggled('hash ring', 'new'), 'new')).toBe('hash ring');
    expect(wordsOnly('is:due hash is:leech ring area:data')).toBe('hash ring area:data');
  });
});

describe('what was not found', () => {
  it.each([
    ['hash ring', 'No card has all of these words'],
    ['"hash ring"', 'No card has all of these words'],
    ['hash stability:>30', 'No card fits all of this'],
    ['hash -ring', 'No card fits all of this'],
  ])('is said of %j', (text, said) => {
    expect(noCardFor(text)).toBe(said);
  });
});
