// A card that an update drops: its history waits among the orphans until it is given to the card that took its place.
import type { Page } from '@playwright/test';
import { localCapabilities } from '../../electron/local/capabilities.ts';
import { startLocalHost } from '../../electron/local/server.ts';
import { expect, test } from '../fixtures/browser.ts';
import { entriesOf } from '../fixtures/log.ts';
import { changedBuild } from '../fixtures/next-build.ts';
import { answer, beginTopics, cardOf, startReview, todayIsReady } from '../fixtures/screens.ts';

async function goToLibrary(page: Page): Promise<void> {
  await todayIsReady(page);
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(page.locator('tr[data-card]').first()).toBeVisible();
}

test('the history of a dropped card is attached, taken back, cleared', async ({ page, place }) => {
  await beginTopics(page, 'Sharding');
  await startReview(page);
  const dropped = (await cardOf(page)) ?? '';
  await answer(page, '4');
  await page.keyboard.press('Escape');
  await todayIsReady(page);
  await page.goto('about:blank');
  await place.host.close();

  const note = dropped.split('#')[0] ?? '';
  const build = `${place.profile}-build`;
  changedBuild(build, (_path, text) => text.replace(`id: ${note},`, `id: ${note}-anew,`));
  const capabilities = localCapabilities('0.0.1', place.folder);
  const updated = await startLocalHost({
    port: place.host.port,
    token: 'another-start',
    buildFolder: build,
    capabilities,
  });
  await page.goto(updated.address);
  await goToLibrary(page);

  await page.getByRole('link', { name: '1 orphan' }).click();
  const orphan = page.getByRole('main').getByRole('listitem');
  await expect(orphan).toHaveCount(1);
  await expect(orphan).toContainText('1 answer');
  await orphan.getByRole('button', { name: /^Attach/ }).click();
  await expect(page.getByRole('heading', { name: 'No card has lost its file' })).toBeVisible();
  expect((await entriesOf(page)).find(({ type }) => type === 'attach')).toMatchObject({
    pairs: [{ from: dropped, to: dropped.replace(note, `${note}-anew`) }],
  });

  await page.keyboard.press('Control+z');
  await expect(orphan).toHaveCount(1);
  await orphan.getByRole('button', { name: /^To another/ }).click();
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'No card has lost its file' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await orphan.getByRole('button', { name: /^Clear/ }).click();
  await expect(page.getByRole('heading', { name: 'No card has lost its file' })).toBeVisible();

  await page.getByRole('link', { name: 'Back to the Library' }).click();
  await expect(page.getByRole('link', { name: /orphan/ })).toBeHidden();
  await page.getByRole('link', { name: 'Last import' }).click();
  await expect(page.getByRole('region', { name: 'Last import of cards' })).toContainText('Cards gone from the files');
  await updated.close();
});
