import { describe, expect, it } from 'vitest';
import type { CardId } from '../../../../renderer/core/cards/model.ts';
import type { EntryId } from '../../../../renderer/core/journal/entry.ts';
import { foldCard, foldMarks, foldTopic } from '../../../../renderer/core/journal/fold-card.ts';
import { noMarks } from '../../../../renderer/core/journal/marks.ts';
import type { CardChange, CardEvent, CountedReview, TopicEvent } from '../../../../renderer/core/journal/projection.ts';
import type { Memory } from '../../../../renderer/core/schedule/memory.ts';
import { next } from '../../../../renderer/core/schedule/next.ts';
import { defaultParameters } from '../../../../renderer/core/schedule/parameters.ts';
import type { Instant, StudyDay } from '../../../../renderer/core/time/instant.ts';

const noon = Date.UTC(2026, 0, 5, 12);
const today = 20_458;
const card = 'n1' as CardId;
const rev = 'the-undo' as EntryId;
const paramsById = () => defaultParameters;
const fold = (reviews: readonly CountedReview[], events: readonly CardEvent[] = []) =>
  foldCard({ card, reviews, events }, rev, paramsById);

function review(id: string, dayNumber: number, part: Partial<CountedReview> = {}): CountedReview {
  return {
    entry: id as EntryId,
    hlc: String(dayNumber).padStart(6, '0') as CountedReview['hlc'],
    act: `act-${id}` as CountedReview['act'],
    card,
    rating: 4,
    at: (noon + dayNumber * 86_400_000) as Instant,
    offset: 0,
    studyDay: (today + dayNumber) as StudyDay,
    rollover: 240,
    durationMs: 1000,
    mode: 'due',
    paramsId: 'p' as CountedReview['paramsId'],
    after: null,
    interval: { days: 77 },
    seed: `${card}/0`,
    from: 'new',
    ...part,
  };
}

/** What the schedule itself makes of an answer, with a seed. */
function computed(before: Memory | null, { rating, at, offset, studyDay, rollover }: CountedReview, seed: string) {
  const result = next(before, rating, { at, offset }, studyDay, defaultParameters, seed, rollover);
  if (!result.ok) throw new Error(result.cause);
  return result.memory;
}
const daysOf = (memory: Memory | undefined): number =>
  memory !== undefined && 'days' in memory.interval ? memory.interval.days : 0;

describe('a card from its counted reviews', () => {
  it('follows the stored interval of each answer that still comes after the one it was given after', () => {
    const reviews = [review('a', 0), review('b', 80, { after: 'a' as EntryId, interval: { days: 301 }, seed: 'n1/1' })];
    const { state } = fold(reviews);
    expect(state).toMatchObject({ card, rev, lastReview: 'b' });
    expect(state?.memory).toMatchObject({ interval: { days: 301 }, dueDay: today + 80 + 301, reps: 2 });
    expect(fold(reviews.slice(0, 1)).state?.memory).toMatchObject({
      interval: { days: 77 },
      dueDay: today + 77,
    });
  });

  it('computes an answer anew whose place changed, with fuzz of its own', () => {
    // Given after an answer that no longer counts; as a first answer it would share its seed with every other.
    const alone = review('b', 80, { after: 'a' as EntryId, interval: { days: 301 }, seed: 'n1/1' });
    const { state } = fold([alone]);
    expect(state?.memory).toEqual(computed(null, alone, 'b'));
    expect(daysOf(state?.memory)).not.toBe(301);
    const ids = Array.from({ length: 30 }, (_, index) => `entry-${index}`);
    const moved = ids.map((id) => fold([{ ...alone, entry: id as EntryId }]).state?.memory);
    expect(moved).toEqual(ids.map((id) => computed(null, alone, id)));
    expect(new Set(moved.map(daysOf)).size).toBeGreaterThan(1);
  });

  it('computes an answer anew that another one came before', () => {
    const first = review('a', 0);
    const between = review('x', 5, { after: 'a' as EntryId, interval: { days: 12 }, seed: 'n1/1' });
    const built = review('b', 80, { after: 'a' as EntryId, interval: { days: 301 }, seed: 'n1/1' });
    const before = fold([first, between]).state?.memory ?? null;
    const { state } = fold([first, between, built]);
    expect(daysOf(before ?? undefined)).toBe(12);
    expect(state?.memory).toEqual(computed(before, built, 'b'));
  });

  it('tells of each answer what the card was before it', () => {
    const learning = review('a', 0, { rating: 3, interval: { minutes: 10 } });
    const second = review('b', 0, { after: 'a' as EntryId, interval: { days: 3 }, seed: 'n1/1' });
    const third = review('c', 3, { rating: 1, after: 'b' as EntryId, interval: { minutes: 10 }, seed: 'n1/2' });
    const fourth = review('d', 3, { after: 'c' as EntryId, interval: { days: 2 }, seed: 'n1/3' });
    const { reviews } = fold([learning, second, third, fourth]);
    expect(reviews.map(({ from }) => from)).toEqual(['new', 'learning', 'review', 'relearning']);
  });

  it('passes over an answer that cannot be replayed, and is new without any', () => {
    const damaged = review('x', 1, { at: Number.NaN as Instant, after: 'a' as EntryId });
    const { state, reviews } = fold([review('a', 0), damaged]);
    expect([state?.lastReview, reviews.map(({ entry }) => entry)]).toEqual(['a', ['a']]);
    const good = review('b', 80, { after: 'a' as EntryId, interval: { days: 301 }, seed: 'n1/1' });
    expect(fold([review('a', 0), damaged, good]).state).toMatchObject({ lastReview: 'b', memory: { reps: 2 } });
    expect(fold([])).toEqual({ card, state: null, reviews: [] });
  });
});

function event(id: string, dayNumber: number, change: CardChange): CardEvent {
  const hlc = `${String(dayNumber).padStart(6, '0')}-x` as CardEvent['hlc'];
  return {
    id: `${id}/${card}`,
    entry: id as EntryId,
    hlc,
    act: `act-${id}` as CardEvent['act'],
    subject: card,
    change,
  };
}

describe('acts on a card', () => {
  const first = review('a', 0);

  it('are new again after a reset, and what follows begins anew', () => {
    const reset = event('r', 3, { type: 'reset' });
    expect(fold([first], [reset])).toEqual({ card, state: null, reviews: [first] });
    const again = review('b', 5, { after: null, seed: 'n1/0' });
    const { state, reviews } = fold([first, again], [reset]);
    expect(state?.memory).toMatchObject({ reps: 1, interval: { days: 77 }, dueDay: today + 5 + 77 });
    expect(reviews.map(({ from }) => from)).toEqual(['new', 'new']);
  });

  it('are due on the day that was set, and remembered as before', () => {
    const { state } = fold([first], [event('d', 3, { type: 'due', day: (today + 9) as StudyDay })]);
    const untouched = fold([first]).state;
    expect(state?.memory).toEqual({ ...untouched?.memory, dueDay: today + 9, interval: { days: 9 } });
    expect(fold([], [event('d', 3, { type: 'due', day: today as StudyDay })]).state).toBeNull();
  });

  it('leave their steps when a day is set', () => {
    const learning = review('a', 0, { rating: 3, interval: { minutes: 10 } });
    const { state } = fold([learning], [event('d', 0, { type: 'due', day: today as StudyDay })]);
    expect(state?.memory).toMatchObject({
      phase: 'review',
      step: 0,
      dueAt: null,
      dueDay: today,
      interval: { days: 1 },
    });
  });

  it('keep the latest of each mark', () => {
    const acts = [
      event('f1', 1, { type: 'flag', flag: 2 }),
      event('s1', 2, { type: 'suspend', suspended: true }),
      event('b1', 3, { type: 'bury', day: (today + 3) as StudyDay }),
      event('f2', 4, { type: 'flag', flag: 3 }),
      event('c1', 5, { type: 'clear', at: 7 as Instant }),
    ];
    expect(foldMarks(acts.toReversed())).toEqual({ suspended: 1, buriedOn: today + 3, flag: 3, cleared: 7 });
    const ended = [event('s2', 6, { type: 'suspend', suspended: false }), event('b2', 7, { type: 'bury', day: null })];
    expect(foldMarks([...acts.slice(0, 3), ...ended])).toEqual({ ...noMarks, flag: 2 });
  });

  it('keep the latest state and priority of a topic', () => {
    const of = (id: string, hlc: string, change: TopicEvent['change']): TopicEvent => ({
      ...event(id, 0, { type: 'reset' }),
      hlc: hlc as TopicEvent['hlc'],
      subject: 'topic/cdn' as TopicEvent['subject'],
      change,
    });
    const acts = [
      of('a', '1', { type: 'topic-state', state: 'researching' }),
      of('b', '2', { type: 'priority', priority: 2 }),
      of('c', '3', { type: 'topic-state', state: 'parked' }),
    ];
    expect(foldTopic(acts.toReversed())).toEqual({ state: 'parked', priority: 2 });
    expect(foldTopic([])).toEqual({ state: 'inbox', priority: 0 });
  });
});
