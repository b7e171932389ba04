// npm start: builds what is stale and opens the app: in Electron where its program can be had, else by the local host
// in an installed browser. `npm start -- --local` takes the local host in any case.

import { type ChildProcess, spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createDataFolder, findDataFolder } from '../electron/files/data-folder.ts';
import { openAppWindow, sandboxArguments } from './app-window.ts';
import { buildStale, projectFolder, rendererBuild } from './build.ts';
import { findBrowser } from './find-browser.ts';
import { fetchElectron, findElectron } from './find-electron.ts';
import { findRunning, serveLocally, showRunning } from './serve-locally.ts';

const electronPackage = join(projectFolder, 'node_modules', 'electron');
const log = (line: string) => console.log(line);

/** Resolves with the exit code, or null when Electron did not come up at all. */
function runElectron(program: string, stop: AbortSignal): Promise<number | null> {
  const begun = performance.now();
  return new Promise((done) => {
    const child: ChildProcess = spawn(program, [...sandboxArguments, projectFolder], { stdio: 'inherit' });
    stop.addEventListener('abort', () => child.kill(), { once: true });
    child.once('error', () => done(null));
    child.once('exit', (code) => {
      if (stop.aborted || code === 0) done(0);
      else done(performance.now() - begun < 5_000 ? null : (code ?? 1));
    });
  });
}

async function getElectron(stop: AbortSignal): Promise<string | null> {
  const found = findElectron(electronPackage);
  // Where a folder of one's own was named, nothing is fetched in its place.
  if (found !== null || process.env['ELECTRON_OVERRIDE_DIST_PATH']) return found;
  await fetchElectron(electronPackage, stop, () => log('Fetching Electron (once, about 120 MB)…'));
  return findElectron(electronPackage);
}

async function start(stop: AbortSignal): Promise<number> {
  const folder = findDataFolder(process.env, homedir());
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  const browser = hasDisplay ? findBrowser() : null;
  const openWindow = browser === null ? null : (address: string) => openAppWindow(browser, address, folder.path);

  const running = await findRunning(folder);
  if (running !== null) {
    showRunning(running, { openWindow, log });
    return 0;
  }
  const wantsElectron = !process.argv.includes('--local');
  // Without a display a window cannot be opened, so nothing is fetched for it.
  const findProgram = (): Promise<string | null> | string | null =>
    hasDisplay ? getElectron(stop) : findElectron(electronPackage);
  const [electron] = await Promise.all([wantsElectron ? findProgram() : null, buildStale({ log })]);
  if (stop.aborted) return 0;
  if (electron !== null && hasDisplay) {
    const code = await runElectron(electron, stop);
    if (code !== null) return code;
    log('Electron did not start here, so Backoff runs in a browser instead.');
  } else if (wantsElectron && electron === null) {
    log('There is no Electron program on this machine, so Backoff runs in a browser instead.');
  }
  if (!hasDisplay) log('There is no display here, so no window can be opened; Backoff serves its page.');

  const missing = await createDataFolder(folder);
  if (missing !== null) {
    log(missing.message);
    return 1;
  }
  return serveLocally({ folder, buildFolder: rendererBuild, environment: process.env, openWindow, stop, log });
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
try {
  process.exit(await start(stopping.signal));
} catch (error) {
  log(`Backoff could not be started: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
