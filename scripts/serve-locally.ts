// Runs the local host for a person: one at a time for a data folder, on one port, shown in a browser where there is
// one, until its window is closed or it is told to stop.

import { setTimeout as pause } from 'node:timers/promises';
import type { DataFolder } from '../electron/files/data-folder.ts';
import { codeOf } from '../electron/files/failure.ts';
import { localCapabilities } from '../electron/local/capabilities.ts';
import { isBackoff, isRunning } from '../electron/local/probe.ts';
import { addressOf, type LocalHost, startLocalHost } from '../electron/local/server.ts';
import { readState, removeState, writeState } from '../electron/local/state-file.ts';
import { newToken } from '../electron/local/token.ts';
import { version } from '../package.json';
import type { AppWindow } from './app-window.ts';

/** Fixed: the browser keeps the library's database under the origin, of which the port is a part. */
const fixedPort = 47_615;
/** Milliseconds that a Backoff which has just taken the port is given to say where it is. */
const defaultPatience = 2_000;
const tries = 20;

export interface LocalSession {
  readonly folder: DataFolder;
  readonly buildFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Null where there is no browser or no display. */
  readonly openWindow: ((address: string) => AppWindow) | null;
  /** Aborted by Ctrl+C and the like. */
  readonly stop: AbortSignal;
  readonly log: (line: string) => void;
  /** Milliseconds to wait for another start that won the port. */
  readonly patience?: number;
}

/** The address of the local host that runs already on this data folder, or null. */
export async function findRunning(folder: DataFolder): Promise<string | null> {
  const state = await readState(folder.path);
  return state !== null && (await isRunning(state)) ? addressOf(state.port, state.token) : null;
}

/** Opens once more what runs already. The window belongs to that one, so this does not wait for its end. */
export function showRunning(address: string, { openWindow, log }: Pick<LocalSession, 'openWindow' | 'log'>): void {
  log(`Backoff is running already: ${address}`);
  openWindow?.(address);
}

/** Serves until the end and resolves with the exit code. */
export async function serveLocally(session: LocalSession): Promise<number> {
  const token = newToken();
  const host = await claimPort(session, token);
  if (typeof host === 'number') return host;
  await writeState(session.folder.path, { pid: process.pid, port: host.port, token });
  try {
    await untilEnd(host, session);
  } finally {
    await removeState(session.folder.path, token);
    await host.close();
  }
  return 0;
}

async function claimPort(session: LocalSession, token: string): Promise<LocalHost | number> {
  const port = portOf(session.environment);
  const { folder, buildFolder, log, patience = defaultPatience } = session;
  try {
    return await startLocalHost({ port, token, buildFolder, capabilities: localCapabilities(version, folder) });
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE') {
      log(`Backoff could not listen on 127.0.0.1:${port} (${codeOf(error) || String(error)}).`);
      return 1;
    }
  }
  // Two starts at the same moment: the other one won the port, and is about to write down its address.
  const ours = await isBackoff(port);
  for (let attempt = 0; attempt < (ours ? tries : 1); attempt += 1) {
    const running = await findRunning(folder);
    if (running !== null) {
      showRunning(running, session);
      return 0;
    }
    if (ours) await pause(patience / tries);
  }
  const who = ours ? 'a Backoff with another data folder' : 'another program';
  log(`Port ${port} of 127.0.0.1 is in use by ${who}. Close that one, then start again.`);
  return 1;
}

/** BACKOFF_PORT is for tests: on another port the browser shows another, empty library. */
function portOf(environment: LocalSession['environment']): number {
  const named = Number(environment['BACKOFF_PORT'] ?? fixedPort);
  return Number.isInteger(named) && named >= 0 && named <= 65_535 ? named : fixedPort;
}

async function untilEnd(host: LocalHost, { openWindow, stop, log }: LocalSession): Promise<void> {
  const stopped = new Promise<'stopped'>((done) => {
    if (stop.aborted) done('stopped');
    stop.addEventListener('abort', () => done('stopped'), { once: true });
  });
  const invite = () =>
    log(
      `Backoff is at ${host.address}\nOpen that address, and always in the same browser: your answers are kept there. Ctrl+C ends it.`,
    );
  if (openWindow === null) {
    invite();
    await stopped;
    return;
  }
  log('Backoff is open in a browser window. Close the window, or press Ctrl+C, to end it.');
  const window = openWindow(host.address);
  const end = await Promise.race([stopped, window.ended]);
  if (end === 'stopped') window.close();
  if (end === 'closed' || end === 'stopped') return;
  if (end === 'not-opened') log('The browser did not start.');
  invite();
  await stopped;
}
