// Every published known answer goes through our own functions; the last test fails when one is left out.
import { describe, expect, test } from 'vitest';
import {
  nextInterval,
  daysUntil,
  decayOf,
  retrievability,
  retrievabilityOn,
} from '../../../../renderer/core/schedule/curve.ts';
import {
  stabilityAfterForgetting,
  stabilityAfterRecall,
  stabilityWithinDay,
} from '../../../../renderer/core/schedule/curve.ts';
import { fuzzed, fuzzMinimum } from '../../../../renderer/core/schedule/fuzz.ts';
import { isLeech } from '../../../../renderer/core/schedule/leech.ts';
import { type Memory, type Rating, ratings } from '../../../../renderer/core/schedule/memory.ts';
import { preview } from '../../../../renderer/core/schedule/preview.ts';
import type { Moment, StudyDay } from '../../../../renderer/core/time/instant.ts';
import { parseMoment } from '../../../../renderer/core/time/moment.ts';
import { studyDayOf } from '../../../../renderer/core/time/study-day.ts';
import {
  answer,
  daysOf,
  known,
  knownIds,
  noonOf,
  parametersWith,
  reviewCard,
  rollover,
  whenDue,
} from './known-answers.ts';

const used = new Set<string>();

function take<Fields>(id: string): Fields {
  used.add(id);
  return known<Fields>(id);
}

function momentAt(text: string): Moment {
  const result = parseMoment(text);
  if (!result.ok) throw new Error(result.problem);
  return result.moment;
}

interface Sequence {
  parameters: number[];
  ratings: Rating[];
  expected: { scheduled_days: number[]; stability?: number[]; difficulty?: number[] };
}

function followDue(
  ratingsGiven: readonly Rating[],
  input: Parameters<typeof parametersWith>[0],
  start: Moment,
): Memory[] {
  const parameters = parametersWith(input);
  const states: Memory[] = [];
  for (const rating of ratingsGiven) {
    const before = states.at(-1) ?? null;
    states.push(answer(before, rating, before === null ? start : whenDue(before, start.offset), parameters));
  }
  return states;
}

test.each(['2022-11-29T12:30:00Z', '2022-12-29T12:30:00+09:00', '2022-12-29T23:58:00-05:00'])(
  'interval history of 13 reviews, begun at %s',
  (start) => {
    const vector = take<Sequence>('fsrs6-ivl-history-13');
    const states = followDue(vector.ratings, { weights: vector.parameters }, momentAt(start));
    expect(states.map(daysOf)).toEqual(vector.expected.scheduled_days);
  },
);

test.each(['longterm-1', 'longterm-2'])('%s', (id) => {
  const vector = take<Sequence>(id);
  const input = { weights: vector.parameters, shortTerm: false };
  const states = followDue(vector.ratings, input, momentAt('2024-08-15T12:00:00Z'));
  expect(states.map(daysOf)).toEqual(vector.expected.scheduled_days);
  states.forEach((state, index) => {
    expect(state.stability).toBeCloseTo(vector.expected.stability?.[index] ?? Number.NaN, 7);
    expect(state.difficulty).toBeCloseTo(vector.expected.difficulty?.[index] ?? Number.NaN, 7);
  });
});

interface StateVector {
  parameters: number[];
  enable_short_term?: boolean;
  ratings: Rating[];
  elapsed_days: number[];
  expected: { stability: number; difficulty: number };
}

function follow(
  ratingsGiven: readonly Rating[],
  elapsed: readonly number[],
  input: Parameters<typeof parametersWith>[0],
): Memory {
  const parameters = parametersWith(input);
  let memory: Memory | null = null;
  let day = 20_000;
  ratingsGiven.forEach((rating, index) => {
    day += elapsed[index] ?? Number.NaN;
    memory = answer(memory, rating, noonOf(day), parameters);
  });
  if (memory === null) throw new Error('no reviews');
  return memory;
}

test.each(['fsrs6-memory-state-short-term', 'fsrs6-memory-state-long-term', 'fsrsrs-memory-state-19param'])(
  '%s',
  (id) => {
    const vector = take<StateVector>(id);
    const input = { weights: vector.parameters, shortTerm: vector.enable_short_term ?? true };
    const memory = follow(vector.ratings, vector.elapsed_days, input);
    expect(Math.abs(memory.stability - vector.expected.stability)).toBeLessThan(1e-4);
    expect(Math.abs(memory.difficulty - vector.expected.difficulty)).toBeLessThan(1e-4);
  },
);

test('first answers of a new card', () => {
  const vector = take<{ parameters: number[]; expected: Record<string, (number | string)[]> }>('fsrs6-first-repeat');
  const parameters = parametersWith({ weights: vector.parameters });
  const states = ratings.map((rating) => answer(null, rating, noonOf(20_000), parameters));
  const names = { learning: 'Learning', review: 'Review', relearning: 'Relearning' };
  expect(states.map((state) => state.stability)).toEqual(vector.expected['stability']);
  states.forEach((state, index) => {
    expect(state.difficulty).toBeCloseTo(Number(vector.expected['difficulty']?.[index]), 8);
  });
  expect(states.map(daysOf)).toEqual(vector.expected['scheduled_days']);
  expect(states.map((state) => names[state.phase])).toEqual(vector.expected['state']);
  expect(states.map((state) => state.reps)).toEqual(vector.expected['reps']);
  expect(states.map((state) => state.lapses)).toEqual(vector.expected['lapses']);
});

test('retrievability at the due time of each first answer', () => {
  const vector = take<{ parameters: number[]; first_review: string; expected: { r: number[]; formatted: string[] } }>(
    'fsrs6-retrievability-at-due',
  );
  const parameters = parametersWith({ weights: vector.parameters });
  const first = momentAt(`${vector.first_review.replace(' ', 'T')}+01:00`);
  const recall = ratings.map((rating) => {
    const memory = answer(null, rating, first, parameters);
    return retrievabilityOn(memory, memory.dueDay, parameters);
  });
  recall.forEach((r, index) => {
    expect(r).toBeCloseTo(vector.expected.r[index] ?? Number.NaN, 6);
  });
  expect(recall.map((r) => `${(r * 100).toFixed(2)}%`)).toEqual(vector.expected.formatted);
});

test.each([
  ['fsrs6-forgetting-curve', 8],
  ['current-retrievability-decay-0.2', 6],
])('%s', (id, digits) => {
  const vector = take<{ stability: number; decay_w20: number; elapsed_days: number[]; expected: { r: number[] } }>(id);
  vector.elapsed_days.forEach((days, index) => {
    expect(retrievability(vector.stability, days, vector.decay_w20)).toBeCloseTo(
      vector.expected.r[index] ?? Number.NaN,
      digits,
    );
  });
});

test('next stability after recall, after forgetting and within a day', () => {
  const vector = take<{
    parameters: number[];
    rows: { s: number; d: number; r: number; rating: Rating }[];
    expected: Record<'recall_stability' | 'forget_stability' | 'short_term_stability', number[]>;
  }>('fsrs6-next-stability');
  const parameters = parametersWith({ weights: vector.parameters });
  vector.rows.forEach(({ s, d, r, rating }, index) => {
    const before = { stability: s, difficulty: d };
    const { recall_stability: recall, forget_stability: forget, short_term_stability: within } = vector.expected;
    expect(stabilityAfterRecall(before, r, rating, parameters)).toBeCloseTo(recall[index] ?? Number.NaN, 7);
    expect(stabilityAfterForgetting(before, r, parameters)).toBeCloseTo(forget[index] ?? Number.NaN, 7);
    expect(stabilityWithinDay(s, rating, parameters)).toBeCloseTo(within[index] ?? Number.NaN, 7);
  });
});

test('next interval by desired retention', () => {
  const vector = take<{ parameters: number[]; desired_retention: number[]; expected: { days_f64_ts_fsrs: number[] } }>(
    'fsrs6-next-interval-by-retention',
  );
  const decay = decayOf(parametersWith({ weights: vector.parameters }));
  const days = vector.desired_retention.map((retention) => nextInterval(retention, 1, decay, Number.POSITIVE_INFINITY));
  expect(days).toEqual(vector.expected.days_f64_ts_fsrs);
});

test('next states by 19 weights', () => {
  const vector = take<{
    parameters: number[];
    history: { ratings: Rating[]; elapsed_days: number[] };
    desired_retention: number;
    elapsed_days_now: number;
    expected: Record<'again' | 'hard' | 'good' | 'easy', { stability: number; difficulty: number; interval: number }>;
  }>('fsrsrs-next-states-19param');
  const parameters = parametersWith({ weights: vector.parameters, retention: vector.desired_retention });
  const memory = follow(vector.history.ratings, vector.history.elapsed_days, { weights: vector.parameters });
  const now = noonOf(memory.lastDay + vector.elapsed_days_now);
  (['again', 'hard', 'good', 'easy'] as const).forEach((name, index) => {
    const state = answer(memory, (index + 1) as Rating, now, parameters);
    const expected = vector.expected[name];
    expect(Math.abs(state.stability - expected.stability)).toBeLessThan(1e-4);
    expect(Math.abs(state.difficulty - expected.difficulty)).toBeLessThan(1e-4);
    const days = daysUntil(vector.desired_retention, state.stability, decayOf(parameters));
    expect(Math.abs(days - expected.interval)).toBeLessThan(1e-4);
  });
});

interface StepRow {
  state: string;
  step: number;
  again: { min: number; next: number };
  hard?: { min: number; next: number };
  good?: { min: number; next: number } | 'graduate';
}

describe('steps', () => {
  const cardIn = (state: string, step: number): Memory | null => {
    if (state === 'New') return null;
    const phase = state === 'Learning' ? 'learning' : state === 'Relearning' ? 'relearning' : 'review';
    return phase === 'review'
      ? reviewCard()
      : reviewCard({ phase, step, interval: { minutes: 10 }, dueAt: noonOf(20_000).at });
  };

  test.each([
    ['steps-1m-10m', 'learningSteps', 'learning_steps'],
    ['relearn-10m-20m', 'relearningSteps', 'relearning_steps'],
  ])('%s', (id, field, given) => {
    const vector = take<{ rows: StepRow[] } & Record<string, unknown>>(id);
    const parameters = parametersWith({ [field]: vector[given] });
    for (const row of vector.rows) {
      for (const state of row.state.split('|')) {
        const card = cardIn(state, row.step);
        const moment = noonOf(20_000);
        const outcome = (rating: Rating) => answer(card, rating, moment, parameters);
        const shown = (memory: Memory) => ({ interval: memory.interval, step: memory.step });
        const steps = { again: row.again, hard: row.hard, good: row.good };
        Object.values(steps).forEach((expected, index) => {
          if (expected === undefined) return;
          const memory = outcome((index + 1) as Rating);
          if (expected === 'graduate') {
            expect(memory.phase).toBe('review');
          } else {
            expect(shown(memory)).toEqual({ interval: { minutes: expected.min }, step: expected.next });
            expect(memory.dueAt).toBe(moment.at + expected.min * 60_000);
          }
        });
      }
    }
  });

  test('steps-no-skipping', () => {
    const vector = take<{
      learning_steps: string[];
      relearning_steps: string[];
      expected: { good_due_minutes: number[]; relearn_good_due_minutes: number[] };
    }>('steps-no-skipping');
    const parameters = parametersWith({
      learningSteps: vector.learning_steps,
      relearningSteps: vector.relearning_steps,
    });
    const goods = (from: Memory): [Memory, number[]] => {
      const minutes: number[] = [];
      let memory = from;
      for (;;) {
        memory = answer(memory, 3, whenDue(memory), parameters);
        if (!('minutes' in memory.interval)) return [memory, minutes];
        minutes.push(memory.interval.minutes);
      }
    };
    const [graduated, learning] = goods(answer(null, 1, noonOf(20_000), parameters));
    expect(learning).toEqual(vector.expected.good_due_minutes);
    expect(graduated.phase).toBe('review');
    const [again, relearning] = goods(answer(graduated, 1, whenDue(graduated), parameters));
    expect(relearning).toEqual(vector.expected.relearn_good_due_minutes);
    expect(again).toMatchObject({ phase: 'review', lapses: 1 });
  });
});

test('the table of fuzz', () => {
  const vector = take<{ rows: number[][]; no_fuzz_rows: number[][] }>('anki-fuzz-table');
  for (const [interval = 0, minimum = 0, maximum = 0, ...expected] of vector.rows) {
    expect([0, 0.5, 0.99].map((factor) => fuzzed(interval, minimum, maximum, factor))).toEqual(expected);
  }
  for (const [interval = 0, minimum = 0, maximum = 0, expected] of vector.no_fuzz_rows) {
    expect(fuzzed(interval, minimum, maximum, null)).toBe(expected);
  }
});

test('the minimum that fuzz may leave', () => {
  const vector = take<{ rows: { interval: number; previous: number; max: number; expected_minimum: number }[] }>(
    'anki-min-fuzz-interval',
  );
  for (const { interval, previous, max, expected_minimum } of vector.rows) {
    expect(fuzzMinimum(interval, previous, max)).toBe(expected_minimum);
  }
});

test('the leech threshold', () => {
  const vector = take<{ threshold: number; lapses: number[]; expected: boolean[] }>('anki-leech-threshold');
  expect(vector.lapses.map((lapses) => isLeech(lapses, vector.threshold))).toEqual(vector.expected);
});

test('the trap at UTC midnight: elapsed days follow the study day, not the UTC date', () => {
  const vector = take<{
    card: { stability: number; difficulty: number; scheduled_days: number };
    rating: Rating;
    rows: { last_review: string; now: string; elapsed_days: number; stability: number; scheduled_days: number }[];
  }>('MEASURED-HERE-tsfsrs-utc-midnight');
  const parameters = parametersWith();
  const outcome = (row: (typeof vector.rows)[number], dayStart: number): Memory => {
    const [last, now] = [momentAt(row.last_review), momentAt(row.now)];
    const lastDay = studyDayOf(last, dayStart);
    const { stability, difficulty, scheduled_days: days } = vector.card;
    const dueDay = (lastDay + days) as StudyDay;
    const memory = reviewCard({ stability, difficulty, interval: { days }, lastDay, lastAt: last.at, dueDay });
    const day = studyDayOf(now, dayStart);
    const result = preview(memory, now, day, parameters, 'seed', rollover);
    if (!result.ok) throw new Error(result.cause);
    return result.outcomes[vector.rating];
  };
  for (const row of vector.rows) {
    // With a day that begins at midnight UTC our days are those of the library, so its numbers must come out.
    const byUtc = outcome(row, 0);
    expect(byUtc.stability).toBeCloseTo(row.stability, 8);
    expect(daysOf(byUtc)).toBe(row.scheduled_days);
    // With the default day start both rows lie within one study day.
    const byStudyDay = outcome(row, 240);
    expect(byStudyDay.stability).toBe(10);
    expect(daysOf(byStudyDay)).toBe(11);
  }
});

test('no known answer is left out', () => {
  expect([...used].sort()).toEqual([...knownIds].sort());
});
