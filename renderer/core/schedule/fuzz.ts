// Fuzz: intervals are spread over some days, so that cards learned together do not stay together. It is drawn from a
// seed, never from chance, so that undo and redo give the same day. Whole days in, whole days out.

/**
 * Days of fuzz gained per day of interval, by range. Source: Anki's review fuzz, as its manual and published test
 * values give it: one day from 2.5 days on, and a part of every day in each range.
 */
const ranges = [
  { start: 2.5, end: 7, part: 0.15 },
  { start: 7, end: 20, part: 0.1 },
  { start: 20, end: Number.POSITIVE_INFINITY, part: 0.05 },
] as const;

/** How many days an interval may move to either side; 0 below 2.5 days. */
export function fuzzDelta(interval: number): number {
  if (interval < 2.5) return 0;
  return ranges.reduce((sum, { start, end, part }) => sum + part * Math.max(0, Math.min(interval, end) - start), 1);
}

/** The first and last day that fuzz may choose, within minimum and maximum; two days wide where they allow it. */
export function fuzzBounds(interval: number, minimum: number, maximum: number): readonly [number, number] {
  const low = Math.min(minimum, maximum);
  const middle = clamp(interval, low, maximum);
  const delta = fuzzDelta(middle);
  const lower = clamp(Math.round(middle - delta), low, maximum);
  const upper = clamp(Math.round(middle + delta), low, maximum);
  return [lower, upper === lower && upper > 2 && upper < maximum ? lower + 1 : upper];
}

/** The day that the factor (0 to below 1) picks from the bounds, each day equally often; null means no fuzz. */
export function fuzzed(interval: number, minimum: number, maximum: number, factor: number | null): number {
  if (factor === null) return clamp(Math.round(interval), Math.min(minimum, maximum), maximum);
  const [lower, upper] = fuzzBounds(interval, minimum, maximum);
  // A factor just below 1 may round up to one day too many.
  return Math.min(upper, Math.floor(lower + factor * (1 + upper - lower)));
}

/**
 * The least days that fuzz may leave after a passed review: more than before where the interval grew, not less than
 * before where that lies within its reach, and anything where it truly shrank (0).
 * Source: Anki's rule for the minimum of review fuzz.
 */
export function fuzzMinimum(interval: number, previous: number, maximum: number): number {
  if (Math.round(interval) > previous) return previous + 1;
  const [, upper] = fuzzBounds(interval, 1, maximum);
  return previous <= upper ? previous : 0;
}

/**
 * A number from 0 to below 1, the same for the same seed on every machine.
 * Source: 32-bit FNV-1a (Fowler, Noll, Vo) over the UTF-16 code units, low byte first, then the finaliser of
 * MurmurHash3 (Appleby); both in the public domain. FNV alone spreads seeds that differ in the last character badly.
 */
export function fuzzFactor(seed: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    const unit = seed.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
