// Shows the local host in a browser: an app window without tabs, with a profile of its own in the data folder.

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** Root on Linux is the one user for whom Chromium's sandbox does not start. */
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
export const sandboxArguments: readonly string[] = asRoot ? ['--no-sandbox'] : [];

export function browserArguments(address: string, dataFolder: string): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${join(dataFolder, 'profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...sandboxArguments,
  ];
}

/** How a window ended: `closed` by the person, `handed-over` to a browser that ran already, or never `opened`. */
export type WindowEnd = 'closed' | 'handed-over' | 'not-opened';

/** Chromium's exit code after it passed its window on to a running browser with the same profile. */
const handedOverCode = 21;
/** A browser that ends this soon (ms) was not closed by a person; some versions hand over with the code 0. */
const tooSoon = 3_000;

export function judgeEnd(code: number | null, lasted: number): WindowEnd {
  if (code === handedOverCode) return 'handed-over';
  if (lasted >= tooSoon) return 'closed';
  return code === 0 ? 'handed-over' : 'not-opened';
}

export interface AppWindow {
  readonly ended: Promise<WindowEnd>;
  close(): void;
}

export function openAppWindow(browser: string, address: string, dataFolder: string): AppWindow {
  const begun = performance.now();
  // Its own chatter on the terminal says nothing to the person.
  const child: ChildProcess = spawn(browser, browserArguments(address, dataFolder), { stdio: 'ignore' });
  const ended = new Promise<WindowEnd>((done) => {
    child.once('error', () => done('not-opened'));
    child.once('exit', (code) => done(judgeEnd(code, performance.now() - begun)));
  });
  return { ended, close: () => child.kill() };
}
