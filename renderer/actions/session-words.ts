// What a review session says to the person, in words.
import { isLeech } from '../core/schedule/leech.ts';
import type { Rating } from '../core/schedule/memory.ts';
import type { ClockJump } from '../core/time/clock-jump.ts';
import type { Instant } from '../core/time/instant.ts';

export const ratingName: Readonly<Record<Rating, string>> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' };

const date = (at: number): string =>
  new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** A clock that cannot be believed is put to the person before anything is stored. */
export function jumpMessage(jump: ClockJump, at: Instant, newest: Instant | null): string {
  const last = newest === null ? 'an earlier day' : date(newest);
  return jump === 'back'
    ? `The clock of this computer says ${date(at)}, but the last answer is from ${last}. Set the clock right, or go on with this date.`
    : `The clock of this computer says ${date(at)}, more than 400 days after the last answer (${last}). Set the clock right, or go on with this date.`;
}

export function failedTurn(cause: 'nothing' | 'stale' | 'kept', back: boolean): string {
  if (cause === 'nothing') return back ? 'Nothing to take back.' : 'Nothing to bring back.';
  if (cause === 'stale') return 'Another window is busy with the same answer; press it again.';
  return back
    ? 'Not taken back yet: the disk did not take it. Press it again.'
    : 'Not brought back yet: the disk did not take it. Press it again.';
}

/** Said once, when an answer has just made a card a leech or did so again; the card itself says it from then on. */
export function leechRemark(lapses: number): string | null {
  if (!isLeech(lapses)) return null;
  return `The card before was forgotten ${lapses} times. It stands in the library under is:leech; rewrite it, or suspend it.`;
}
