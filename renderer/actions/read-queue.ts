// Reads from the store what the day's queue is built of, and builds it.
import type { NoteId } from '../core/cards/model.ts';
import { noteIdOf } from '../core/cards/cards-of-note.ts';
import type { CountedReview } from '../core/journal/projection.ts';
import {
  buildQueue,
  daysAway,
  type DoneToday,
  isOverloaded,
  type Queue,
  type QueueInput,
} from '../core/schedule/queue.ts';
import { addDays } from '../core/time/study-day.ts';
import type { ScheduledCard, StudyStore } from '../ports/study-store.ts';
import { topicsInProgress } from './read-topics.ts';
import type { StudyNow } from './study-now.ts';

export interface ReadQueue {
  readonly queue: Queue;
  /** Every studied card that the queue was built from. */
  readonly studied: readonly ScheduledCard[];
  readonly reviewsToday: readonly CountedReview[];
  /** Whether more is due than the day has room for, or days went by without an answer. */
  readonly overloaded: boolean;
}

/** How many cards one sitting of reviewing ahead takes. */
const aheadCount = 20;
const farthest = 100_000;

export function doneToday(reviews: readonly CountedReview[]): DoneToday {
  return {
    // What was drilled stands outside of the limits.
    newCards: reviews.filter((review) => review.from === 'new' && review.mode !== 'drill').length,
    reviews: reviews.filter((review) => review.from === 'review' && review.mode === 'due').length,
    notes: new Set<NoteId>(reviews.map((review) => noteIdOf(review.card))),
  };
}

/** `ahead` asks for cards due after today instead of those due now. */
export async function readQueue(store: StudyStore, now: StudyNow, ahead = false): Promise<ReadQueue> {
  const { moment, day, rules } = now;
  // A step that falls due just after the day's end belongs to tomorrow, and may still be learnt ahead.
  const [due, reviewsToday, daysBefore] = await Promise.all([
    store.dueCards({ until: addDays(day, 1), today: day }),
    store.reviewsOn(day),
    store.answeredDays(addDays(day, -daysAway), addDays(day, -1)),
  ]);
  const done = doneToday(reviewsToday);
  const { settings: limits, parameters } = rules;
  const overloaded = isOverloaded({ studied: due, today: day, limits, done }, daysBefore.length > 0);
  const input: Omit<QueueInput, 'fresh' | 'studied'> = {
    today: day,
    now: moment.at,
    limits,
    done,
    parameters,
    overloaded,
  };
  if (ahead) {
    // Notes answered today are left out, so more is read until there is enough or nothing is left.
    for (let limit = due.length + 5 * aheadCount; ; limit *= 4) {
      const studied = await store.dueCards({ until: addDays(day, farthest), today: day, limit });
      const queue = buildQueue({ ...input, studied, fresh: [], ahead: aheadCount });
      if (queue.counts.reviews >= aheadCount || studied.length < limit)
        return { queue, studied, reviewsToday, overloaded };
    }
  }
  const room = limits.newPerDay - done.newCards;
  // Siblings wait until tomorrow, so more new cards are read than there is room for, and more again if need be.
  const topics = room > 0 ? await topicsInProgress(store) : [];
  for (let limit = 5 * room; ; limit *= 4) {
    const fresh = room > 0 ? await store.newCards({ topics, today: day, limit }) : [];
    const queue = buildQueue({ ...input, studied: due, fresh });
    if (queue.counts.newCards >= room || fresh.length < limit) return { queue, studied: due, reviewsToday, overloaded };
  }
}
