// Tells whether the clock stands where it can be believed. It decides nothing: a jump is put to the user before
// anything is stored. A holiday of a week or a summer is not a jump.
import type { Instant } from './instant.ts';
import { millisecondsPerDay } from './study-day.ts';

/** `back`: more than 24 hours before the newest entry. `ahead`: more than 400 days after it. */
export type ClockJump = 'back' | 'ahead';

/** Null when the clock is believable, and always when there is no entry to compare with. */
export function clockJump(now: Instant, newestEntry: Instant | null): ClockJump | null {
  if (newestEntry === null) return null;
  const difference = now - newestEntry;
  if (difference < -millisecondsPerDay) return 'back';
  if (difference > 400 * millisecondsPerDay) return 'ahead';
  return null;
}
