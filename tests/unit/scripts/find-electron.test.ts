import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchElectron, findElectron } from '../../../scripts/find-electron.ts';

const program =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ?? 'electron';
let folder: string;

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backoff-electron-'));
  await write('package.json', '{"version":"45.4.1"}');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('finding Electron', () => {
  it('finds the program of this version', async () => {
    await write(`dist/${program}`, '');
    await write('dist/version', 'v45.4.1');
    await write('path.txt', program);
    expect(findElectron(folder, {})).toBe(join(folder, 'dist', program));
  });

  it.each<[string, () => Promise<void>]>([
    ['nothing was fetched', async () => undefined],
    ['the program is of an older version', () => write('dist/version', '44.0.0')],
    ['it was unpacked in part', () => rm(join(folder, 'path.txt'), { force: true })],
  ])('finds none when %s', async (name, damage) => {
    if (name !== 'nothing was fetched') {
      await write(`dist/${program}`, '');
      await write('dist/version', '45.4.1');
      await write('path.txt', program);
    }
    await damage();
    expect(findElectron(folder, {})).toBeNull();
  });

  it('takes a folder of one’s own, and nothing in its place', async () => {
    await write(`own/${program}`, '');
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'own') })).toBe(
      join(folder, 'own', program),
    );
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'none') })).toBeNull();
  });
});

describe('fetching Electron', () => {
  const never = new AbortController().signal;

  it.each([
    ['process.exit(0)', true],
    ['process.exit(1)', false],
    ['throw new Error("no network")', false],
  ])('tells how the installer ended: %s', async (installer, installed) => {
    await write('install.js', installer);
    expect(
      await fetchElectron(
        folder,
        never,
        () => undefined,
        async () => false,
      ),
    ).toBe(installed);
  });

  it('ends when it is stopped', async () => {
    await write('install.js', 'setInterval(() => undefined, 1000)');
    const stop = new AbortController();
    // Said once the download goes on, from when on no limit of time ends it.
    const done = fetchElectron(
      folder,
      stop.signal,
      () => stop.abort(),
      async () => true,
    );
    expect(await done).toBe(false);
  });
});
