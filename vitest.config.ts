// Three projects: everything that runs in Node, what there needs a process of its own, and the contracts once more in a
// real Chromium.
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/find-browser.ts';

const root = process.getuid?.() === 0;
const executablePath = findBrowser();

/** They put something else in the place of a module or a global, or have a window, which other files must not see. */
const alone = [
  'tests/unit/core/schedule/outcomes.test.ts',
  'tests/unit/electron/main.test.ts',
  'tests/contract/desktop.{electron,page}.test.ts',
  'tests/unit/{ui,fixed}/**/*.test.tsx',
];
/** Seconds each: texts by the thousand, processes that are really started, windows of their own. Not for the inner loop. */
const slow = [
  'tests/unit/core/cards/{hostile*,generated,commonmark,reconcile}.test.ts',
  'tests/unit/scripts/{bootstrap,content}.test.ts',
  'tests/unit/fixed/**/*.test.tsx',
];
const fast = process.env['BACKOFF_FAST'] !== undefined;

export default defineConfig({
  test: {
    reporters: ['default'],
    // In the inner loop a person waits; in the whole run other programs have work too.
    ...(fast && { maxWorkers: '100%' }),
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/{unit,contract,faults}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.ts', ...alone, ...(fast ? slow : [])],
          environment: 'node',
          // A hundred processes, one for each file, took longer to start than their tests to run.
          pool: 'forks',
          isolate: false,
        },
      },
      { test: { name: 'alone', include: alone, exclude: fast ? slow : [], environment: 'node' } },
      {
        test: {
          name: 'chromium',
          include: ['tests/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                ...(executablePath && { executablePath }),
                args: [
                  '--disable-background-networking',
                  '--disable-component-update',
                  ...(root ? ['--no-sandbox'] : []),
                ],
              },
            }),
          },
        },
      },
    ],
  },
});
