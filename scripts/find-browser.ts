// Finds a Chromium, Chrome or Edge that is installed on this machine. It starts none and asks no registry.

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

export interface Machine {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  exists(path: string): boolean;
}

const onPath = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsApps = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

export function thisMachine(): Machine {
  return { platform: process.platform, environment: process.env, home: homedir(), exists: existsSync };
}

/** The path of its program, or null. BACKOFF_BROWSER decides alone where it is set, even when nothing is there. */
export function findBrowser(machine: Machine = thisMachine()): string | null {
  const named = machine.environment['BACKOFF_BROWSER'];
  const candidates = named === undefined ? candidatesOf(machine) : [named];
  return candidates.find((path) => path !== '' && machine.exists(path)) ?? null;
}

function candidatesOf({ platform, environment, home }: Machine): string[] {
  if (platform === 'darwin') {
    const program = (app: string) => `Applications/${app}.app/Contents/MacOS/${app}`;
    return macApps.flatMap((app) => [`/${program(app)}`, posix.join(home, program(app))]);
  }
  if (platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => environment[name]);
    return windowsApps.flatMap((app) => folders.flatMap((folder) => (folder ? [win32.join(folder, ...app)] : [])));
  }
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  return onPath.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}
