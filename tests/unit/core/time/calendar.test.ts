import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  calendarDate,
  dayNumber,
  formatCalendarDate,
  isCalendarDate,
} from '../../../../renderer/core/time/calendar.ts';

test('day numbers agree with the dates of the platform over 20,000 years', () => {
  fc.assert(
    fc.property(fc.integer({ min: -3_650_000, max: 3_650_000 }), (number) => {
      const date = new Date(number * 86_400_000);
      const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(calendarDate(number)).toEqual(expected);
      expect(dayNumber(expected)).toBe(number);
      expect(isCalendarDate(expected)).toBe(true);
      expect(formatCalendarDate(expected)).toBe(date.toISOString().split('T')[0]);
    }),
  );
});

test.each([
  [2024, 2, 29, true],
  [2000, 2, 29, true],
  [2026, 2, 29, false],
  [1900, 2, 29, false],
  [2026, 4, 31, false],
  [2026, 13, 1, false],
  [2026, 0, 1, false],
  [2026, 1, 0, false],
  [2026, 12, 31, true],
])('%i-%i-%i exists: %s', (year, month, day, exists) => {
  expect(isCalendarDate({ year, month, day })).toBe(exists);
});
