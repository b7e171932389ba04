import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Memory, Parameters } from '../../../../renderer/core/schedule/memory.ts';
import { defaultParameters } from '../../../../renderer/core/schedule/parameters.ts';
import { type ReplayedReview, replayCard } from '../../../../renderer/core/schedule/replay.ts';
import type { Instant } from '../../../../renderer/core/time/instant.ts';
import { studyDayOf } from '../../../../renderer/core/time/study-day.ts';
import { answer, noonOf, parametersWith, rollover } from './known-answers.ts';

const lower = parametersWith({ retention: 0.8 });
const parametersOf = (id: string): Parameters => (id === 'lower' ? lower : defaultParameters);

function reviewAt(day: number, fields: Partial<ReplayedReview> = {}): ReplayedReview {
  const { at, offset } = noonOf(day);
  const studyDay = studyDayOf({ at, offset }, rollover);
  return { rating: 3, at, offset, studyDay, rollover, paramsId: 'default', seed: 'card/0', ...fields };
}

test('no reviews, no memory', () => {
  expect(replayCard([], parametersOf)).toBeNull();
});

test('a replay gives what the live answers gave, whatever happened to clock, place and parameters', () => {
  const anyReview = fc.record({
    rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    pause: fc.double({ min: -1, max: 60, noNaN: true }),
    offset: fc.constantFrom(0, 540, -420),
    paramsId: fc.constantFrom('default', 'lower'),
    follows: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyReview, { maxLength: 30 }), (given) => {
      let at: number = noonOf(20_000).at;
      let live: Memory | null = null;
      const reviews: ReplayedReview[] = [];
      for (const { rating, pause, offset, paramsId, follows } of given) {
        at = Math.round(at + pause * 86_400_000);
        const moment = { at: at as Instant, offset };
        const studyDay = studyDayOf(moment, rollover);
        const seed = `card/${reviews.length}`;
        live = answer(live, rating, moment, parametersOf(paramsId), seed, studyDay);
        const { interval }: Memory = live;
        reviews.push({ rating, ...moment, studyDay, rollover, paramsId, seed, interval, follows });
      }
      expect(replayCard(reviews, parametersOf)).toEqual(live);
    }),
    { numRuns: 100 },
  );
});

test('the stored interval counts while the review follows the same one, else it is computed anew', () => {
  const first = reviewAt(20_000, { rating: 4 });
  const computed = replayCard([first], parametersOf);
  expect(computed?.interval).not.toEqual({ days: 31 });
  const stored = { ...first, interval: { days: 31 } };
  expect(replayCard([{ ...stored, follows: true }], parametersOf)).toEqual({
    ...computed,
    interval: { days: 31 },
    dueDay: 20_031,
  });
  expect(replayCard([{ ...stored, follows: false }], parametersOf)).toEqual(computed);
  expect(replayCard([stored], parametersOf)).toEqual(computed);
});

test('a stored step keeps its minutes', () => {
  const first = reviewAt(20_000, { rating: 1, interval: { minutes: 30 }, follows: true });
  expect(replayCard([first], parametersOf)).toMatchObject({
    interval: { minutes: 30 },
    dueAt: first.at + 30 * 60_000,
    dueDay: 20_000,
  });
});

test('a stored interval in days does not fit a card in steps, so the step is computed', () => {
  const first = reviewAt(20_000, { rating: 1, interval: { days: 3 }, follows: true });
  expect(replayCard([first], parametersOf)).toMatchObject({ phase: 'learning', interval: { minutes: 1 } });
});

test('the stored study day counts, not one worked out from the instant', () => {
  const second = reviewAt(20_003, { studyDay: reviewAt(20_001).studyDay });
  expect(replayCard([reviewAt(20_000, { rating: 4 }), second], parametersOf)?.lastDay).toBe(20_001);
});

test('a damaged review is passed over and the others still count', () => {
  const damaged = reviewAt(20_001, { at: Number.NaN as Instant });
  const [first, last] = [reviewAt(20_000), reviewAt(20_002)];
  expect(replayCard([first, damaged, last], parametersOf)).toEqual(replayCard([first, last], parametersOf));
});
