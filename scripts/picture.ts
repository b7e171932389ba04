// npm run picture: takes the README's pictures of the real app, in both themes, with a few answers given.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { localCapabilities } from '../electron/local/capabilities.ts';
import { startLocalHost } from '../electron/local/server.ts';
import { newToken } from '../electron/local/token.ts';
import { sandboxArguments } from './app-window.ts';
import { buildStale, rendererBuild } from './build.ts';
import { ensureBrowser } from './ensure-browser.ts';

const pictures = join(import.meta.dirname, 'pictures');
/** The table that compares two ways of routing: a card that shows what an answer can look like. */
const wanted = 'sharding-routing';

async function beginSharding(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  await page.getByRole('checkbox', { name: 'Sharding', exact: true }).check();
  await page.keyboard.press('Enter');
}

async function reviewUntilWanted(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start' }).click();
  const ratings = page.getByRole('group', { name: 'How well was it known?' });
  const show = page.getByRole('button', { name: /^Show/ });
  for (;;) {
    await ratings.or(show).waitFor();
    const card = await page.locator('article[data-card]:not([inert])').getAttribute('data-card');
    while (!(await ratings.isVisible())) await page.keyboard.press('Space');
    if (card === wanted) return;
    await page.keyboard.press('3');
    await ratings.waitFor({ state: 'hidden' });
  }
}

await buildStale({ log: console.error });
mkdirSync(pictures, { recursive: true });
const path = mkdtempSync(join(tmpdir(), 'backoff-picture-'));
const token = newToken();
const capabilities = localCapabilities('0.0.0', { path, shown: '~/Backoff' });
const host = await startLocalHost({ port: 0, token, buildFolder: rendererBuild, capabilities });
const executablePath = ensureBrowser();
if (executablePath === null) process.exit(1);
const browser = await chromium.launch({ executablePath, args: [...sandboxArguments] });
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1200, height: 750 } });
  await page.goto(host.address);
  await beginSharding(page);
  await reviewUntilWanted(page);
  await page.screenshot({ path: join(pictures, `review-${colorScheme}.png`) });
  await page.close();
}
await browser.close();
await host.close();
rmSync(path, { recursive: true });
