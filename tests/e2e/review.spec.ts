// A first review, end to end: the real cards, the real database, the real journal file.
import { expect, launch, test, watchRequests } from '../fixtures/browser.ts';
import { entriesOf, journalOf } from '../fixtures/log.ts';
import { answer, beginTopics, cardOf, frontCard, showAnswer, startReview, todayIsReady } from '../fixtures/screens.ts';

test('a newcomer reviews cards with the keyboard alone, and finds them answered after a restart', async ({
  page,
  place,
  context,
}) => {
  await beginTopics(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('20 due');
  await startReview(page);
  const asked: (string | null)[] = [];
  for (const key of ['3', '1', '4', '2'] as const) {
    asked.push(await cardOf(page));
    await answer(page, key);
  }
  await page.keyboard.press('Escape');
  await todayIsReady(page);
  expect(new Set(asked).size).toBe(4);
  const stored = await entriesOf(page);
  expect(stored.filter((entry) => entry.type === 'review').map((entry) => [entry.card, entry.rating])).toEqual(
    asked.map((card, index) => [card, [3, 1, 4, 2][index]]),
  );
  await expect.poll(() => journalOf(place.folder.path)).toEqual(stored);

  await context.close();
  const again = await launch(place.profile);
  const strangers = watchRequests(again, `http://127.0.0.1:${place.host.port}`);
  const restarted = await again.newPage();
  await restarted.goto(place.host.address);
  await todayIsReady(restarted);
  expect(await entriesOf(restarted)).toEqual(stored);
  await expect(restarted.getByRole('main')).toContainText('4 answer');
  expect(strangers).toEqual([]);
  await again.close();
});

test('Space shows the answer and then rates Good', async ({ page }) => {
  await startReview(page);
  const first = await cardOf(page);
  await page.keyboard.press('Space');
  await showAnswer(page);
  await page.keyboard.press('Space');
  await expect(frontCard(page)).not.toHaveAttribute('data-card', first ?? '');
  const entries = await entriesOf(page);
  expect(entries.flatMap((entry) => (entry.type === 'review' ? [entry.rating] : []))).toEqual([3]);
});

test('a key held down rates once', async ({ page }) => {
  await startReview(page);
  await showAnswer(page);
  await page.keyboard.down('3');
  await page.keyboard.down('3');
  await page.keyboard.down('3');
  await page.keyboard.up('3');
  await showAnswer(page);
  const entries = await entriesOf(page);
  expect(entries.filter((entry) => entry.type === 'review')).toHaveLength(1);
});

test('every answer of the session can be taken back, and brought back', async ({ page }) => {
  await startReview(page);
  const asked: (string | null)[] = [];
  for (let count = 0; count < 3; count += 1) {
    asked.push(await cardOf(page));
    await answer(page, '4');
  }
  for (const [key, card] of [
    ['Control+z', asked[2]],
    ['u', asked[1]],
    ['Control+z', asked[0]],
  ] as const) {
    await page.keyboard.press(key);
    await expect(frontCard(page)).toHaveAttribute('data-card', card ?? '');
  }
  await page.keyboard.press('Control+Shift+z');
  await expect(frontCard(page)).toHaveAttribute('data-card', asked[1] ?? '');
  const types = (await entriesOf(page)).map((entry) => entry.type);
  expect(types).toEqual(['topic-state', 'params', 'review', 'review', 'review', 'undo', 'undo', 'undo', 'redo']);
});

test('learning cards come back in the same sitting, and the sitting ends with what it came to', async ({ page }) => {
  await page.goto(`${new URL(page.url()).origin}/#/settings/scheduling`);
  const perDay = page.getByRole('textbox', { name: 'New cards' });
  await perDay.fill('2');
  await perDay.press('Enter');
  await page.keyboard.press('Escape');
  await page.goto(`${new URL(page.url()).origin}/#/today`);
  await beginTopics(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 due');
  await startReview(page);
  for (let count = 0; count < 4; count += 1) await answer(page, '3');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^4 answers in/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 due');
});

test('the last answer can be taken back on Today, too', async ({ page }) => {
  await startReview(page);
  const card = (await cardOf(page)) ?? '';
  await answer(page, '4');
  await page.keyboard.press('Escape');
  await todayIsReady(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('19 due');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('status')).toContainText('Easy taken back');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('20 due');
  await startReview(page);
  await expect(frontCard(page)).toHaveAttribute('data-card', card);
});

test('the keys work on after the menu was used', async ({ page }) => {
  await startReview(page);
  await answer(page, '4');
  const second = (await cardOf(page)) ?? '';
  await page.mouse.move(300, 300);
  await page.getByRole('button', { name: 'More' }).click();
  await page.keyboard.press('Escape');
  await showAnswer(page);
  await page.keyboard.press('4');
  await expect(frontCard(page)).not.toHaveAttribute('data-card', second);
});

test('two windows on one card: the log holds exactly the accepted answers', async ({ page, context, place }) => {
  await startReview(page);
  const other = await context.newPage();
  await other.goto(place.host.address);
  await startReview(other);
  const contested = await cardOf(page);
  expect(await cardOf(other)).toBe(contested);
  await Promise.all([showAnswer(page), showAnswer(other)]);
  await Promise.all([page.keyboard.press('1'), other.keyboard.press('4')]);
  for (const window of [page, other]) await expect(frontCard(window)).not.toHaveAttribute('data-card', contested ?? '');
  const reviews = (await entriesOf(page)).filter((entry) => entry.type === 'review');
  expect(reviews.map((entry) => entry.card)).toEqual([contested]);
});
