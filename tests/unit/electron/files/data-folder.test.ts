import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDataFolder, findDataFolder } from '../../../../electron/files/data-folder.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'backoff-folder-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

it.each([
  [undefined, '/home/ada/Backoff', '~/Backoff'],
  ['', '/home/ada/Backoff', '~/Backoff'],
  ['  ', '/home/ada/Backoff', '~/Backoff'],
  ['/data/study', '/data/study', '/data/study'],
  ['/home/ada/notes/study', '/home/ada/notes/study', '~/notes/study'],
  ['/home/adam/x', '/home/adam/x', '/home/adam/x'],
  ['/home/ada', '/home/ada', '~'],
  ['~/study', '/home/ada/study', '~/study'],
  ['/data/../data/study/', '/data/study', '/data/study'],
])('with BACKOFF_DATA %j it is %s, shown as %s', (named, path, shown) => {
  expect(findDataFolder({ BACKOFF_DATA: named }, '/home/ada')).toEqual({ path, shown });
});

it('makes the folder for its owner only, and is content when it is there', async () => {
  const folder = findDataFolder({ BACKOFF_DATA: join(place, 'a', 'b') }, '/home/ada');
  expect(await createDataFolder(folder)).toBeNull();
  expect(await createDataFolder(folder)).toBeNull();
  expect((await stat(folder.path)).mode & 0o077).toBe(0);
});

it('says what is wrong when a file is in the way', async () => {
  await writeFile(join(place, 'a'), '');
  const folder = findDataFolder({ BACKOFF_DATA: join(place, 'a', 'b') }, '/home/ada');
  expect(await createDataFolder(folder)).toMatchObject({ ok: false, message: expect.stringContaining(folder.shown) });
});
