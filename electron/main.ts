// Starts the desktop app, step by step. It decides nothing itself: see policy/, files/ and bridge/.

import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, session, shell } from 'electron';
import { version } from '../package.json';
import { declareScheme, serveScheme } from './app-scheme.ts';
import { aboutCapability } from './bridge/about.ts';
import { handleMessages } from './bridge/handle.ts';
import { journalCapability } from './bridge/journal.ts';
import { linkCapability } from './bridge/link.ts';
import { createDataFolder, findDataFolder } from './files/data-folder.ts';
import { journalIn } from './files/journal-file.ts';
import { denyPermissions, openWindow } from './window.ts';

const built = import.meta.dirname;
const folder = findDataFolder(process.env, homedir());
let window: BrowserWindow | null = null;

function showWindow(): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function start(): Promise<void> {
  declareScheme();
  app.enableSandbox();
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  // Where this fails, reviewing still works: every use of the journal file then says why it cannot be written.
  await createDataFolder(folder);
  serveScheme(join(built, '..', 'renderer'));
  denyPermissions(session.defaultSession);
  handleMessages({
    ...aboutCapability(version, folder),
    ...journalCapability(journalIn(folder)),
    ...linkCapability((url) => shell.openExternal(url)),
  });
  window = await openWindow(join(built, 'preload.cjs'));
}

function fail(error: unknown): void {
  process.stderr.write(`Backoff could not start: ${error instanceof Error ? error.stack : String(error)}\n`);
  app.exit(1);
}

if (app.requestSingleInstanceLock()) start().catch(fail);
else app.quit();
