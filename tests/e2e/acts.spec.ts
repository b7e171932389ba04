// What is done to cards in Review, the sheet of a card, and the palette: with the keyboard alone, on the real library.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/browser.ts';
import { entriesOf } from '../fixtures/log.ts';
import { answer, cardOf, frontCard, todayIsReady } from '../fixtures/screens.ts';

async function find(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find or do' })).toBeFocused();
  await page.keyboard.type(query);
  await expect(page.getByRole('option').first()).toBeVisible();
}

/** Drills the cards of Sharding: none of it needs a topic to be begun. */
async function drillSharding(page: Page): Promise<string> {
  await todayIsReady(page);
  await find(page, 'sharding');
  await page.keyboard.press('Control+Enter');
  await expect(frontCard(page)).toBeVisible();
  return (await cardOf(page)) ?? '';
}

const typesOf = async (page: Page): Promise<string[]> => (await entriesOf(page)).map(({ type }) => type);
const front = (page: Page, card: string) => expect(frontCard(page)).toHaveAttribute('data-card', card);
const notFront = (page: Page, card: string) => expect(frontCard(page)).not.toHaveAttribute('data-card', card);

test('a topic is drilled from the palette, and leaving leads back', async ({ page }) => {
  const card = await drillSharding(page);
  await answer(page, '4');
  const [review] = (await entriesOf(page)).filter((entry) => entry.type === 'review');
  expect([review?.card, review?.mode]).toEqual([card, 'drill']);
  await page.keyboard.press('Escape');
  await todayIsReady(page);
});

for (const [key, name] of [
  ['-', 'buried until tomorrow'],
  ['@', 'suspended'],
] as const) {
  test(`${key} takes the card out of the sitting, ${name}, and it can be brought back`, async ({ page }) => {
    const card = await drillSharding(page);
    await page.keyboard.press(key);
    await notFront(page, card);
    await expect(page.getByRole('status')).toContainText(`${name}. Ctrl Z brings it back.`);
    await page.keyboard.press('Control+z');
    await front(page, card);
    await page.keyboard.press('Control+Shift+z');
    await notFront(page, card);
    await page.keyboard.press('u');
    await front(page, card);
    await answer(page, '3');
    const type = key === '-' ? 'bury' : 'suspend';
    expect(await typesOf(page)).toEqual([type, 'undo', 'redo', 'undo', 'params', 'review']);
  });
}

test('= buries every card of the note as one act', async ({ page }) => {
  await drillSharding(page);
  let card = (await cardOf(page)) ?? '';
  while (!card.includes('#c1')) {
    await page.keyboard.press('-');
    await notFront(page, card);
    card = (await cardOf(page)) ?? '';
  }
  const before = (await typesOf(page)).length;
  await page.keyboard.press('=');
  await notFront(page, card);
  const [entry, ...others] = (await entriesOf(page)).slice(before);
  expect(others).toEqual([]);
  const cards = entry?.type === 'bury' ? entry.cards : [];
  expect(cards.length).toBeGreaterThan(1);
  expect(new Set(cards.map((one) => one.split('#')[0])).size).toBe(1);
  await page.keyboard.press('Control+z');
  await front(page, card);
});

test('a flag is put on and taken off with the card still in front', async ({ page }) => {
  const card = await drillSharding(page);
  await page.keyboard.press('Control+2');
  await expect(frontCard(page)).toContainText('Flag 2');
  await page.keyboard.press('Control+2');
  await expect(frontCard(page)).not.toContainText('Flag 2');
  await front(page, card);
  expect((await entriesOf(page)).map((entry) => (entry.type === 'flag' ? entry.flag : entry.type))).toEqual([2, 0]);
});

test('the sheet of a card tells its history, and the card is still in front after it', async ({ page }) => {
  const card = await drillSharding(page);
  await page.keyboard.press('i');
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('Never answered');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await answer(page, '4');
  await page.keyboard.press('Escape');
  await todayIsReady(page);
  await drillSharding(page);
  while ((await cardOf(page)) !== card) await answer(page, '4');
  await page.keyboard.press('i');
  await expect(sheet.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(sheet).toContainText('1 answer');
  await expect(sheet.getByRole('img', { name: /^Line chart of recall/ })).toBeVisible();
  await expect(sheet.getByRole('row', { name: /Easy.*drill/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await front(page, card);
});

test('t opens the topic in the library, and nothing is lost', async ({ page }) => {
  await drillSharding(page);
  await answer(page, '4');
  await page.keyboard.press('t');
  await expect(page).toHaveURL(/#\/library\?q=topic%3Asharding&card=/);
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  expect(await typesOf(page)).toEqual(['params', 'review']);
});

test('the palette opens a card among those of its topic, and runs what a key would', async ({ page }) => {
  await todayIsReady(page);
  await find(page, 'shard key decide');
  const [first] = await page.getByRole('option').allInnerTexts();
  expect(first).toContain('What does a shard key decide?');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/library\?q=topic%3Asharding&card=sharding-/);
  await find(page, 'go to today');
  await page.keyboard.press('Enter');
  await todayIsReady(page);
  const card = await drillSharding(page);
  await find(page, 'bury the card');
  await page.keyboard.press('Enter');
  await notFront(page, card);
  expect(await typesOf(page)).toEqual(['bury']);
});

test('the palette begins a topic, which gives new cards then, and this can be taken back', async ({ page }) => {
  await todayIsReady(page);
  await find(page, 'begin sharding');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Sharding is researching now.' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^[1-9]\d* due$/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => typesOf(page)).toEqual(['topic-state', 'undo']);
});

test('the palette says when it finds nothing, and gives focus back', async ({ page }) => {
  await todayIsReady(page);
  const link = page.getByRole('link', { name: /^Library/ });
  await link.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('xqzxqz');
  await expect(page.getByRole('dialog')).toContainText('No topic, card, screen or command is found');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(link).toBeFocused();
});

test('the keys of Review name every act', async ({ page }) => {
  await drillSharding(page);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  for (const name of ['Bury the card', 'Suspend its note', 'Flag', 'All about the card', 'Its topic', 'Find or do'])
    await expect(keys).toContainText(name);
});
