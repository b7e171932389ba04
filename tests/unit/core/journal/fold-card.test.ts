import { describe, expect, it } from 'vitest';
import type { CardId } from '../../../../renderer/core/cards/model.ts';
import type { EntryId } from '../../../../renderer/core/journal/entry.ts';
import { stateFrom } from '../../../../renderer/core/journal/project-act.ts';
import type { CountedReview } from '../../../../renderer/core/journal/projection.ts';
import type { Memory } from '../../../../renderer/core/schedule/memory.ts';
import { next } from '../../../../renderer/core/schedule/next.ts';
import { defaultParameters } from '../../../../renderer/core/schedule/parameters.ts';
import type { Instant, StudyDay } from '../../../../renderer/core/time/instant.ts';

const noon = Date.UTC(2026, 0, 5, 12);
const today = 20_458;
const card = 'n1' as CardId;
const rev = 'the-undo' as EntryId;
const paramsById = () => defaultParameters;

function review(id: string, dayNumber: number, part: Partial<CountedReview> = {}): CountedReview {
  return {
    entry: id as EntryId,
    hlc: `${dayNumber}` as CountedReview['hlc'],
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
    const { state } = stateFrom(card, reviews, rev, paramsById);
    expect(state).toMatchObject({ card, rev, lastReview: 'b' });
    expect(state?.memory).toMatchObject({ interval: { days: 301 }, dueDay: today + 80 + 301, reps: 2 });
    expect(stateFrom(card, reviews.slice(0, 1), rev, paramsById).state?.memory).toMatchObject({
      interval: { days: 77 },
      dueDay: today + 77,
    });
  });

  it('computes an answer anew whose place changed, with fuzz of its own', () => {
    // Given after an answer that no longer counts; as a first answer it would share its seed with every other.
    const alone = review('b', 80, { after: 'a' as EntryId, interval: { days: 301 }, seed: 'n1/1' });
    const { state } = stateFrom(card, [alone], rev, paramsById);
    expect(state?.memory).toEqual(computed(null, alone, 'b'));
    expect(daysOf(state?.memory)).not.toBe(301);
    const ids = Array.from({ length: 30 }, (_, index) => `entry-${index}`);
    const moved = ids.map((id) => stateFrom(card, [{ ...alone, entry: id as EntryId }], rev, paramsById).state?.memory);
    expect(moved).toEqual(ids.map((id) => computed(null, alone, id)));
    expect(new Set(moved.map(daysOf)).size).toBeGreaterThan(1);
  });

  it('computes an answer anew that another one came before', () => {
    const first = review('a', 0);
    const between = review('x', 5, { after: 'a' as EntryId, interval: { days: 12 }, seed: 'n1/1' });
    const built = review('b', 80, { after: 'a' as EntryId, interval: { days: 301 }, seed: 'n1/1' });
    const before = stateFrom(card, [first, between], rev, paramsById).state?.memory ?? null;
    const { state } = stateFrom(card, [first, between, built], rev, paramsById);
    expect(daysOf(before ?? undefined)).toBe(12);
    expect(state?.memory).toEqual(computed(before, built, 'b'));
  });

  it('tells of each answer what the card was before it', () => {
    const learning = review('a', 0, { rating: 3, interval: { minutes: 10 } });
    const second = review('b', 0, { after: 'a' as EntryId, interval: { days: 3 }, seed: 'n1/1' });
    const third = review('c', 3, { rating: 1, after: 'b' as EntryId, interval: { minutes: 10 }, seed: 'n1/2' });
    const fourth = review('d', 3, { after: 'c' as EntryId, interval: { days: 2 }, seed: 'n1/3' });
    const { reviews } = stateFrom(card, [learning, second, third, fourth], rev, paramsById);
    expect(reviews.map(({ from }) => from)).toEqual(['new', 'learning', 'review', 'relearning']);
  });

  it('passes over an answer that cannot be replayed, and is new without any', () => {
    const damaged = review('x', 1, { at: Number.NaN as Instant, after: 'a' as EntryId });
    const { state, reviews } = stateFrom(card, [review('a', 0), damaged], rev, paramsById);
    expect([state?.lastReview, reviews.map(({ entry }) => entry)]).toEqual(['a', ['a']]);
    expect(stateFrom(card, [], rev, paramsById)).toEqual({ state: null, reviews: [] });
  });
});
