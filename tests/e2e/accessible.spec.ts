// Every screen, in both themes and at both sizes: axe finds nothing, nothing scrolls sideways, three sizes of text at most.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, test } from '../fixtures/browser.ts';
import { answer, beginTopics, cardOf, frontCard, showAnswer, startReview, todayIsReady } from '../fixtures/screens.ts';

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

test('the first question, Today, the topics and the keys', async ({ page }) => {
  test.setTimeout(120_000);
  await todayIsReady(page);
  await inspect(page, 'what to begin with');
  await beginTopics(page);
  await inspect(page, 'Today');
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { level: 1, name: 'Topics' })).toBeVisible();
  await inspect(page, 'topics');
  await page.keyboard.press('Escape');
  await todayIsReady(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await inspect(page, 'keys');
});

test('Today after weeks away, and what is due spread over days', async ({ page, place }) => {
  test.setTimeout(120_000);
  const noon = new Date('2026-03-02T12:00:00').getTime();
  await page.clock.setFixedTime(noon);
  await page.goto(place.host.address);
  await startReview(page);
  for (let count = 0; count < 3; count += 1) await answer(page, '4');
  await page.goto(`${new URL(page.url()).origin}/#/settings/scheduling`);
  const perDay = page.getByRole('textbox', { name: 'Reviews', exact: true });
  await perDay.fill('2');
  await perDay.press('Enter');
  await expect(perDay).toHaveValue('2');
  await page.clock.setFixedTime(noon + 60 * 86_400_000);
  await page.goto(place.host.address);
  await expect(page.getByRole('button', { name: /^Spread over/ })).toBeVisible();
  await inspect(page, 'Today after weeks away');
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(4);
  await inspect(page, 'spread');
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

test('the palette, the sheet of a card and a flagged card', async ({ page }) => {
  test.setTimeout(180_000);
  await todayIsReady(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toBeVisible();
  await inspect(page, 'palette');
  await page.keyboard.type('shard key decide');
  await expect(page.getByRole('option', { name: /What does a shard key decide/ })).toBeVisible();
  await inspect(page, 'palette, with cards');
  await page.keyboard.type(' xqz');
  await expect(page.getByRole('dialog')).toContainText('No topic, card, screen');
  await inspect(page, 'palette, nothing found');
  await page.keyboard.press('Escape');
  const drill = `${new URL(page.url()).origin}/#/review/drill?topic=sharding`;
  await page.goto(drill);
  await expect(frontCard(page)).toBeVisible();
  const card = await cardOf(page);
  await answer(page, '4');
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('main')).toContainText('Flag 3');
  await inspect(page, 'flagged card');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toBeVisible();
  await inspect(page, 'palette in Review');
  await page.keyboard.press('Escape');
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog')).toContainText('Never answered');
  await inspect(page, 'sheet of a new card');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await todayIsReady(page);
  await page.goto(drill);
  await expect(frontCard(page)).toBeVisible();
  while ((await cardOf(page)) !== card) await answer(page, '4');
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog').getByRole('img', { name: /^Line chart/ })).toBeVisible();
  await page.getByText('Numbers').click();
  await inspect(page, 'sheet of an answered card');
});

test('the Library and its pages', async ({ page }) => {
  test.setTimeout(180_000);
  await todayIsReady(page);
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/#/library`);
  await expect(page.locator('aside [data-card]')).toBeVisible();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+Digit2');
  await inspect(page, 'library, two suspended');
  await page.keyboard.press('Control+Shift+d');
  await expect(page.getByRole('dialog')).toBeVisible();
  await inspect(page, 'due day');
  await page.keyboard.press('Escape');
  await page.goto(`${origin}/#/library?q=nothing+like+it+is%3Aleech+is%3Anonsense`);
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  await inspect(page, 'nothing found');
  for (const [name, empty] of [
    ['orphans', 'No card has lost its file'],
    ['problems', 'Every file was read whole'],
  ] as const) {
    await page.goto(`${origin}/#/library/${name}`);
    await expect(page.getByRole('heading', { name: empty })).toBeVisible();
    await inspect(page, name);
  }
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
  await beginTopics(page);
  const start = page.getByRole('button', { name: 'Start' });
  await start.focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(start).toBeFocused();
});
