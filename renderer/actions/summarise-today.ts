// What Today shows, read from the store in one go.
import type { CountedReview } from '../core/journal/projection.ts';
import type { Limits } from '../core/schedule/queue.ts';
import { spreadDays, suggestedDays } from '../core/schedule/spread.ts';
import type { Instant, Moment, StudyDay } from '../core/time/instant.ts';
import { addDays } from '../core/time/study-day.ts';
import type { Clock } from '../ports/clock.ts';
import type { StudyStore } from '../ports/study-store.ts';
import { longestThought } from './answer-card.ts';
import { doneToday, readQueue, type ReadQueue } from './read-queue.ts';
import { readTopics } from './read-topics.ts';
import { studyNow } from './study-now.ts';

export interface DayLoad {
  readonly day: StudyDay;
  /** Answers given; null for days to come. */
  readonly done: number | null;
  /** Cards due; null for days gone by. */
  readonly due: number | null;
}

export interface TodaySummary {
  readonly now: Moment;
  readonly day: StudyDay;
  /** Cards that a session started now would ask for, by kind. */
  readonly queue: { readonly reviews: number; readonly fresh: number; readonly learning: number };
  /** New cards for which the day has room, but that wait because a card of their note is met today. */
  readonly heldSiblings: number;
  /**
   * Reviews that are too many: more than the day's limit has room for, or many after days away. `due` counts all of
   * them, whatever the limit leaves; `days` is over how many to spread them. Null when there is nothing to catch up.
   */
  readonly overdue: { readonly due: number; readonly days: number } | null;
  /** Estimated from one's own answers, else from ten seconds a card. */
  readonly minutes: number;
  /** What was answered on this study day. `recalled` is the share of reviews not rated Again; null without reviews. */
  readonly done: { readonly answers: number; readonly recalled: number | null; readonly minutes: number };
  /** Learning cards that come back later today, and when the first does. */
  readonly later: { readonly count: number; readonly at: Instant } | null;
  readonly dueTomorrow: number;
  /** Days in a row with at least one answer, today included once there is one. */
  readonly streak: number;
  /** Fourteen days back, today, and fourteen ahead. Today has both figures. */
  readonly load: readonly DayLoad[];
  readonly library: { readonly topics: number; readonly cards: number };
  /** The day's limit of new cards. */
  readonly newPerDay: number;
  /** Topics that give new cards, and all. */
  readonly topics: { readonly inProgress: number; readonly all: number };
  /** Whether reviewing ahead, offered when nothing is due, would find a card. */
  readonly canReviewAhead: boolean;
}

const window = 14;
const secondsUnknown = 10;
/** Enough answers to tell one's own pace by. */
const enoughAnswers = 20;
const streakStep = 60;

function minutesOf(reviews: readonly CountedReview[]): number {
  return reviews.reduce((sum, review) => sum + Math.min(review.durationMs, longestThought), 0) / 60_000;
}

/** Days in a row with an answer, back from today; a day that has only begun does not break it. */
async function countStreak(store: StudyStore, day: StudyDay): Promise<number> {
  let streak = 0;
  let end = day;
  // Twice as far back each time: a short streak reads little, and one of years takes few rounds.
  for (let step = streakStep; ; step *= 2) {
    const start = addDays(end, 1 - step);
    const days = new Set(await store.answeredDays(start, end));
    for (let at = end; at >= start; at = addDays(at, -1)) {
      if (days.has(at)) streak += 1;
      else if (at !== day) return streak;
    }
    end = addDays(start, -1);
  }
}

/** Many reviews, or more than the day has room for. */
function overdueOf({ queue, reviewsToday }: ReadQueue, { reviewsPerDay }: Limits): TodaySummary['overdue'] {
  const due = queue.counts.reviewsDue;
  const days = suggestedDays(due, reviewsPerDay);
  const tooMany = days > 1 || due > reviewsPerDay - doneToday(reviewsToday).reviews;
  return due > 1 && tooMany ? { due, days: Math.max(spreadDays.least, days) } : null;
}

export async function summariseToday(store: StudyStore, clock: Clock): Promise<TodaySummary> {
  const now = await studyNow(store, clock);
  const { moment, day } = now;
  const [read, back, ahead, streak, topics, cardCount, recent] = await Promise.all([
    readQueue(store, now),
    store.reviewCounts(addDays(day, -window), day),
    store.dueCounts(addDays(day, 1), addDays(day, window)),
    countStreak(store, day),
    readTopics(store),
    store.cardCount(),
    store.reviewsOn(addDays(day, -1)),
  ]);
  const { queue, reviewsToday, studied, overloaded } = read;
  const counted = reviewsToday.filter((review) => review.from === 'review');
  const known = [...recent, ...reviewsToday];
  const perCard = known.length < enoughAnswers ? secondsUnknown / 60 : minutesOf(known) / known.length;
  const fresh = queue.counts.newCards;
  const reviews = queue.counts.reviews;
  const learning = queue.counts.learning;
  const due = reviews + fresh + learning;
  const waiting = studied.filter(({ memory }) => memory.dueAt !== null && memory.dueDay <= day).length - learning;
  const doneOn = new Map(back.map((count) => [count.day, count.count]));
  const dueOn = new Map(ahead.map((count) => [count.day, count.count]));
  const load = Array.from({ length: 2 * window + 1 }, (_, index): DayLoad => {
    const at = addDays(day, index - window);
    return {
      day: at,
      done: at <= day ? (doneOn.get(at) ?? 0) : null,
      due: at < day ? null : at === day ? due : (dueOn.get(at) ?? 0),
    };
  });
  return {
    now: moment,
    day,
    queue: { reviews, fresh, learning },
    heldSiblings: queue.counts.newWaiting,
    overdue: overloaded ? overdueOf(read, now.rules.settings) : null,
    minutes: due * perCard,
    done: {
      answers: reviewsToday.length,
      recalled: counted.length === 0 ? null : counted.filter((review) => review.rating > 1).length / counted.length,
      minutes: minutesOf(reviewsToday),
    },
    later: queue.nextStepAt === null || waiting <= 0 ? null : { count: waiting, at: queue.nextStepAt },
    dueTomorrow: dueOn.get(addDays(day, 1)) ?? 0,
    streak,
    load,
    library: { topics: topics.length, cards: cardCount },
    newPerDay: now.rules.settings.newPerDay,
    topics: { inProgress: topics.filter(({ inProgress }) => inProgress).length, all: topics.length },
    canReviewAhead: due > 0 || (await readQueue(store, now, true)).queue.entries.length > 0,
  };
}
