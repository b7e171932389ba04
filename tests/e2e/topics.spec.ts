// Topics give the new cards: the first are picked by a newcomer, later ones are begun, parked and put first. And after
// days away what is due is spread over days.
import { expect, test } from '../fixtures/browser.ts';
import { entriesOf } from '../fixtures/log.ts';
import { answer, beginTopics, cardOf, frontCard, startReview, todayIsReady } from '../fixtures/screens.ts';

const day = 86_400_000;
const noon = new Date('2026-03-02T12:00:00').getTime();

test('a newcomer picks topics with the keyboard alone and reviews their first card', async ({ page }) => {
  await todayIsReady(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do you want to begin with?');
  const boxes = page.getByRole('checkbox');
  await expect(boxes.and(page.locator(':checked'))).toHaveCount(3);
  // From the top of the page through the rail to the first box.
  while (!(await boxes.first().evaluate((box) => box === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  const picked = await page.getByRole('checkbox', { checked: true }).count();
  expect(picked).toBe(3);
  await expect(page.getByRole('status').first()).toHaveText(/^3 of \d+ topics, \d+ cards$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('20 due');
  await page.keyboard.press('Space');
  await expect(frontCard(page)).toBeVisible();
  await answer(page, '3');
  const entries = await entriesOf(page);
  expect(entries.map(({ type }) => type)).toEqual(['topic-state', 'params', 'review']);
  expect(entries[0]).toMatchObject({ state: 'researching' });
});

test('what was begun is taken back, brought back, and still there after a reload', async ({ page }) => {
  await beginTopics(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do you want to begin with?');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('20 due');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('20 due');
});

test('a topic is put first, parked, and begun again from its row', async ({ page }) => {
  await beginTopics(page, 'Sharding', 'Bloom filters');
  await startReview(page);
  expect(await cardOf(page)).toMatch(/^sharding/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.getByRole('combobox', { name: 'Priority of Bloom filters' }).selectOption('Highest');
  await expect(page.getByRole('status')).toContainText('Bloom filters: priority highest.');
  await page.keyboard.press('Escape');
  await startReview(page);
  expect(await cardOf(page)).toMatch(/^bloom/);
  await answer(page, '4');
  await page.keyboard.press('Escape');

  await page.keyboard.press('c');
  const row = page.getByRole('row', { name: /^Bloom filters/ });
  await expect(row).toContainText('Drilling');
  await row.getByRole('button', { name: 'Park Bloom filters' }).press('Enter');
  await expect(row).toContainText('Parked');
  await page.keyboard.press('Control+z');
  await expect(row).toContainText('Drilling');
  await row.getByRole('checkbox').press('Space');
  await expect(row).toContainText('Parked');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Due today' })).toContainText(/^[^]*1 of \d+ topics in progress/);
  await startReview(page);
  expect(await cardOf(page)).toMatch(/^sharding/);
});

test('after weeks away what is due is spread over days, in one step of undo', async ({ page, place }) => {
  test.setTimeout(120_000);
  await page.clock.setFixedTime(noon);
  await page.goto(place.host.address);
  await startReview(page);
  for (let count = 0; count < 12; count += 1) await answer(page, '4');
  await page.goto(`${new URL(page.url()).origin}/#/settings/scheduling`);
  for (const [name, value] of [
    ['New cards', '0'],
    ['Reviews', '5'],
  ] as const) {
    const field = page.getByRole('textbox', { name, exact: true });
    await field.fill(value);
    await field.press('Enter');
    await expect(field).toHaveValue(value);
  }
  await page.clock.setFixedTime(noon + 60 * day);
  await page.goto(place.host.address);
  await todayIsReady(page);
  const today = page.getByRole('region', { name: 'Due today' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 due');
  await expect(today).toContainText('12 due in all, the 5 least remembered today.');

  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog');
  const days = dialog.getByRole('spinbutton', { name: 'Days, today included' });
  await days.fill('4');
  await expect(dialog.getByRole('row')).toHaveText(['DaySpreadAlready', 'Today3–', /^2 May3–/, /^3 May3–/, /^4 May3–/]);
  await days.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 due');
  await expect(page.getByRole('status')).toContainText('12 reviews spread over 4 days.');
  const acts = (await entriesOf(page)).filter((entry) => entry.type === 'due').map((entry) => entry.act);
  expect(acts).toHaveLength(3);
  expect(new Set(acts).size).toBe(1);

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 due');
  await expect(today).toContainText('12 due in all');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 due');
  await page.clock.setFixedTime(noon + 63 * day);
  await page.goto(place.host.address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 due');
});
