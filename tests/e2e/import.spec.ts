// New content in an update: edited cards keep their history, new ones appear, vanished ones are kept as orphans.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localCapabilities } from '../../electron/local/capabilities.ts';
import { startLocalHost } from '../../electron/local/server.ts';
import { buildFolder, expect, test } from '../fixtures/browser.ts';
import { entriesOf, rowsOf } from '../fixtures/log.ts';
import { answer, cardOf, frontCard, startReview, todayIsReady } from '../fixtures/screens.ts';

/** The build as the next version would ship it: other texts, and so other names of the files that lead to them. */
function changedBuild(to: string, change: (path: string, text: string) => string): void {
  cpSync(buildFolder, to, { recursive: true });
  const assets = join(to, 'assets');
  const names = readdirSync(assets).filter((name) => /\.(js|json)$/.test(name));
  const hash = /content-([0-9a-f]{16})\.json/.exec(names.join(' '))?.[1] ?? '';
  const renamed = (text: string): string =>
    names
      .filter((name) => name.endsWith('.js'))
      .reduce((all, name) => all.replaceAll(name, name.replace('.js', '-next.js')), text)
      .replaceAll(hash, 'f'.repeat(16));
  for (const name of names) {
    let text = readFileSync(join(assets, name), 'utf8');
    if (name.startsWith('content-')) {
      const { files } = JSON.parse(text) as { files: { path: string; text: string }[] };
      text = JSON.stringify({ files: files.map((file) => ({ ...file, text: change(file.path, file.text) })) });
    }
    writeFileSync(join(assets, renamed(name)), renamed(text));
  }
  const page = join(to, 'index.html');
  writeFileSync(page, renamed(readFileSync(page, 'utf8')));
}

test('an update keeps the history of what it edits and of what it drops', async ({ page, place }) => {
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
    path.endsWith('sharding.md')
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
  const notes = (await rowsOf(page, 'notes')) as { id: string; status: string }[];
  expect(notes.find((note) => note.id === first)?.status).toBe('orphan');
  expect(notes.find((note) => note.id === second)?.status).toBe('present');
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
