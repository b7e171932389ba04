// The browser is killed twenty times while cards are graded: no answer that was acknowledged is lost.
// An answer is acknowledged when the next card is on screen; this process writes that down, never the database.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, expect, type Page, test } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.ts';
import { newPlace, watchRequests } from '../fixtures/browser.ts';
import { entriesOf, journalOf } from '../fixtures/log.ts';
import { cardOf, showAnswer, startReview, todayIsReady } from '../fixtures/screens.ts';

const rounds = 20;

interface Killable {
  readonly page: Page;
  /** Requests that left the app; empty for as long as it keeps its word. */
  readonly strangers: readonly string[];
  kill(): Promise<void>;
}

/** A Chromium of our own, in a process group of its own, so that the kill leaves nothing to tidy up after itself. */
async function start(profile: string, origin: string): Promise<Killable> {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  const shown = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const browser: ChildProcess = spawn(findBrowser() ?? '', [...root, ...quiet, ...shown], {
    detached: true,
    stdio: 'ignore',
  });
  const gone = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  await expect.poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n')).toBe(true);
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = connection.contexts()[0];
  if (context === undefined) throw new Error('The browser has no context.');
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    strangers: watchRequests(context, origin),
    async kill() {
      if (browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL');
      await gone;
      await connection.close().catch(() => undefined);
    },
  };
}

/** A small generator with a fixed seed: the same moments in every run, as far as the machine allows. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test(`${rounds} kills while grading lose no acknowledged answer`, async () => {
  test.setTimeout(300_000);
  const place = await newPlace();
  const draw = random(2026);
  const origin = `http://127.0.0.1:${place.host.port}`;
  /** In the order in which they were given; `sure` once the next card was on screen. */
  const given: { card: string; rating: number; sure: boolean }[] = [];

  for (let round = 0; round < rounds; round += 1) {
    const { page, kill, strangers } = await start(place.profile, origin);
    await page.goto(place.host.address);
    await todayIsReady(page);
    await startReview(page);
    const answers = 1 + Math.floor(draw() * 5);
    for (let count = 0; count < answers; count += 1) {
      const card = (await cardOf(page)) ?? '';
      const rating = draw() < 0.7 ? 1 : 2;
      await showAnswer(page);
      await page.keyboard.press(String(rating));
      await expect(page.getByRole('button', { name: /^Show/ })).toBeVisible();
      given.push({ card, rating, sure: true });
    }
    // One more answer is on its way, or just arriving, or stored but not seen, when the power goes.
    const card = (await cardOf(page)) ?? '';
    await showAnswer(page);
    const pressed = page.keyboard.press('1').catch(() => undefined);
    await pause(draw() * 25);
    await kill();
    expect(strangers).toEqual([]);
    await pressed;
    given.push({ card, rating: 1, sure: false });
  }

  const { page, kill } = await start(place.profile, origin);
  await page.goto(place.host.address);
  await todayIsReady(page);
  const entries = await entriesOf(page);
  const stored = entries.flatMap((entry) =>
    entry.type === 'review' ? [{ card: entry.card, rating: entry.rating }] : [],
  );
  // Every acknowledged answer is there, in order; one that was cut off may stand between two of them, or not. Since the
  // same card may come again, all places that the log may have reached are followed at once.
  let reached = new Set([0]);
  for (const { card, rating, sure } of given) {
    const matching = [...reached]
      .filter((at) => stored[at]?.card === card && stored[at]?.rating === rating)
      .map((at) => at + 1);
    reached = new Set(sure ? matching : [...reached, ...matching]);
    expect(reached.size, `${card} was acknowledged and is lost`).toBeGreaterThan(0);
  }
  expect(reached, 'the log holds nothing that was not answered').toContain(stored.length);
  expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index + 1));
  await expect.poll(() => journalOf(place.folder.path)).toEqual(entries);
  await kill();
  await place.end();
});
