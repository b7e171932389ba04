import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type ReplayedState, replayText } from '../../../scripts/replay.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'backoff-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Review = readonly [at: string, rating: unknown];

function inputOf(reviews: readonly Review[], options: object = {}): string {
  return JSON.stringify({ ...options, reviews: reviews.map(([at, rating]) => ({ at, rating })) });
}

function statesOf(reviews: readonly Review[], options: object = {}): readonly ReplayedState[] {
  const result = replayText(inputOf(reviews, options));
  if (!result.ok) throw new Error(result.message);
  return result.states;
}

function run(args: readonly string[], input: string, zone = 'UTC') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/replay.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
  return { status, stdout, stderr };
}

test('each review is answered with the state it led to', () => {
  const states = statesOf([
    ['2026-01-01T23:50:00+02:00', 3],
    ['2026-01-02T00:10:00+02:00', 3],
    ['2026-01-04T20:00:00.250+02:00', 1],
    ['2026-01-04T20:11:00+02:00', 4],
  ]);
  expect(states).toEqual([
    {
      at: '2026-01-01T23:50:00+02:00',
      studyDay: '2026-01-01',
      elapsedDays: 0,
      state: 'Learning',
      stability: 2.3065,
      difficulty: 2.11810397,
      intervalDays: 0,
      due: '2026-01-02T00:00:00+02:00',
    },
    expect.objectContaining({
      studyDay: '2026-01-01',
      elapsedDays: 0,
      state: 'Review',
      intervalDays: 2,
      due: '2026-01-03',
    }),
    expect.objectContaining({
      elapsedDays: 3,
      state: 'Relearning',
      intervalDays: 0,
      due: '2026-01-04T20:10:00.250+02:00',
    }),
    expect.objectContaining({ elapsedDays: 0, state: 'Review' }),
  ]);
  expect(Object.keys(states[1] ?? {})).toEqual(Object.keys(states[0] ?? {}));
});

test('options: steps as texts, numbers or one line; rollover as time or hours; long-term scheduling', () => {
  const late: Review[] = [['2026-01-02T03:00:00+00:00', 1]];
  expect(statesOf(late, { steps: ['5m', '1h'] })[0]?.due).toBe('2026-01-02T03:05:00+00:00');
  expect(statesOf(late, { steps: [7, 60] })[0]?.due).toBe('2026-01-02T03:07:00+00:00');
  expect(statesOf(late, { steps: '9m' })[0]?.due).toBe('2026-01-02T03:09:00+00:00');
  expect(statesOf(late, { steps: [] })[0]).toMatchObject({ state: 'Review', intervalDays: 1, due: '2026-01-02' });
  expect(statesOf(late, { shortTerm: false })[0]?.state).toBe('Review');
  const days = [undefined, '00:00', 0, 2.5, '03:30', 4].map((rollover) => statesOf(late, { rollover })[0]?.studyDay);
  expect(days).toEqual(['2026-01-01', '2026-01-02', '2026-01-02', '2026-01-02', '2026-01-01', '2026-01-01']);
});

test('retention, maximum interval and fuzz change the days and nothing else; fuzz is off unless asked for', () => {
  const reviews: Review[] = [
    ['2026-01-01T12:00:00+00:00', 4],
    ['2026-01-09T12:00:00+00:00', 3],
    ['2026-02-15T12:00:00+00:00', 3],
  ];
  const plain = statesOf(reviews);
  const days = (options: object): readonly number[] => {
    const states = statesOf(reviews, options);
    expect(states.map(({ stability }) => stability)).toEqual(plain.map(({ stability }) => stability));
    return states.map(({ intervalDays }) => intervalDays);
  };
  expect(days({ fuzz: false })).toEqual(days({}));
  expect(days({ fuzz: true })).toEqual(days({ fuzz: true }));
  expect(days({ fuzz: true })).not.toEqual(days({}));
  expect(days({ maximumInterval: 20 }).at(-1)).toBe(20);
  expect(days({ retention: 0.8 })[2]).toBeGreaterThan(days({})[2] ?? 0);
});

test('from Tokyo to Los Angeles: the study day goes back, elapsed days do not go below zero', () => {
  const states = statesOf([
    ['2026-05-02T10:00:00+09:00', 4],
    ['2026-05-01T19:30:00-07:00', 3],
  ]);
  expect(states.map(({ studyDay, elapsedDays }) => [studyDay, elapsedDays])).toEqual([
    ['2026-05-02', 0],
    ['2026-05-01', 0],
  ]);
});

const good: Review = ['2026-01-01T12:00:00+00:00', 3];
describe('bad input', () => {
  test.each<[string, string, string]>([
    ['broken JSON', '{"reviews":[', 'not JSON'],
    ['a list', '[]', 'must be an object'],
    ['no reviews', '{}', 'reviews'],
    ['an unknown key', inputOf([good], { retentoin: 0.9 }), 'unknown key "retentoin"'],
    [
      'an unknown key of a review',
      '{"reviews":[{"at":"2026-01-01T12:00:00Z","rating":3,"note":1}]}',
      'unknown key "note"',
    ],
    ['__proto__', '{"__proto__":{},"reviews":[]}', 'unknown key'],
    ['a review that is no object', '{"reviews":[3]}', 'reviews[0]'],
    ['no offset', inputOf([['2026-01-01T12:00:00', 3]]), 'no offset'],
    ['an impossible date', inputOf([['2026-02-30T12:00:00Z', 3]]), 'does not exist'],
    ['a date that is no text', inputOf([[1767268200000 as unknown as string, 3]]), 'reviews[0].at'],
    ['out of order', inputOf([good, ['2026-01-01T12:30:00+01:00', 3]]), 'reviews[1].at'],
    ...[0, 5, 2.5, '3', null, true].map((rating): [string, string, string] => {
      return [`rating ${JSON.stringify(rating)}`, inputOf([[good[0], rating]]), 'reviews[0].rating'];
    }),
    ['no rating', '{"reviews":[{"at":"2026-01-01T12:00:00Z"}]}', 'reviews[0].rating'],
    ['retention 1', inputOf([good], { retention: 1 }), 'retention'],
    ['retention null', inputOf([good], { retention: null }), 'retention'],
    ['20 weights', inputOf([good], { weights: new Array(20).fill(1) }), 'weights: there must be 17, 19 or 21'],
    [
      'a weight out of range',
      inputOf([good], { weights: [-1, ...new Array<number>(20).fill(0.5)] }),
      'weights: weight w0',
    ],
    ['steps in seconds', inputOf([good], { steps: ['30s'] }), 'steps'],
    ['relearning that is no list', inputOf([good], { relearning: {} }), 'relearning'],
    ['maximum interval 0', inputOf([good], { maximumInterval: 0 }), 'maximumInterval'],
    ['fuzz 1', inputOf([good], { fuzz: 1 }), 'fuzz'],
    ['shortTerm null', inputOf([good], { shortTerm: null }), 'shortTerm'],
    ...['24:00', '4', 24, -1, null, true, 4.0001].map((rollover): [string, string, string] => {
      return [`rollover ${JSON.stringify(rollover)}`, inputOf([good], { rollover }), 'rollover'];
    }),
  ])('%s is refused in one line', (_, text, part) => {
    const result = replayText(text);
    if (result.ok) throw new Error('accepted');
    expect(result.message).toContain(part);
    expect(result.message).not.toContain('\n');
  });
});

describe('on the command line', () => {
  const text = inputOf([good, ['2026-03-08T03:30:00-04:00', 3]]);

  test('a file and standard input give the same line, whatever the zone of the process', () => {
    const file = join(folder, 'reviews.json');
    writeFileSync(file, `\uFEFF${text}`);
    const [tokyo, newYork] = [run([file], '', 'Asia/Tokyo'), run([], text, 'America/New_York')];
    expect(tokyo).toEqual({
      status: 0,
      stdout: `${JSON.stringify({ states: statesOf([good, ['2026-03-08T03:30:00-04:00', 3]]) })}\n`,
      stderr: '',
    });
    expect(newYork).toEqual(tokyo);
  });

  test('bad input and a missing file exit with 2 and one line on standard error only', () => {
    for (const result of [run([], '{"reviews":[{}]}'), run([join(folder, 'none.json')], '')]) {
      expect(result).toMatchObject({ status: 2, stdout: '' });
      expect(result.stderr).toMatch(/^replay: [^\n]+\n$/);
    }
  });
});
