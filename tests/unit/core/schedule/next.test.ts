import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Memory, Parameters, Rating } from '../../../../renderer/core/schedule/memory.ts';
import { next } from '../../../../renderer/core/schedule/next.ts';
import { defaultParameters } from '../../../../renderer/core/schedule/parameters.ts';
import { preview } from '../../../../renderer/core/schedule/preview.ts';
import type { Instant, Moment, StudyDay } from '../../../../renderer/core/time/instant.ts';
import { parseMoment } from '../../../../renderer/core/time/moment.ts';
import { formatStudyDay, studyDayOf } from '../../../../renderer/core/time/study-day.ts';
import { answer, daysOf, noonOf, parametersWith, reviewCard, rollover } from './known-answers.ts';

const plain = parametersWith();

function momentAt(text: string): Moment {
  const result = parseMoment(text);
  if (!result.ok) throw new Error(result.problem);
  return result.moment;
}

/** A card in review that was answered at that moment. */
function answeredAt(moment: Moment): Memory {
  const lastDay = studyDayOf(moment, rollover);
  return reviewCard({ lastAt: moment.at, lastDay, dueDay: (lastDay + 10) as StudyDay });
}

describe('days are study days', () => {
  test('23:59 and 00:01 are one day, so the second answer is a same-day review', () => {
    const evening = momentAt('2026-03-10T23:59:00+01:00');
    const again = answer(answeredAt(evening), 3, momentAt('2026-03-11T00:01:00+01:00'), plain);
    expect(again.stability).toBe(10);
    expect(again.lastDay).toBe(studyDayOf(evening, rollover));
  });

  test('03:59 and 04:01 are two days', () => {
    const night = momentAt('2026-03-11T03:59:00+01:00');
    const later = answer(answeredAt(night), 3, momentAt('2026-03-11T04:01:00+01:00'), plain);
    expect(later.stability).toBeCloseTo(13.04717575, 8);
    expect(formatStudyDay(later.dueDay)).toBe('2026-03-24');
  });

  test('the night when New York loses an hour counts as one day', () => {
    const before = momentAt('2026-03-07T23:30:00-05:00');
    const after = answer(answeredAt(before), 3, momentAt('2026-03-08T23:30:00-04:00'), plain);
    expect(after.lastDay - studyDayOf(before, rollover)).toBe(1);
    expect(after.stability).toBeCloseTo(13.04717575, 8);
  });

  test('from Tokyo to Los Angeles: the study day goes back, the memory does not', () => {
    const tokyo = momentAt('2026-05-02T10:00:00+09:00');
    const losAngeles = momentAt('2026-05-01T19:30:00-07:00');
    expect(losAngeles.at).toBeGreaterThan(tokyo.at);
    const memory = answer(answeredAt(tokyo), 3, losAngeles, plain);
    expect(memory.stability).toBe(10);
    expect(formatStudyDay(memory.lastDay)).toBe('2026-05-02');
    expect(formatStudyDay(memory.dueDay)).toBe('2026-05-13');
  });

  test('a clock set back by hours counts from the last review', () => {
    const first = answer(null, 1, momentAt('2026-05-02T10:00:00+02:00'), plain);
    const second = answer(first, 3, momentAt('2026-05-02T06:00:00+02:00'), plain);
    expect(second.lastAt).toBe(first.lastAt);
    expect(second.dueAt).toBe(first.lastAt + 10 * 60_000);
  });

  test('the zone of the process changes nothing', () => {
    const outcome = (zone: string): Memory => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(zone === 'Asia/Tokyo' ? -540 : 300);
        return answer(
          answeredAt(momentAt('2026-03-08T01:30:00-05:00')),
          3,
          momentAt('2026-03-09T03:30:00-04:00'),
          plain,
        );
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    };
    expect(outcome('Asia/Tokyo')).toEqual(outcome('America/New_York'));
  });
});

describe('steps', () => {
  test('keep their real minutes, and their day is the study day on which they fall due', () => {
    const parameters = parametersWith({ learningSteps: '10m 6h' });
    const night = momentAt('2026-05-02T23:00:00+02:00');
    const soon = answer(null, 1, night, parameters);
    expect(soon).toMatchObject({ phase: 'learning', step: 0, interval: { minutes: 10 }, dueAt: night.at + 600_000 });
    expect(formatStudyDay(soon.dueDay)).toBe('2026-05-02');
    const late = answer(soon, 3, night, parameters);
    expect(late).toMatchObject({ step: 1, interval: { minutes: 360 }, dueAt: night.at + 6 * 3_600_000 });
    expect(formatStudyDay(late.dueDay)).toBe('2026-05-03');
  });

  test('a step of a day or more is an interval in days, and Again after it still relearns', () => {
    const parameters = parametersWith({ learningSteps: '10m 2d' });
    const memory = answer(answer(null, 1, noonOf(20_000), parameters), 3, noonOf(20_000), parameters);
    expect(memory).toMatchObject({ phase: 'review', interval: { days: 2 }, dueDay: 20_002, dueAt: null });
    expect(answer(memory, 1, noonOf(20_002), parameters)).toMatchObject({
      phase: 'relearning',
      interval: { minutes: 10 },
    });
  });

  test('a card whose step no longer exists goes on with the last one there is', () => {
    const card = reviewCard({ phase: 'learning', step: 4, interval: { minutes: 60 }, dueAt: noonOf(20_000).at });
    expect(answer(card, 1, noonOf(20_000), plain)).toMatchObject({
      phase: 'learning',
      step: 0,
      interval: { minutes: 1 },
    });
    expect(answer(card, 3, noonOf(20_000), plain).phase).toBe('review');
  });

  test('a step left over on a card in review does not make Again skip relearning', () => {
    expect(answer(reviewCard({ step: 1 }), 1, noonOf(20_010), plain)).toMatchObject({ phase: 'relearning', step: 0 });
  });

  test('without steps FSRS decides', () => {
    const none = parametersWith({ learningSteps: [], relearningSteps: [] });
    expect(answer(null, 1, noonOf(20_000), none)).toMatchObject({ phase: 'review', interval: { days: 1 } });
    expect(answer(reviewCard(), 1, noonOf(20_010), none)).toMatchObject({ phase: 'review', lapses: 1 });
  });
});

describe('nothing damaged goes in or comes out', () => {
  const now = noonOf(20_010);
  test.each<[string, Partial<Memory>]>([
    ['NaN stability', { stability: Number.NaN }],
    ['infinite stability', { stability: Number.POSITIVE_INFINITY }],
    ['stability 0', { stability: 0 }],
    ['NaN difficulty', { difficulty: Number.NaN }],
    ['difficulty 11', { difficulty: 11 }],
    ['NaN day', { lastDay: Number.NaN as StudyDay }],
    ['invalid instant', { lastAt: 9e15 as Instant }],
    ['negative step', { step: -1 }],
    ['fractional lapses', { lapses: 0.5 }],
    ['an interval that is not a number', { interval: { days: Number.NaN } }],
    ['an unknown phase', { phase: 'new' as Memory['phase'] }],
  ])('%s is refused', (_, fields) => {
    expect(next(reviewCard(fields), 3, now, 20_010 as StudyDay, plain, 's', rollover)).toEqual({
      ok: false,
      cause: 'memory',
    });
  });

  test.each<[string, Moment, number, number]>([
    ['moment', { at: Number.NaN as Instant, offset: 0 }, 20_010, 240],
    ['moment', { at: 9e15 as Instant, offset: 0 }, 20_010, 240],
    ['moment', { at: now.at, offset: Number.NaN }, 20_010, 240],
    ['moment', now, 20_010, Number.NaN],
    ['moment', now, 20_010, 1440],
    ['day', now, Number.NaN, 240],
    ['day', now, 20_010.5, 240],
    ['day', now, 1e9, 240],
  ])('a bad %s is refused', (cause, moment, day, dayStart) => {
    expect(next(null, 3, moment, day as StudyDay, plain, 's', dayStart)).toEqual({ ok: false, cause });
  });

  test('a bad rating is refused', () => {
    for (const rating of [0, 5, 2.5, Number.NaN, '3']) {
      expect(next(null, rating as Rating, now, 20_010 as StudyDay, plain, 's', rollover)).toEqual({
        ok: false,
        cause: 'rating',
      });
    }
  });

  test('parameters that nobody checked give a cause, not an exception', () => {
    const weights = plain.weights.map(() => Number.NaN);
    for (const broken of [
      { ...plain, weights },
      { ...plain, retention: 2 },
      { ...plain, maximumInterval: Number.NaN },
    ]) {
      expect(next(reviewCard(), 3, now, 20_010 as StudyDay, broken, 's', rollover)).toEqual({
        ok: false,
        cause: 'scheduler',
      });
    }
  });
});

test('the maximum interval holds for every rating', () => {
  const short = parametersWith({ maximumInterval: 5 });
  const memory = reviewCard({ stability: 500 });
  for (const rating of [2, 3, 4] as const) expect(daysOf(answer(memory, rating, noonOf(20_400), short))).toBe(5);
});

const anyParameters = fc
  .record({
    retention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
    learningSteps: fc.constantFrom('1m 10m', '', '10m', '1m 10m 1h 6h', '5m 2d', '20h', '3d'),
    relearningSteps: fc.constantFrom('10m', '', '10m 20m', '1d', '23h'),
    maximumInterval: fc.integer({ min: 1, max: 36_500 }),
    fuzz: fc.boolean(),
    shortTerm: fc.boolean(),
  })
  .map((input): Parameters => parametersWith(input));

const anyReviews = fc.array(
  fc.record({
    rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    /** Days on from the answer before; below zero when the clock or the traveller goes back. */
    pause: fc.oneof(fc.double({ min: -1.5, max: 3, noNaN: true }), fc.double({ min: 0, max: 4000, noNaN: true })),
    offset: fc.constantFrom(0, 540, -420, 630, -210),
  }),
  { minLength: 1, maxLength: 25 },
);

test('whatever is answered whenever: no exception, finite values, and intervals in the order of the ratings', () => {
  fc.assert(
    fc.property(anyParameters, anyReviews, fc.string(), (parameters, reviews, seed) => {
      let memory: Memory | null = null;
      let at = noonOf(20_000).at as number;
      for (const { rating, pause, offset } of reviews) {
        at = Math.round(at + pause * 86_400_000);
        const moment: Moment = { at: at as Instant, offset };
        const day = studyDayOf(moment, rollover);
        const all = preview(memory, moment, day, parameters, seed, rollover);
        if (!all.ok) throw new Error(all.cause);
        const minutes = ([1, 2, 3, 4] as const).map((each) => {
          const { interval, dueDay, lastDay, lastAt, stability, difficulty, phase, dueAt } = all.outcomes[each];
          expect(Number.isFinite(stability) && stability > 0).toBe(true);
          expect(difficulty >= 1 && difficulty <= 10).toBe(true);
          expect(Number.isInteger(dueDay) && Number.isInteger(lastDay)).toBe(true);
          expect(lastAt >= Math.max(at, memory?.lastAt ?? at)).toBe(true);
          expect(phase === 'review').toBe(dueAt === null);
          if ('minutes' in interval) return interval.minutes;
          expect(interval.days >= 1 && interval.days <= parameters.maximumInterval).toBe(true);
          expect(dueDay).toBe(lastDay + interval.days);
          return interval.days * 1440;
        });
        expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
        if (memory?.phase === 'review' && (minutes[3] ?? 0) < parameters.maximumInterval * 1440) {
          expect(minutes[3]).toBeGreaterThan(minutes[2] ?? 0);
        }
        const after = next(memory, rating, moment, day, parameters, seed, rollover);
        expect(after).toEqual({ ok: true, memory: all.outcomes[rating] });
        memory = all.outcomes[rating];
      }
    }),
    { numRuns: 150 },
  );
});

test('fuzz: the same seed gives the same day, and Good never goes back', () => {
  const anyCard = fc.record({
    stability: fc.double({ min: 0.5, max: 3000, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    interval: fc.record({ days: fc.integer({ min: 1, max: 3000 }) }),
  });
  fc.assert(
    fc.property(anyCard, fc.integer({ min: 0, max: 3000 }), fc.string(), (fields, elapsed, seed) => {
      const memory = reviewCard(fields);
      const now = noonOf(20_000 + elapsed);
      const fuzzy = answer(memory, 3, now, defaultParameters, seed);
      expect(answer(memory, 3, now, defaultParameters, seed)).toEqual(fuzzy);
      const exact = answer(memory, 3, now, plain, seed);
      expect({ stability: fuzzy.stability, difficulty: fuzzy.difficulty }).toEqual({
        stability: exact.stability,
        difficulty: exact.difficulty,
      });
      if (daysOf(exact) > fields.interval.days) expect(daysOf(fuzzy)).toBeGreaterThan(fields.interval.days);
    }),
    { numRuns: 300 },
  );
});

test('fuzz spreads cards that were learned together', () => {
  const days = new Set(
    Array.from({ length: 100 }, (_, card) =>
      daysOf(answer(reviewCard(), 3, noonOf(20_010), defaultParameters, `card-${card}/4`)),
    ),
  );
  expect(days.size).toBeGreaterThan(5);
});
