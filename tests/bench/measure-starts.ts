// Starts of the app, each in a new page: with a profile that has never seen it, in a browser that was just started, and
// in one that has been running.
import type { Page } from '@playwright/test';
import type { TodayTimes } from './messages.ts';
import type { BenchPlace } from './place.ts';

export interface LongTask {
  readonly start: number;
  readonly duration: number;
}

export interface StartRun extends TodayTimes {
  readonly longTasks: readonly LongTask[];
}

/** Opens the app in `page` and presses Start. The page stays in Review. */
export async function startIn(page: Page, address: string): Promise<StartRun> {
  await page.goto(address, { waitUntil: 'commit' });
  const times = await page.evaluate<TodayTimes>('benchWatch.today()');
  const longTasks = await page.evaluate<LongTask[]>('benchWatch.longTasks');
  return { ...times, longTasks };
}

/** One start on a fresh profile, what it imports included. */
export async function firstStart(place: BenchPlace): Promise<StartRun> {
  const context = await place.launch();
  return startIn(await context.newPage(), place.address);
}

/** Starts in new pages of one running browser. */
export async function warmStarts(place: BenchPlace, runs: number): Promise<StartRun[]> {
  const context = await place.launch();
  const times: StartRun[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await context.newPage();
    times.push(await startIn(page, place.address));
    await page.close();
  }
  return times;
}

/** Starts, each in a browser that was started for it, on a profile that knows the app. */
export async function coldStarts(place: BenchPlace, runs: number): Promise<StartRun[]> {
  const times: StartRun[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await firstStart(place));
  return times;
}
