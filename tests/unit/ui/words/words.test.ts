import { describe, expect, it } from 'vitest';
import type { Instant, StudyDay } from '../../../../renderer/core/time/instant.ts';
import { clockTime, longDay, shortDay, timeOfDay } from '../../../../renderer/ui/words/days.ts';
import { shortInterval } from '../../../../renderer/ui/words/durations.ts';
import { counted, countedFirst } from '../../../../renderer/ui/words/counts.ts';

describe('intervals', () => {
  it.each([
    [{ minutes: 1 }, '1 min'],
    [{ minutes: 10 }, '10 min'],
    [{ minutes: 120 }, '2 h'],
    [{ minutes: 2880 }, '2 d'],
    [{ days: 1 }, '1 d'],
    [{ days: 41 }, '41 d'],
    [{ days: 42 }, '1.4 mo'],
    [{ days: 97 }, '3.2 mo'],
    [{ days: 1169 }, '3.2 y'],
    [{ days: 36_500 }, '99.9 y'],
  ])('%o is %s', (interval, text) => {
    expect(shortInterval(interval)).toBe(text);
  });
});

describe('days', () => {
  it.each([
    [0, 'Thursday 1 January', '1 Jan'],
    [20_777, 'Friday 20 November', '20 Nov'],
    [-1, 'Wednesday 31 December', '31 Dec'],
  ])('day %i is %s', (day, long, short) => {
    expect([longDay(day as StudyDay), shortDay(day as StudyDay)]).toEqual([long, short]);
  });

  it('gives the time at the learner’s place', () => {
    const noon = Date.UTC(2026, 10, 20, 12, 5) as Instant;
    expect([timeOfDay(noon, 0), timeOfDay(noon, 840), timeOfDay(noon, -750)]).toEqual(['12:05', '02:05', '23:35']);
    expect(clockTime(240)).toBe('04:00');
  });
});

describe('counts', () => {
  it('agree with their noun', () => {
    expect([counted(1, 'card'), counted(9412, 'card'), countedFirst(4, 'card'), countedFirst(13, 'card')]).toEqual([
      '1 card',
      '9,412 cards',
      'Four cards',
      '13 cards',
    ]);
  });
});
