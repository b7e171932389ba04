// What it costs to look for changes where there are none, and to take in many of them into a large library.
import type { Page } from '@playwright/test';
import { type Figure, figure } from './figures.ts';
import type { ChangeTimes, RescanRun } from './messages.ts';

const runs = 15;

/** `contentUrl` must hold half as many files as are to be looked at. */
export async function measureRescan(page: Page, contentUrl: string, files: number): Promise<Figure[]> {
  const measured = await page.evaluate<RescanRun[]>(
    `bench.rescans(${JSON.stringify(contentUrl)}, ${files / 2}, ${runs})`,
  );
  const wrong = measured.find((run) => run.files !== files || run.read > 0);
  if (wrong !== undefined) throw new Error(`Looked at was ${JSON.stringify(wrong)}.`);
  const whole = measured.map((run) => run.whole);
  return [
    figure(`Rescan of ${files} unchanged files, half of them one's own`, whole, { of: 'median', most: 300 }),
    figure(
      '  of it in the worker, without its start',
      measured.map((run) => run.worker),
    ),
  ];
}

export async function measureChange(page: Page, cards: number, changed: number): Promise<Figure[]> {
  const times = await page.evaluate<ChangeTimes>(`bench.importChanged(${cards}, ${changed})`);
  if (times.cards !== cards || times.changed !== changed) throw new Error(`Imported was ${JSON.stringify(times)}.`);
  return [
    figure(`Import of ${changed} changed cards among ${cards}`, [times.read + times.store]),
    figure('  of it reading', [times.read]),
    figure('  of it comparing and storing', [times.store]),
  ];
}
