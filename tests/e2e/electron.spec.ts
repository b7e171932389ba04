// The desktop app itself, wherever an Electron program can be had. Elsewhere these tests say so and do not run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { findElectron } from '../../scripts/find-electron.ts';
import { entriesOf, journalOf } from '../fixtures/log.ts';
import { answer, startReview, todayIsReady } from '../fixtures/screens.ts';

const project = join(import.meta.dirname, '..', '..');
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const program = findElectron(join(project, 'node_modules', 'electron'));

test.describe('needs the Electron binary', () => {
  test.skip(program === null, 'no Electron program on this machine');

  test('a review in the desktop window is in the database and in the journal file, also after a restart', async () => {
    const root = mkdtempSync(join(tmpdir(), 'backoff-electron-'));
    const data = join(root, 'data');
    const launch = () =>
      _electron.launch({
        executablePath: program ?? '',
        args: [...sandbox, `--user-data-dir=${join(root, 'profile')}`, project],
        env: { ...process.env, BACKOFF_DATA: data },
      });
    const app = await launch();
    const page = await app.firstWindow();
    await startReview(page);
    await answer(page, '3');
    const stored = await entriesOf(page);
    await expect.poll(() => journalOf(data)).toEqual(stored);
    await app.close();

    const again = await launch();
    const restarted = await again.firstWindow();
    await todayIsReady(restarted);
    expect(await entriesOf(restarted)).toEqual(stored);
    await again.close();
    rmSync(root, { recursive: true, force: true });
  });

  test('the window goes nowhere and opens nothing', async () => {
    const root = mkdtempSync(join(tmpdir(), 'backoff-electron-'));
    const app = await _electron.launch({
      executablePath: program ?? '',
      args: [...sandbox, `--user-data-dir=${join(root, 'profile')}`, project],
      env: { ...process.env, BACKOFF_DATA: join(root, 'data') },
    });
    const page = await app.firstWindow();
    await todayIsReady(page);
    await page.evaluate(() => {
      window.open('https://example.com/');
      location.assign('https://example.com/');
    });
    await todayIsReady(page);
    expect(page.url()).toMatch(/^app:\/\/study\//);
    expect(app.windows()).toHaveLength(1);
    await app.close();
    rmSync(root, { recursive: true, force: true });
  });
});
