// Every screen, in both themes and at both sizes: axe finds nothing, nothing scrolls sideways, three sizes of text at most.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, test } from '../fixtures/browser.ts';
import { showAnswer, startReview, todayIsReady } from '../fixtures/screens.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const themes = ['light', 'dark'] as const;
const sizes = [
  { width: 1440, height: 900 },
  { width: 900, height: 600 },
  { width: 720, height: 600 },
];

interface AxeWindow {
  readonly axe: { run(root: Document, options: object): Promise<AxeResults> };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    (window as unknown as AxeWindow).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** Font sizes of all text that can be seen. */
function textSizes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sizes = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent === null || (walker.currentNode.textContent ?? '').trim() === '' || parent.closest('math') !== null)
        continue;
      // Said to a screen reader only.
      if (parent.getBoundingClientRect().width <= 1) continue;
      if (parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        sizes.add(getComputedStyle(parent).fontSize);
    }
    return [...sizes];
  });
}

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [document.scrollingElement, ...document.querySelectorAll('main, nav, article')].some(
      (element) => element !== null && element.scrollWidth > element.clientWidth + 1,
    ),
  );
}

async function inspect(page: Page, name: string): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const size of sizes) {
      await page.setViewportSize(size);
      const where = `${name}, ${colorScheme}, ${size.width} wide`;
      expect(await violations(page), where).toEqual([]);
      expect(await scrollsSideways(page), `${where} scrolls sideways`).toBe(false);
      expect((await textSizes(page)).length, `${where}: sizes of text`).toBeLessThanOrEqual(3);
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('Today and its keys', async ({ page }) => {
  await todayIsReady(page);
  await inspect(page, 'Today');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await inspect(page, 'keys');
});

test('Review, from the question to the end', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(`${new URL(page.url()).origin}/#/settings/scheduling`);
  const perDay = page.getByRole('textbox', { name: 'New cards' });
  await perDay.fill('1');
  await perDay.press('Enter');
  await page.getByRole('link', { name: /^Today/ }).click();
  await startReview(page);
  await inspect(page, 'question');
  await showAnswer(page);
  await inspect(page, 'answer');
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^1 answer/);
  await inspect(page, 'done');
  await page.keyboard.press('Space');
  await todayIsReady(page);
  await inspect(page, 'Today, nothing due');
});

for (const name of ['scheduling', 'look', 'keys', 'data']) {
  test(`Settings, ${name}`, async ({ page }) => {
    await todayIsReady(page);
    await page.goto(`${new URL(page.url()).origin}/#/settings/${name}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await inspect(page, name);
  });
}

test('a dialog gives focus back where it was', async ({ page }) => {
  await todayIsReady(page);
  const start = page.getByRole('button', { name: 'Start' });
  await start.focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(start).toBeFocused();
});
