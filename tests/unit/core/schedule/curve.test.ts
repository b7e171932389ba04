import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  daysUntil,
  decayOf,
  nextInterval,
  retrievability,
  retrievabilityOn,
} from '../../../../renderer/core/schedule/curve.ts';
import type { StudyDay } from '../../../../renderer/core/time/instant.ts';
import { answer, daysOf, noonOf, parametersWith, reviewCard } from './known-answers.ts';

const stability = fc.double({ min: 0.01, max: 36_500, noNaN: true });
const decay = fc.double({ min: 0.1, max: 0.8, noNaN: true });

test('after as many days as the stability, nine in ten are recalled', () => {
  fc.assert(
    fc.property(stability, decay, (days, power) => {
      expect(retrievability(days, days, power)).toBeCloseTo(0.9, 10);
    }),
  );
});

test('the interval of a retention is the day on which the curve reaches it', () => {
  fc.assert(
    fc.property(stability, decay, fc.double({ min: 0.7, max: 0.99, noNaN: true }), (days, power, retention) => {
      expect(retrievability(days, daysUntil(retention, days, power), power)).toBeCloseTo(retention, 9);
    }),
  );
});

test('our interval is the one that an answer leads to', () => {
  for (const retention of [0.7, 0.8, 0.85, 0.9, 0.95]) {
    const parameters = parametersWith({ retention });
    const memory = answer(reviewCard(), 3, noonOf(20_010), parameters);
    expect(nextInterval(retention, memory.stability, decayOf(parameters), 36_500)).toBe(daysOf(memory));
  }
});

test('recall is certain on the day of the review and on a day before it, and falls from then on', () => {
  const parameters = parametersWith();
  const on = (day: number) => retrievabilityOn(reviewCard(), day as StudyDay, parameters);
  expect([on(19_999), on(20_000)]).toEqual([1, 1]);
  expect(on(20_001)).toBeLessThan(1);
  expect(on(20_010)).toBeCloseTo(0.9, 10);
  expect(on(20_011)).toBeLessThan(on(20_010));
});
