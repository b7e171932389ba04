// Starting the local host as a person meets it: once, twice, on a busy port, with and without a browser.

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLocalHost } from '../../../electron/local/server.ts';
import { writeState } from '../../../electron/local/state-file.ts';
import { newToken } from '../../../electron/local/token.ts';
import { type AppWindow, browserArguments, judgeEnd, type WindowEnd } from '../../../scripts/app-window.ts';
import { findRunning, type LocalSession, serveLocally, showRunning } from '../../../scripts/serve-locally.ts';

let path: string;
let stopping: AbortController;
let lines: string[];
/** Resolves with the first line that was logged and fits. */
let awaited: { pattern: RegExp; done: (line: string) => void }[];
let windows: { address: string; end: (end: WindowEnd) => void; closed: boolean }[];

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'backoff-start-'));
  stopping = new AbortController();
  lines = [];
  awaited = [];
  windows = [];
});
afterEach(() => rm(path, { recursive: true, force: true }));

function log(line: string): void {
  lines.push(line);
  for (const { pattern, done } of awaited) if (pattern.test(line)) done(line);
}

function logged(pattern: RegExp): Promise<string> {
  return new Promise((done) => awaited.push({ pattern, done }));
}

function openWindow(address: string): AppWindow {
  let end: (end: WindowEnd) => void = () => undefined;
  const ended = new Promise<WindowEnd>((done) => (end = done));
  const window = { address, end, closed: false };
  windows.push(window);
  return { ended, close: () => (window.closed = true) };
}

function session(changes: Partial<LocalSession> = {}): LocalSession {
  const folder = { path, shown: path };
  const environment = { BACKOFF_PORT: '0' };
  return {
    folder,
    buildFolder: path,
    environment,
    openWindow: null,
    stop: stopping.signal,
    log,
    patience: 40,
    ...changes,
  };
}

async function readAddress(): Promise<string> {
  const { port, token } = JSON.parse(await readFile(join(path, 'local-host.json'), 'utf8'));
  return `http://127.0.0.1:${port}/?token=${token}`;
}

async function occupy(): Promise<{ server: Server; port: number }> {
  const server = createServer((_, response) => response.end('{}'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, port: (server.address() as AddressInfo).port };
}

describe('without a browser', () => {
  it('prints the address, serves until it is stopped, and leaves no state behind', async () => {
    const invited = logged(/Backoff is at http/);
    const done = serveLocally(session());
    const address = /http\S+/.exec(await invited)?.[0] ?? '';
    expect(address).toBe(await readAddress());
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    stopping.abort();
    expect(await done).toBe(0);
    expect(existsSync(join(path, 'local-host.json'))).toBe(false);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('ends at once when it was stopped before', async () => {
    stopping.abort();
    expect(await serveLocally(session())).toBe(0);
  });
});

describe('with a browser', () => {
  async function open() {
    const opened = logged(/open in a browser window/);
    const done = serveLocally(session({ openWindow }));
    await opened;
    const window = windows[0];
    if (window === undefined) throw new Error('no window');
    return { done, window };
  }

  it('opens the address, and ends when the window is closed', async () => {
    const { done, window } = await open();
    expect(window.address).toBe(await readAddress());
    window.end('closed');
    expect(await done).toBe(0);
  });

  it('closes the window when it is stopped', async () => {
    const { done, window } = await open();
    stopping.abort();
    expect(await done).toBe(0);
    expect(window.closed).toBe(true);
  });

  it.each(['handed-over', 'not-opened'] as const)(
    'goes on serving and prints the address when it was %s',
    async (end) => {
      const { done, window } = await open();
      const invited = logged(/Backoff is at http/);
      window.end(end);
      await invited;
      expect((await fetch(window.address, { redirect: 'manual' })).status).toBe(303);
      stopping.abort();
      expect(await done).toBe(0);
    },
  );
});

describe('a second start', () => {
  it('finds the first one and opens it again', async () => {
    const folder = { path, shown: path };
    expect(await findRunning(folder)).toBeNull();
    const invited = logged(/Backoff is at http/);
    const first = serveLocally(session());
    await invited;
    const address = await readAddress();
    expect(await findRunning(folder)).toBe(address);
    showRunning(address, session({ openWindow }));
    expect(windows.map((window) => window.address)).toEqual([address]);
    expect(lines.at(-1)).toBe(`Backoff is running already: ${address}`);

    const port = new URL(address).port;
    expect(await serveLocally(session({ environment: { BACKOFF_PORT: port }, openWindow }))).toBe(0);
    expect(windows).toHaveLength(2);
    stopping.abort();
    await first;
  });

  it('does not believe what a killed one left behind', async () => {
    const { server, port } = await occupy();
    await writeState(path, { pid: process.pid, port, token: newToken() });
    expect(await findRunning({ path, shown: path })).toBeNull();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    expect(await findRunning({ path, shown: path })).toBeNull();
    const invited = logged(/Backoff is at http/);
    const done = serveLocally(session());
    await invited;
    expect(await findRunning({ path, shown: path })).toBe(await readAddress());
    stopping.abort();
    await done;
  });
});

describe('a busy port', () => {
  it('is said in one line, with the exit code 1 and never another port', async () => {
    const { server, port } = await occupy();
    expect(await serveLocally(session({ environment: { BACKOFF_PORT: String(port) }, openWindow }))).toBe(1);
    expect(lines).toEqual([
      `Port ${port} of 127.0.0.1 is in use by another program. Close that one, then start again.`,
    ]);
    expect(windows).toEqual([]);
    expect(existsSync(join(path, 'local-host.json'))).toBe(false);
    server.closeAllConnections();
    server.close();
  });

  it('is told apart when another Backoff has it', async () => {
    const host = await startLocalHost({ port: 0, token: newToken(), buildFolder: path, capabilities: {} });
    expect(await serveLocally(session({ environment: { BACKOFF_PORT: String(host.port) } }))).toBe(1);
    expect(lines).toEqual([expect.stringContaining('in use by a Backoff with another data folder')]);
    await host.close();
  });
});

describe('the app window', () => {
  it('has a profile of its own in the data folder', () => {
    const words = browserArguments('http://127.0.0.1:47615/?token=x', '/data');
    expect(words).toEqual(
      expect.arrayContaining([
        '--app=http://127.0.0.1:47615/?token=x',
        `--user-data-dir=${join('/data', 'profile')}`,
        '--no-first-run',
        '--no-default-browser-check',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ]),
    );
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
    expect(words.includes('--no-sandbox')).toBe(isRoot);
  });

  it.each([
    [0, 60_000, 'closed'],
    [1, 60_000, 'closed'],
    [null, 60_000, 'closed'],
    [21, 60_000, 'handed-over'],
    [21, 100, 'handed-over'],
    [0, 100, 'handed-over'],
    [1, 100, 'not-opened'],
    [null, 100, 'not-opened'],
  ] as const)('that ended with %s after %s ms was %s', (code, lasted, end) => {
    expect(judgeEnd(code, lasted)).toBe(end);
  });
});
