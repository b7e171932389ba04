import { expect, test } from '../fixtures/browser.ts';
import { entriesOf } from '../fixtures/log.ts';
import { beginTopics, showAnswer, startReview, todayIsReady } from '../fixtures/screens.ts';

const settings = (address: string, page: string): string => `${new URL(address).origin}/#/settings/${page}`;

test('limits and steps count from the next screen on, without a reload', async ({ page }) => {
  await todayIsReady(page);
  await page.goto(settings(page.url(), 'scheduling'));
  await page.getByRole('textbox', { name: 'New cards' }).fill('7');
  await page.getByRole('textbox', { name: 'New cards' }).press('Enter');
  await page.getByRole('textbox', { name: 'Learning steps', exact: true }).fill('2m 30m');
  await page.getByRole('textbox', { name: 'Learning steps', exact: true }).press('Enter');
  await expect
    .poll(async () => (await entriesOf(page)).map((entry) => entry.type))
    .toEqual(['setting', 'params', 'setting']);
  await page.getByRole('link', { name: /^Today/ }).click();
  await beginTopics(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('7 due');
  await startReview(page);
  await showAnswer(page);
  await expect(page.getByRole('button', { name: /Again/ })).toContainText('2 min');
  await expect(page.getByRole('button', { name: /Good/ })).toContainText('30 min');
});

test('a wrong value is explained, and nothing is stored', async ({ page }) => {
  await todayIsReady(page);
  await page.goto(settings(page.url(), 'scheduling'));
  const steps = page.getByRole('textbox', { name: 'Learning steps', exact: true });
  await steps.fill('ten minutes');
  await steps.press('Enter');
  await expect(steps).toHaveAttribute('aria-invalid', 'true');
  expect(await entriesOf(page)).toEqual([]);
});

test('the theme changes at once and stays after a reload', async ({ page }) => {
  await todayIsReady(page);
  await page.goto(settings(page.url(), 'look'));
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
