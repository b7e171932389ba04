// Adds up what the test runners report. A test may be skipped only if its name tells which of three things it lacks.

/** The only reasons for which a test may not run; its title, or that of its group, begins with one of them. */
export const skipGroups = [
  'needs the Electron binary',
  'needs to mount a small disk',
  'needs network packages',
] as const;

export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Names of skipped tests by group. */
  readonly skipped: ReadonlyMap<string, readonly string[]>;
}

export const emptyCount: Count = { passed: 0, failed: 0, skipped: new Map() };

interface Outcome {
  /** Titles from the outermost group to the test. */
  readonly titles: readonly string[];
  readonly outcome: 'passed' | 'failed' | 'skipped';
}

function countOutcomes(outcomes: readonly Outcome[]): Count {
  const skipped = new Map<string, string[]>();
  let passed = 0;
  let failed = 0;
  for (const { titles, outcome } of outcomes) {
    const name = titles.join(' > ');
    if (outcome === 'passed') passed += 1;
    else if (outcome === 'failed') failed += 1;
    else {
      const group = skipGroups.find((known) => titles.some((title) => title.startsWith(known)));
      if (group === undefined) {
        failed += 1;
        console.log(`FAILED  skipped without one of the three reasons: ${name}`);
      } else skipped.set(group, [...(skipped.get(group) ?? []), name]);
    }
  }
  return { passed, failed, skipped };
}

interface VitestReport {
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

/** Counts the JSON report of Vitest; a file that could not be run at all is one failure. */
export function countVitest(report: unknown): Count {
  const { testResults } = report as VitestReport;
  return countOutcomes(
    testResults.flatMap((file) => {
      if (file.assertionResults.length === 0) {
        return [{ titles: [file.name], outcome: file.status === 'passed' ? 'passed' : 'failed' } as const];
      }
      return file.assertionResults.map(({ ancestorTitles, title, status }) => {
        const outcome = status === 'passed' || status === 'failed' ? status : 'skipped';
        return { titles: [...ancestorTitles, title], outcome } as const;
      });
    }),
  );
}

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[];
  }[];
}

/** Counts the JSON report of Playwright. A test that only passed when tried again has failed. */
export function countPlaywright(report: unknown): Count {
  const { suites, errors } = report as { suites: readonly PlaywrightSuite[]; errors: readonly unknown[] };
  const walk = (suite: PlaywrightSuite, above: readonly string[]): Outcome[] => {
    const titles = [...above, suite.title];
    const own = (suite.specs ?? []).flatMap((spec) =>
      spec.tests.map(({ status }): Outcome => {
        const outcome = status === 'expected' ? 'passed' : status === 'skipped' ? 'skipped' : 'failed';
        return { titles: [...titles, spec.title], outcome };
      }),
    );
    return [...own, ...(suite.suites ?? []).flatMap((inner) => walk(inner, titles))];
  };
  const broken = errors.map((): Outcome => ({ titles: ['Playwright itself'], outcome: 'failed' }));
  return countOutcomes([...suites.flatMap((suite) => walk(suite, [])), ...broken]);
}

export function sumCounts(counts: readonly Count[]): Count {
  const skipped = new Map<string, readonly string[]>();
  for (const count of counts) {
    for (const [group, names] of count.skipped) skipped.set(group, [...(skipped.get(group) ?? []), ...names]);
  }
  const sum = (key: 'passed' | 'failed'): number => counts.reduce((total, count) => total + count[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped };
}
