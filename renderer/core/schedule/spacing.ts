// Turns the days that FSRS gives the four ratings into the days they get: fuzzed, in order, and not over the maximum.
import type { Interval } from './memory.ts';
import { fuzzed, fuzzMinimum } from './fuzz.ts';

export interface Spacing {
  /** Days of the interval before this answer; 0 when there was none, as in steps. */
  readonly previous: number;
  readonly maximum: number;
  /** Null without fuzz. */
  readonly factor: number | null;
}

/**
 * Intervals of Again, Hard, Good and Easy, in this order. Minutes stay as they are. Each rating in days gets at least
 * the days of the one before, and more where FSRS gave it more; FSRS keeps Good above Hard and Easy above Good, so fuzz
 * does as well. Only at the maximum may they be equal.
 */
export function spaceOut(raw: readonly Interval[], spacing: Spacing): readonly Interval[] {
  const { previous, maximum, factor } = spacing;
  let before: { readonly raw: number; readonly days: number } | null = null;
  return raw.map((interval, index) => {
    if (!('days' in interval)) return interval;
    const passed = index > 0;
    const least = factor !== null && passed ? fuzzMinimum(interval.days, previous, maximum) : 1;
    let days = fuzzed(interval.days, Math.max(1, least), maximum, factor);
    if (before !== null) days = Math.max(days, interval.days > before.raw ? before.days + 1 : before.days);
    days = Math.min(days, maximum);
    before = { raw: interval.days, days };
    return { days };
  });
}
