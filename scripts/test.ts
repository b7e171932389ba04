// Runs everything there is to check and ends with one line, `N passed, N failed`. With --fast: the inner loop only.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './ensure-browser.ts';
import { countPlaywright, countVitest, type Count, emptyCount, sumCounts } from './test-counts.ts';

const root = join(import.meta.dirname, '..');
const results = join(root, 'build', 'test');

/** The program of a package, to be run by this Node: what stands in .bin is a shell's script on Windows. */
function program(name: string, packageName = name): string {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  return join(folder, typeof bin === 'string' ? bin : (bin[name] ?? ''));
}
const fast = process.argv.includes('--fast');
if (fast) process.env['BACKOFF_FAST'] = '1';

function run(script: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): number {
  const env = { ...process.env, ...environment };
  const done = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env });
  return done.status ?? 1;
}

/** A tool that only says yes or no counts as one test. */
function check(name: string, script: string, args: readonly string[]): Count {
  const passed = run(script, args) === 0;
  console.log(`${passed ? 'ok' : 'FAILED'}  ${name}`);
  return { ...emptyCount, passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

/** A runner that ends without its report has failed, whatever else it said. */
function suite(name: string, count: (report: unknown) => Count, start: (file: string) => number): Count {
  const file = join(results, `${name}.json`);
  const status = start(file);
  let counted: Count;
  try {
    counted = count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.log(`FAILED  ${name}: no report`);
    return { ...emptyCount, failed: 1 };
  }
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function vitest(project: string): Count {
  const reporters = (file: string): string[] => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return suite(project, countVitest, (file) =>
    run(program('vitest'), ['run', '--project', project, ...reporters(file)]),
  );
}

function endToEnd(): Count {
  return suite('e2e', countPlaywright, (file) =>
    run(program('playwright', '@playwright/test'), ['test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    }),
  );
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const rooms = ['renderer/core', 'renderer', 'electron', 'scripts', 'tests'];
const counts = rooms.map((room) => check(`types: ${room}`, program('tsc', 'typescript'), ['-p', room]));
counts.push(
  check('lint: rooms, arrows, cycles, file length', program('oxlint'), ['--type-aware', '--deny-warnings']),
  check('format', program('biome', '@biomejs/biome'), ['format', '--error-on-warnings']),
  check('nothing unused', program('knip'), ['--no-progress']),
  check('content', program('tsx'), ['scripts/content.ts']),
  vitest('node'),
  vitest('alone'),
);
if (!fast) {
  const browser = ensureBrowser();
  const built = check('build', program('tsx'), ['scripts/build.ts']);
  counts.push(built);
  if (browser === null) counts.push({ ...emptyCount, failed: 1 });
  else {
    process.env['BACKOFF_BROWSER'] = browser;
    counts.push(vitest('chromium'));
    if (built.failed === 0) counts.push(endToEnd());
  }
}

const total = sumCounts(counts);
for (const [group, names] of total.skipped) {
  console.log(`skipped, ${group}: ${names.length}`);
  for (const name of names) console.log(`  ${name}`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
