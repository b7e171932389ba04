import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countPlaywright, countVitest, emptyCount, skipGroups, sumCounts } from '../../../scripts/test-counts.ts';

const log = vi.spyOn(console, 'log');
beforeEach(() => {
  log.mockImplementation(() => {});
});
afterEach(() => {
  log.mockReset();
});
const lines = (): string => log.mock.calls.flat().join('\n');

describe('counting the report of Vitest', () => {
  const test = (title: string, status: string, ...ancestorTitles: string[]) => ({ ancestorTitles, title, status });
  const file = (name: string, status: string, ...assertionResults: ReturnType<typeof test>[]) => ({
    name,
    status,
    assertionResults,
  });
  const count = (...testResults: ReturnType<typeof file>[]) => countVitest({ numFailedTestSuites: 0, testResults });

  it('counts what passed and what failed', () => {
    const a = file('a.test.ts', 'failed', test('one', 'passed'), test('two', 'failed'), test('three', 'passed'));
    const b = file('b.test.ts', 'passed', test('four', 'passed'));
    expect(count(a, b)).toEqual({ passed: 3, failed: 1, skipped: new Map() });
  });

  it('counts a file that could not be run as one failure', () => {
    expect(count(file('broken.test.ts', 'failed'))).toMatchObject({ passed: 0, failed: 1 });
  });

  it.each(skipGroups)('lets a test be skipped that %s, by its own title or that of its group', (group) => {
    const result = count(
      file(
        'a.test.ts',
        'passed',
        test(`${group}: starts`, 'skipped', 'the app'),
        test('writes', 'pending', 'the app', `${group} here`),
        test('reads', 'todo', group),
      ),
    );
    const names = [`the app > ${group}: starts`, `the app > ${group} here > writes`, `${group} > reads`];
    expect(result).toEqual({ passed: 0, failed: 0, skipped: new Map([[group, names]]) });
    expect(lines()).toBe('');
  });

  it.each(['skipped', 'pending', 'todo', 'disabled', 'a word of a version to come'])(
    'counts a test as failed that is %s for any other reason, and names it',
    (status) => {
      const result = count(
        file(
          'a.test.ts',
          'passed',
          test('is slow', status, 'the app'),
          test('which needs the Electron binary', status),
        ),
      );
      expect(result).toEqual({ passed: 0, failed: 2, skipped: new Map() });
      expect(lines()).toContain('the app > is slow');
      expect(lines()).toContain('which needs the Electron binary');
    },
  );
});

describe('counting the report of Playwright', () => {
  type Status = 'expected' | 'unexpected' | 'flaky' | 'skipped';
  const spec = (title: string, ...statuses: Status[]) => ({ title, tests: statuses.map((status) => ({ status })) });
  const count = (specs: ReturnType<typeof spec>[], errors: unknown[] = [], suites: unknown[] = []) =>
    countPlaywright({ suites: [{ title: 'a.spec.ts', specs, suites }], errors });

  it('counts what passed and what failed, in groups of any depth', () => {
    const inner = {
      title: 'group',
      specs: [spec('two', 'unexpected')],
      suites: [{ title: 'deep', specs: [spec('three', 'expected')] }],
    };
    expect(count([spec('one', 'expected', 'expected')], [], [inner])).toEqual({
      passed: 3,
      failed: 1,
      skipped: new Map(),
    });
  });

  it('counts a test as failed that only passed when it was tried again', () => {
    expect(count([spec('one', 'flaky')])).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts what kept Playwright from running as failures', () => {
    expect(count([spec('one', 'expected')], [{ message: 'cannot load b.spec.ts' }, {}])).toMatchObject({
      passed: 1,
      failed: 2,
    });
  });

  it('lets a test be skipped for the three reasons only', () => {
    const inGroup = { title: 'needs the Electron binary', specs: [spec('opens a window', 'skipped')] };
    const result = count(
      [spec('needs to mount a small disk: says so', 'skipped'), spec('is slow', 'skipped')],
      [],
      [inGroup],
    );
    expect(result).toEqual({
      passed: 0,
      failed: 1,
      skipped: new Map([
        ['needs to mount a small disk', ['a.spec.ts > needs to mount a small disk: says so']],
        ['needs the Electron binary', ['a.spec.ts > needs the Electron binary > opens a window']],
      ]),
    });
    expect(lines()).toContain('a.spec.ts > is slow');
  });
});

it('knows three reasons and no more', () => {
  expect(skipGroups).toHaveLength(3);
});

it('adds counts up, and keeps every skipped name', () => {
  const group = 'needs network packages';
  const sum = sumCounts([
    { passed: 1, failed: 2, skipped: new Map([[group, ['a']]]) },
    emptyCount,
    { passed: 10, failed: 20, skipped: new Map([[group, ['b', 'c']]]) },
  ]);
  expect(sum).toEqual({ passed: 11, failed: 22, skipped: new Map([[group, ['a', 'b', 'c']]]) });
  expect(sumCounts([])).toEqual(emptyCount);
});
