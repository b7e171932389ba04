import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spaceOut } from '../../../../renderer/core/schedule/spacing.ts';

const days = (...values: number[]) => values.map((value) => ({ days: value }));

test('without fuzz the days stay as they are, but for the maximum', () => {
  expect(spaceOut(days(1, 10, 11, 12), { previous: 10, maximum: 36_500, factor: null })).toEqual(days(1, 10, 11, 12));
  expect(spaceOut(days(1, 10, 11, 12), { previous: 10, maximum: 11, factor: null })).toEqual(days(1, 10, 11, 11));
});

test('minutes are left alone and do not hold back the days after them', () => {
  const raw = [{ minutes: 1 }, { minutes: 6 }, { days: 2 }, { days: 8 }];
  expect(spaceOut(raw, { previous: 0, maximum: 36_500, factor: null })).toEqual(raw);
});

test('with fuzz a rating that was ahead stays ahead, up to the maximum', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 4, maxLength: 4 }),
      fc.record({
        previous: fc.integer({ min: 0, max: 400 }),
        maximum: fc.integer({ min: 1, max: 500 }),
        factor: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      }),
      (values, spacing) => {
        const raw = values.sort((a, b) => a - b);
        const spaced = spaceOut(days(...raw), spacing).map((interval) => ('days' in interval ? interval.days : 0));
        spaced.forEach((value, index) => {
          const before = spaced[index - 1] ?? 0;
          expect(value >= 1 && value <= spacing.maximum && value >= before).toBe(true);
          if ((raw[index] ?? 0) > (raw[index - 1] ?? 0) && before < spacing.maximum)
            expect(value).toBeGreaterThan(before);
        });
      },
    ),
  );
});
