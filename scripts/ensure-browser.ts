// Makes sure that there is a browser to test in: an installed one, else Playwright's own, else one is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

function installed(): string | null {
  return findBrowser() ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : null);
}

function attempt(command: string, args: readonly string[]): void {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

/** The path of a Chromium; null, with one line that says what to install, when none can be had. */
export function ensureBrowser(): string | null {
  const found = installed();
  if (found !== null) return found;
  const debianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (debianRoot) {
    console.log('Installing Chromium for the tests (once)…');
    attempt('apt-get', ['update', '-qq']);
    attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  if (installed() === null) {
    console.log('Fetching a Chromium for the tests (once)…');
    attempt(process.execPath, [
      join(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js'),
      'install',
      'chromium',
    ]);
  }
  const browser = installed();
  if (browser === null) {
    console.error('No browser to test in: install Chromium or Google Chrome, or name one in BACKOFF_BROWSER.');
  }
  return browser;
}
