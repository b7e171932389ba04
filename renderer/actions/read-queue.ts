// Reads from the store what the day's queue is built of, and builds it.
import type { NoteId } from '../core/cards/model.ts';
import { noteIdOf } from '../core/cards/cards-of-note.ts';
import type { CountedReview } from '../core/journal/projection.ts';
import { buildQueue, type DoneToday, type Queue, type QueueInput } from '../core/schedule/queue.ts';
import { addDays } from '../core/time/study-day.ts';
import type { ScheduledCard, StudyStore } from '../ports/study-store.ts';
import type { StudyNow } from './study-now.ts';

export interface ReadQueue {
  readonly queue: Queue;
  /** Every studied card that the queue was built from. */
  readonly studied: readonly ScheduledCard[];
  readonly reviewsToday: readonly CountedReview[];
}

/** How many cards one sitting of reviewing ahead takes. */
const aheadCount = 20;
const farthest = 100_000;

function doneToday(reviews: readonly CountedReview[]): DoneToday {
  return {
    newCards: reviews.filter((review) => review.from === 'new').length,
    reviews: reviews.filter((review) => review.from === 'review' && review.mode === 'due').length,
    notes: new Set<NoteId>(reviews.map((review) => noteIdOf(review.card))),
  };
}

/** `ahead` asks for cards due after today instead of those due now. */
export async function readQueue(store: StudyStore, now: StudyNow, ahead = false): Promise<ReadQueue> {
  const { moment, day, rules } = now;
  // A step that falls due just after the day's end belongs to tomorrow, and may still be learnt ahead.
  const [due, reviewsToday] = await Promise.all([store.dueCards(addDays(day, 1)), store.reviewsOn(day)]);
  const done = doneToday(reviewsToday);
  const { settings: limits, parameters } = rules;
  const input: Omit<QueueInput, 'fresh' | 'studied'> = { today: day, now: moment.at, limits, done, parameters };
  if (ahead) {
    // Notes answered today are left out, so more is read until there is enough or nothing is left.
    for (let limit = due.length + 5 * aheadCount; ; limit *= 4) {
      const studied = await store.dueCards(addDays(day, farthest), limit);
      const queue = buildQueue({ ...input, studied, fresh: [], ahead: aheadCount });
      if (queue.counts.reviews >= aheadCount || studied.length < limit) return { queue, studied, reviewsToday };
    }
  }
  const room = limits.newPerDay - done.newCards;
  // Siblings wait until tomorrow, so more new cards are read than there is room for, and more again if need be.
  for (let limit = 5 * room; ; limit *= 4) {
    const fresh = room > 0 ? await store.newCards(limit) : [];
    const queue = buildQueue({ ...input, studied: due, fresh });
    if (queue.counts.newCards >= room || fresh.length < limit) return { queue, studied: due, reviewsToday };
  }
}
