// End-to-end tests: the production build, served by the local host, in an installed Chromium with real folders.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'faults/**/*.spec.ts'],
  outputDir: 'build/test/e2e',
  // One each for the machine's two cores; the tests share nothing.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
});
