// The library, end to end: every card of the real content, searched, selected and acted on with the keyboard alone.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/browser.ts';
import { entriesOf } from '../fixtures/log.ts';
import { todayIsReady } from '../fixtures/screens.ts';

const rows = (page: Page): Locator => page.locator('tr[data-card]');
const front = (page: Page): Locator => page.locator('tr[data-front="true"]');
const search = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search cards' });
const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Cards' });
const toast = (page: Page): Locator => page.getByRole('status').filter({ has: page.getByRole('list') });

async function openLibrary(page: Page): Promise<void> {
  await todayIsReady(page);
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(rows(page).first()).toBeVisible();
}

/** How many cards are found, as the grid says it. */
async function found(page: Page): Promise<number> {
  return Number(await grid(page).getAttribute('aria-rowcount')) - 1;
}

async function cardActs(page: Page): Promise<string[]> {
  const acts = (await entriesOf(page)).filter(({ type }) => !['params', 'setting', 'review'].includes(type));
  return acts.map((entry) => ('cards' in entry ? `${entry.type} ${entry.cards.length}` : entry.type));
}

test('every card is there, in rows that are made as they come into sight', async ({ page }) => {
  await openLibrary(page);
  const all = await found(page);
  expect(all).toBeGreaterThan(50);
  expect(await rows(page).count()).toBeLessThan(all);
  await page.keyboard.press('End');
  await expect(front(page)).toHaveAttribute('aria-rowindex', String(all + 1));
  await expect(front(page)).toBeInViewport();
  await expect(page.locator('aside [data-card]')).toHaveAttribute(
    'data-card',
    (await front(page).getAttribute('data-card')) ?? '',
  );
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  await expect(front(page)).toBeInViewport();
  await expect(grid(page)).toBeFocused();
});

test('a search finds as one types, and its address brings it back', async ({ page }) => {
  await openLibrary(page);
  const all = await found(page);
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('shard');
  await expect.poll(() => found(page)).toBeLessThan(all);
  const some = await found(page);
  await expect(page.getByRole('main')).toContainText(`${some} of ${all}`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  const card = (await front(page).getAttribute('data-card')) ?? '';
  await expect(page).toHaveURL(new RegExp(`#/library\\?q=shard&card=${encodeURIComponent(card)}$`));
  await page.reload();
  await expect(front(page)).toHaveAttribute('data-card', card);
  expect(await found(page)).toBe(some);
  await expect(search(page)).toHaveValue('shard');
  await page.keyboard.press('Escape');
  await expect.poll(() => found(page)).toBe(all);
});

test('a word that is not understood is explained, and nothing found shows the way back', async ({ page }) => {
  await openLibrary(page);
  await page.keyboard.press('/');
  await page.keyboard.type('is:nonsense');
  await expect(search(page)).toHaveAttribute('aria-invalid', 'true');
  await search(page).fill('shard is:suspended');
  await expect(page.getByRole('heading', { name: 'No card has all of these words' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Without the filter suspended there would be');
  await page.getByRole('button', { name: /^Search all/ }).click();
  await expect(rows(page).first()).toBeVisible();
  await expect(search(page)).toHaveValue('shard');
});

test('many cards are suspended in one act, found by it, and brought back by undo', async ({ page }) => {
  await openLibrary(page);
  for (let more = 0; more < 2; more += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('main')).toContainText('3 selected');
  await page.keyboard.press('Shift+Digit2');
  await expect(toast(page)).toContainText('3 cards suspended.');
  await expect(page.locator('tr[data-away="true"]')).toHaveCount(3);
  expect(await cardActs(page)).toEqual(['suspend 3']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'suspended', exact: true }).click();
  await expect.poll(() => found(page)).toBe(3);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'No card is suspended' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => found(page)).toBe(3);
  expect(await cardActs(page)).toEqual(['suspend 3', 'undo', 'redo']);
});

test('a flag goes on and off, and Undo stands in the toast', async ({ page }) => {
  await openLibrary(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+2');
  await expect(front(page).getByRole('img', { name: 'Flag 2' })).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(front(page).getByRole('img', { name: 'Flag 2' })).toBeHidden();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(front(page).getByRole('img', { name: 'Flag 2' })).toBeVisible();
});

test('all that is found is drilled or buried at once', async ({ page }) => {
  await openLibrary(page);
  await page.keyboard.press('/');
  const all = await found(page);
  await page.keyboard.type('shard');
  await page.keyboard.press('Enter');
  await expect.poll(() => found(page)).toBeLessThan(all);
  const some = await found(page);
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('main')).toContainText(`${some} selected`);
  await page.keyboard.press('-');
  await expect.poll(() => cardActs(page)).toEqual([`bury ${some}`]);
  await page.keyboard.press('Escape');
  const card = (await front(page).getAttribute('data-card')) ?? '';
  await page.keyboard.press('d');
  await expect(page.locator('article[data-card]:not([inert])')).toHaveAttribute('data-card', card);
  await page.keyboard.press('Escape');
  await expect(search(page)).toHaveValue('shard');
});

test('a card that was answered gets another due day', async ({ page }) => {
  await openLibrary(page);
  await page.keyboard.press('d');
  await expect(page.locator('article[data-card]:not([inert])')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(
    page.getByRole('group', { name: 'How well was it known?' }).or(page.getByRole('button', { name: /^Show/ })),
  ).toBeVisible();
  while (await page.getByRole('button', { name: /^Show/ }).isVisible()) await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { level: 1, name: /^1 answer/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('Control+Shift+d');
  await page.getByRole('button', { name: 'In 7 days' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(front(page)).toContainText('7 d');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('1 answer');
});

test('the columns sort, by the pointer and by keys', async ({ page }) => {
  await openLibrary(page);
  await page.getByRole('columnheader', { name: 'Card' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Card' })).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Home');
  const first = await rows(page).first().getByRole('rowheader').textContent();
  await page.keyboard.press('o');
  await expect(page.getByRole('columnheader', { name: 'Card' })).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('Home');
  await expect(rows(page).first().getByRole('rowheader')).not.toHaveText(first ?? '');
});
