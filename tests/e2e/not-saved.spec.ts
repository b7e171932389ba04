// A disk that takes nothing: the answer is kept, said to be kept, and stored once when the disk is back.
import { expect, test } from '../fixtures/browser.ts';
import { entriesOf } from '../fixtures/log.ts';
import { cardOf, frontCard, showAnswer, startReview } from '../fixtures/screens.ts';

interface Stuck {
  release?: () => void;
}

test('an answer that is not stored in time is kept until it is', async ({ page }) => {
  await startReview(page);
  const card = (await cardOf(page)) ?? '';
  await showAnswer(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('backoff');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const db = open.result;
          const transaction = db.transaction(['entries', 'meta'], 'readwrite');
          const meta = transaction.objectStore('meta');
          let held = true;
          // A transaction lives as long as it has something to do, and every other writer waits for it.
          const hold = (): void => {
            if (held) meta.get('head').onsuccess = hold;
          };
          (window as Stuck).release = () => {
            held = false;
            db.close();
          };
          hold();
          resolve();
        };
      }),
  );
  await page.keyboard.press('2');
  const notice = page.getByRole('alert').filter({ hasText: 'Not saved. Your answer is kept here.' });
  await expect(notice).toBeVisible();
  await expect(frontCard(page)).toHaveAttribute('data-card', card);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Write to a file' }).click();
  expect((await download).suggestedFilename()).toMatch(/^backoff-/);

  await page.evaluate(() => (window as Stuck).release?.());
  await page.getByRole('button', { name: /^Try again/ }).click();
  await expect(notice).toBeHidden();
  await expect(frontCard(page)).not.toHaveAttribute('data-card', card);
  const reviews = (await entriesOf(page)).filter((entry) => entry.type === 'review');
  expect(reviews.map((entry) => [entry.card, entry.rating])).toEqual([[card, 2]]);
});
