// What is to be studied now, in order. A pure function of the cards, the day's limits and what the day already saw;
// it is built anew after each answer. Cards that are suspended or buried by hand are not passed in.
import type { CardId, NoteId, TopicId } from '../cards/model.ts';
import type { Instant, StudyDay } from '../time/instant.ts';
import { millisecondsPerMinute } from '../time/study-day.ts';
import { retrievabilityOn } from './curve.ts';
import type { Memory, Parameters } from './memory.ts';

export interface NewCard {
  readonly card: CardId;
  readonly note: NoteId;
  readonly topic: TopicId;
}

export interface StudiedCard extends NewCard {
  readonly memory: Memory;
}

export interface Limits {
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly learnAheadMinutes: number;
}

export const defaultLimits: Limits = { newPerDay: 20, reviewsPerDay: 200, learnAheadMinutes: 20 };

/** What the log holds for the study day. After a day back, as on a flight west, it is that day's log that continues. */
export interface DoneToday {
  /** Cards met for the first time. */
  readonly newCards: number;
  /** Reviews that count toward the limit: of cards that were in review, in mode due. */
  readonly reviews: number;
  /** Notes of which any card was answered. */
  readonly notes: ReadonlySet<NoteId>;
}

export interface QueueInput {
  readonly today: StudyDay;
  readonly now: Instant;
  readonly limits: Limits;
  /** Cards in steps, and cards in review that may be due (for a queue ahead: those of later days as well). */
  readonly studied: readonly StudiedCard[];
  /** New cards that may be met, in the order in which to meet them. */
  readonly fresh: readonly NewCard[];
  readonly done: DoneToday;
  /** For the order by retrievability. */
  readonly parameters: Parameters;
  /** Whether more is due than a day takes, or days went by without an answer; see `isOverloaded`. */
  readonly overloaded?: boolean;
  /** How many cards due after today to take, instead of what is due and new. The limits do not hold for them. */
  readonly ahead?: number;
}

export interface QueueEntry {
  readonly card: CardId;
  readonly kind: 'learning' | 'review' | 'new';
  /** The mode that a review of it is stored with. */
  readonly mode: 'due' | 'early' | 'drill';
}

export interface Queue {
  readonly entries: readonly QueueEntry[];
  readonly counts: {
    /** Steps due by now or within learn-ahead, in the queue already or still to come. */
    readonly learning: number;
    /** Reviews in the queue. */
    readonly reviews: number;
    /** New cards in the queue. */
    readonly newCards: number;
    /** Reviews due today or before, whatever the limit and siblings leave of them. */
    readonly reviewsDue: number;
    /** New cards that the limit has room for, and that wait because a card of their note is met today. */
    readonly newWaiting: number;
  };
  /** When the earliest step that is not in the queue is due; null without one. */
  readonly nextStepAt: Instant | null;
}

/** Days without an answer, today aside, after which the order is by retrievability. */
export const daysAway = 2;

/**
 * Whether the reviews are in arrears: more are due than the day still has room for, or no card was answered on the days
 * before today, `daysAway` of them. Answers of today change nothing about it, so that the day keeps its order.
 */
export function isOverloaded(
  { studied, today, limits, done }: Pick<QueueInput, 'studied' | 'today' | 'limits' | 'done'>,
  answeredLately: boolean,
): boolean {
  const due = studied.filter((card) => !isInSteps(card) && card.memory.dueDay <= today).length;
  return !answeredLately || due > limits.reviewsPerDay - done.reviews;
}

/**
 * Steps that are due come first, by their time, also those left from earlier days. Then reviews by due day, then the
 * least retrievable first, with new cards mixed in evenly. One card of a note a day: siblings of what is in steps, was
 * answered today or stands earlier in the queue wait until tomorrow; only steps never wait. When nothing else is left,
 * steps due within learn-ahead are taken before their time. When overloaded, reviews come by retrievability alone: what
 * the day has no room for is what is remembered best.
 */
export function buildQueue(input: QueueInput): Queue {
  const { today, now, limits, studied, done, ahead } = input;
  const steps = studied.filter(isInSteps).sort((a, b) => dueAtOf(a) - dueAtOf(b) || byCard(a, b));
  const dueSteps = steps.filter((card) => dueAtOf(card) <= now);
  const horizon = now + limits.learnAheadMinutes * millisecondsPerMinute;
  const reachable = steps.filter((card) => dueAtOf(card) <= horizon);

  const taken = new Set(done.notes);
  for (const { note } of steps) taken.add(note);

  const inReview = studied.filter((card) => !isInSteps(card));
  const due = inReview.filter(({ memory }) => memory.dueDay <= today);
  const candidates = ahead === undefined ? due : inReview.filter(({ memory }) => memory.dueDay > today);
  const room = ahead ?? limits.reviewsPerDay - done.reviews;
  const reviews = oneOfEachNote(byUrgency(candidates, input), taken, room);
  const freshRoom = ahead === undefined ? Math.max(0, limits.newPerDay - done.newCards) : 0;
  const fresh = oneOfEachNote(input.fresh, taken, freshRoom);

  const first = dueSteps.map(({ card }): QueueEntry => ({ card, kind: 'learning', mode: 'due' }));
  const second = mixEvenly(
    reviews.map(({ card }): QueueEntry => ({ card, kind: 'review', mode: ahead === undefined ? 'due' : 'early' })),
    fresh.map(({ card }): QueueEntry => ({ card, kind: 'new', mode: 'due' })),
  );
  const nothingElse = first.length === 0 && second.length === 0;
  const stepsInQueue = nothingElse ? reachable : dueSteps;
  const entries = nothingElse
    ? reachable.map(({ card }): QueueEntry => ({ card, kind: 'learning', mode: 'due' }))
    : [...first, ...second];

  const waiting = steps[stepsInQueue.length];
  return {
    entries,
    counts: {
      learning: reachable.length,
      reviews: reviews.length,
      newCards: fresh.length,
      reviewsDue: due.length,
      newWaiting: fresh.length < freshRoom ? Math.min(freshRoom, input.fresh.length) - fresh.length : 0,
    },
    nextStepAt: waiting === undefined ? null : dueAtOf(waiting),
  };
}

function isInSteps({ memory }: StudiedCard): boolean {
  return memory.phase !== 'review';
}

/** A step without a time, which only a damaged state has, is due at once rather than never. */
function dueAtOf({ memory }: StudiedCard): Instant {
  return memory.dueAt ?? memory.lastAt;
}

/** Equal cards must not change places between two builds, whatever order the store gave them in. */
function byCard(a: NewCard, b: NewCard): number {
  return a.card < b.card ? -1 : a.card > b.card ? 1 : 0;
}

function byUrgency(cards: readonly StudiedCard[], input: QueueInput): readonly StudiedCard[] {
  const { today, parameters, ahead, overloaded } = input;
  const byRecallAlone = ahead === undefined && overloaded === true;
  return cards
    .map((card) => ({ card, recall: retrievabilityOn(card.memory, today, parameters) }))
    .sort(
      (a, b) =>
        (byRecallAlone ? 0 : a.card.memory.dueDay - b.card.memory.dueDay) ||
        a.recall - b.recall ||
        byCard(a.card, b.card),
    )
    .map(({ card }) => card);
}

/** The first cards whose note is not taken yet, up to a number; takes their notes. */
function oneOfEachNote<C extends NewCard>(cards: readonly C[], taken: Set<NoteId>, room: number): readonly C[] {
  const chosen: C[] = [];
  for (const card of cards) {
    if (chosen.length >= room) break;
    if (taken.has(card.note)) continue;
    taken.add(card.note);
    chosen.push(card);
  }
  return chosen;
}

/** Spreads the second list over the first with even gaps, both in their order. */
function mixEvenly<T>(many: readonly T[], few: readonly T[]): readonly T[] {
  const mixed: T[] = [];
  let placed = 0;
  many.forEach((item, index) => {
    // The k-th of n stands after the share k / (n + 1) of the others.
    while (placed < few.length && (placed + 1) * many.length <= index * (few.length + 1)) {
      mixed.push(few[placed] as T);
      placed += 1;
    }
    mixed.push(item);
  });
  return [...mixed, ...few.slice(placed)];
}
