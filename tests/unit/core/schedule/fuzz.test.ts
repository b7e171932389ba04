import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzBounds, fuzzDelta, fuzzed, fuzzFactor, fuzzMinimum } from '../../../../renderer/core/schedule/fuzz.ts';

const interval = fc.double({ min: 0.1, max: 40_000, noNaN: true });
const factor = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('the day lies within the bounds, and the bounds within reach of the interval', () => {
  fc.assert(
    fc.property(interval, factor, (days, part) => {
      const [lower, upper] = fuzzBounds(days, 1, 36_500);
      const fuzzy = fuzzed(days, 1, 36_500, part);
      expect(Number.isInteger(fuzzy)).toBe(true);
      expect(lower <= fuzzy && fuzzy <= upper && lower >= 1 && upper <= 36_500).toBe(true);
      const middle = Math.min(Math.max(days, 1), 36_500);
      expect(Math.abs(fuzzy - middle)).toBeLessThanOrEqual(fuzzDelta(middle) + 1);
    }),
  );
});

test('there is no fuzz below two and a half days', () => {
  for (const days of [1, 2, 2.49]) {
    for (const part of [0, 0.5, 0.999]) expect(fuzzed(days, 1, 36_500, part)).toBe(Math.round(days));
  }
});

test('a minimum above the maximum gives the maximum', () => {
  expect(fuzzed(1, 3, 2, 0.99)).toBe(2);
  expect(fuzzed(1, 3, 2, null)).toBe(2);
});

test('fuzz under its minimum never takes a grown interval back', () => {
  fc.assert(
    fc.property(interval, fc.integer({ min: 0, max: 36_500 }), factor, (days, previous, part) => {
      const least = fuzzMinimum(days, previous, 36_500);
      const fuzzy = fuzzed(days, Math.max(1, least), 36_500, part);
      if (Math.round(days) > previous && previous < 36_500) expect(fuzzy).toBeGreaterThan(previous);
    }),
  );
});

test('the factor of a seed never changes: entries in the journal rely on it', () => {
  // Computed apart from this code: FNV-1a over the UTF-16LE bytes, then fmix32, divided by 2^32.
  expect(fuzzFactor('')).toBe(0.6689221884589642);
  expect(fuzzFactor('a')).toBe(0.5699745507445186);
  expect(fuzzFactor('cdn-pull-or-push-7k2q/3')).toBe(0.584328796248883);
});

test('factors of neighbouring seeds fall evenly', () => {
  const buckets = new Array<number>(20).fill(0);
  for (let card = 0; card < 200; card += 1) {
    for (let repetition = 0; repetition < 100; repetition += 1) {
      const part = fuzzFactor(`sharding-${card}/${repetition}`);
      expect(part >= 0 && part < 1).toBe(true);
      const bucket = Math.floor(part * 20);
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
    }
  }
  // 1,000 expected in each; the standard deviation is 31.
  for (const count of buckets) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
