// Rebuilds the memory of one card from its reviews, the same as it was when they were given.
import type { Instant, OffsetMinutes, Rollover, StudyDay } from '../time/instant.ts';
import type { Interval, Memory, Parameters, Rating } from './memory.ts';
import { next } from './next.ts';
import { due } from './outcomes.ts';

/** What the journal keeps of a review, as far as scheduling goes. */
export interface ReplayedReview {
  readonly rating: Rating;
  readonly at: Instant;
  readonly offset: OffsetMinutes;
  readonly studyDay: StudyDay;
  readonly rollover: Rollover;
  readonly paramsId: string;
  readonly seed: string;
  /** The interval that was chosen when the answer was given. */
  readonly interval?: Interval;
  /** Whether the review that this one was given after is still the one before it. Only then does `interval` count. */
  readonly follows?: boolean;
}

/**
 * The memory after all reviews, which come in the order of the journal; null when there are none. The stored study day
 * and parameters always count. The stored interval counts while the review still follows the one it was given after;
 * otherwise it is computed anew. A review that `next` refuses is passed over, so that one damaged entry does not take
 * the card's whole history with it.
 */
export function replayCard(
  reviews: readonly ReplayedReview[],
  parametersOf: (paramsId: string) => Parameters,
): Memory | null {
  let memory: Memory | null = null;
  for (const review of reviews) memory = replayReview(memory, review, parametersOf) ?? memory;
  return memory;
}

/** The memory after one more review; null when `next` refuses it. */
export function replayReview(
  memory: Memory | null,
  review: ReplayedReview,
  parametersOf: (paramsId: string) => Parameters,
): Memory | null {
  const { rating, at, offset, studyDay, rollover, seed } = review;
  const result = next(memory, rating, { at, offset }, studyDay, parametersOf(review.paramsId), seed, rollover);
  if (!result.ok) return null;
  return review.follows === true ? withInterval(result.memory, review) : result.memory;
}

/** Puts the stored interval in place; one of the other kind cannot belong to the phase, so the computed one stays. */
function withInterval(memory: Memory, { interval, offset, rollover }: ReplayedReview): Memory {
  if (interval === undefined || 'days' in interval !== 'days' in memory.interval) return memory;
  return { ...memory, ...due(interval, { moment: { at: memory.lastAt, offset }, day: memory.lastDay, rollover }) };
}
