import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant, StudyDay } from '../../../../renderer/core/time/instant.ts';
import { parseMoment } from '../../../../renderer/core/time/moment.ts';
import {
  addDays,
  defaultRollover,
  formatStudyDay,
  parseStudyDay,
  studyDayOf,
} from '../../../../renderer/core/time/study-day.ts';

function dayOf(text: string, rollover = defaultRollover): string {
  const result = parseMoment(text);
  if (!result.ok) throw new Error(`${text}: ${result.problem}`);
  return formatStudyDay(studyDayOf(result.moment, rollover));
}

/** Minutes that a zone is ahead of UTC, from the platform's zone data, which the code under test must not need. */
function offsetIn(zone: Intl.DateTimeFormat, at: number): number {
  const parts = zone.formatToParts(at);
  const match = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(parts.find((part) => part.type === 'timeZoneName')?.value ?? '');
  return (match?.[1] === '-' ? -1 : 1) * (Number(match?.[2] ?? 0) * 60 + Number(match?.[3] ?? 0));
}

/** Local time of day at which the study day changes, for every change between two instants. */
function changes(timeZone: string, from: string, to: string, rollover: number): string[] {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const zone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const found: string[] = [];
  let before: StudyDay | null = null;
  for (let at = Date.parse(from); at < Date.parse(to); at += 60_000) {
    const day = studyDayOf({ at: at as Instant, offset: offsetIn(zone, at) }, rollover);
    if (before !== null && day !== before) {
      expect(day - before).toBe(1);
      found.push(clock.format(at));
    }
    before = day;
  }
  return found;
}

describe('the day begins at the rollover', () => {
  test.each([
    ['2026-03-10T03:59:59.999+01:00', 240, '2026-03-09'],
    ['2026-03-10T04:00:00+01:00', 240, '2026-03-10'],
    ['2026-03-10T23:59:00+01:00', 240, '2026-03-10'],
    ['2026-03-11T00:01:00+01:00', 240, '2026-03-10'],
    ['2026-03-10T23:59:00+01:00', 0, '2026-03-10'],
    ['2026-03-11T00:01:00+01:00', 0, '2026-03-11'],
    ['2026-03-11T05:29:00+01:00', 330, '2026-03-10'],
    ['2026-03-11T23:58:00+01:00', 1439, '2026-03-10'],
  ])('%s with rollover %i is %s', (text, rollover, day) => {
    expect(dayOf(text, rollover)).toBe(day);
  });

  test('two reviews 20 minutes apart across UTC midnight are one study day', () => {
    expect(dayOf('2026-01-01T23:50:00Z')).toBe('2026-01-01');
    expect(dayOf('2026-01-02T00:10:00Z')).toBe('2026-01-01');
    expect(dayOf('2026-01-02T08:50:00+09:00')).toBe('2026-01-02');
    expect(dayOf('2026-01-02T09:10:00+09:00')).toBe('2026-01-02');
  });
});

describe('daylight saving', () => {
  test('New York in spring and autumn', () => {
    expect(changes('America/New_York', '2026-03-07T15:00Z', '2026-03-09T20:00Z', 240)).toEqual([
      '2026-03-08 04:00',
      '2026-03-09 04:00',
    ]);
    expect(changes('America/New_York', '2026-10-31T15:00Z', '2026-11-02T20:00Z', 240)).toEqual([
      '2026-11-01 04:00',
      '2026-11-02 04:00',
    ]);
  });

  test('Lord Howe, where the clock moves by half an hour', () => {
    expect(changes('Australia/Lord_Howe', '2026-04-03T20:00Z', '2026-04-05T22:00Z', 240)).toEqual([
      '2026-04-05 04:00',
      '2026-04-06 04:00',
    ]);
    expect(changes('Australia/Lord_Howe', '2026-10-02T20:00Z', '2026-10-04T22:00Z', 240)).toEqual([
      '2026-10-04 04:00',
      '2026-10-05 04:00',
    ]);
  });

  test('a rollover inside the skipped hour takes effect at the first minute that exists', () => {
    expect(changes('America/New_York', '2026-03-08T05:00Z', '2026-03-08T12:00Z', 150)).toEqual(['2026-03-08 03:00']);
  });
});

test('from Tokyo to Los Angeles the study day goes back by one', () => {
  expect(dayOf('2026-05-02T10:00:00+09:00')).toBe('2026-05-02');
  expect(dayOf('2026-05-01T19:30:00-07:00')).toBe('2026-05-01');
});

test('study days are written and read as dates', () => {
  expect(formatStudyDay(0 as StudyDay)).toBe('1970-01-01');
  expect(parseStudyDay('2026-03-08')).toBe(20520);
  for (const text of ['2026-02-30', '2026-3-8', '26-03-08', '2026-03-08T00:00', '', ' 2026-03-08', '2026/03/08']) {
    expect(parseStudyDay(text)).toBeNull();
  }
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
      expect(parseStudyDay(formatStudyDay(day as StudyDay))).toBe(day);
    }),
  );
});

test('every offset and rollover: a day later on the clock is the next study day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e13, max: 1e13 }),
      fc.integer({ min: -720, max: 840 }),
      fc.integer({ min: 0, max: 1439 }),
      (at, offset, rollover) => {
        const day = studyDayOf({ at: at as Instant, offset }, rollover);
        expect(studyDayOf({ at: (at + 86_400_000) as Instant, offset }, rollover)).toBe(addDays(day, 1));
      },
    ),
  );
});
