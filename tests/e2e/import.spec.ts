// New content in an update: edited cards keep their history, new ones appear, vanished ones are kept as orphans.
import { localCapabilities } from '../../electron/local/capabilities.ts';
import { startLocalHost } from '../../electron/local/server.ts';
import { expect, test } from '../fixtures/browser.ts';
import { entriesOf, rowsOf } from '../fixtures/log.ts';
import { changedBuild } from '../fixtures/next-build.ts';
import { answer, beginTopics, cardOf, frontCard, startReview, todayIsReady } from '../fixtures/screens.ts';

test('an update keeps the history of what it edits and of what it drops', async ({ page, place }) => {
  await beginTopics(page, 'Sharding');
  await startReview(page);
  const first = (await cardOf(page)) ?? '';
  await answer(page, '4');
  const second = (await cardOf(page)) ?? '';
  await answer(page, '4');
  await page.keyboard.press('Escape');
  await todayIsReady(page);
  const before = await rowsOf(page, 'states');
  await page.goto('about:blank');
  await place.host.close();

  const changed = `${place.profile}-build`;
  changedBuild(changed, (path, text) =>
    path.endsWith('/sharding.md')
      ? text
          .replace(`id: ${first},`, `id: ${first}-dropped,`)
          .replace('## Cards\n', '## Cards\n\n### A new card?\n<!-- id: brand-new, level: apply -->\n\nYes.\n')
      : text,
  );
  const { port } = place.host;
  const capabilities = localCapabilities('0.0.1', place.folder);
  const updated = await startLocalHost({ port, token: 'another-start', buildFolder: changed, capabilities });
  await page.goto(updated.address);
  await todayIsReady(page);
  const notes = (await rowsOf(page, 'notes')) as { id: string }[];
  const orphans = (await rowsOf(page, 'orphans')) as { card: string }[];
  expect(orphans.map(({ card }) => card)).toEqual([first]);
  expect(notes.filter((note) => note.id === first || note.id === second).map(({ id }) => id)).toEqual([second]);
  expect(notes.filter((note) => note.id === 'brand-new' || note.id === `${first}-dropped`)).toHaveLength(2);
  expect(await rowsOf(page, 'states')).toEqual(before);
  expect((await entriesOf(page)).filter((entry) => entry.type === 'review')).toHaveLength(2);
  await startReview(page);
  await expect(frontCard(page)).toHaveAttribute('data-card', 'brand-new');
  await updated.close();
});

test('a second start with the same content imports nothing', async ({ page, place }) => {
  await todayIsReady(page);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto(place.host.address);
  await todayIsReady(page);
  expect(workers).toEqual([]);
});
