// The desktop's wiring, with a stand-in for Electron: which locks are put on before the page is shown.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { app, type BrowserWindow, electron } from '../../contract/fake-electron.ts';
import { contentSecurityPolicy } from '../../../electron/policy/headers.ts';

vi.mock('electron', () => import('../../contract/fake-electron.ts'));

let folder: string;
let window: BrowserWindow;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backoff-main-'));
  vi.stubEnv('BACKOFF_DATA', join(folder, 'data'));
  await import('../../../electron/main.ts');
  window = await vi.waitUntil(() => electron.windows.find((opened) => opened.loaded !== ''));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

it('shows one window with the app, once it is painted', () => {
  expect(electron.windows).toHaveLength(1);
  expect(window.loaded).toBe('app://study/');
  expect(window.options['show']).toBe(false);
  expect(window.calls).toEqual([]);
  window.emit('ready-to-show');
  expect(window.calls).toEqual(['show']);
});

it('gives the page no way out of its sandbox', () => {
  expect(electron.sandboxed).toBe(true);
  expect(window.options['webPreferences']).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    spellcheck: false,
    preload: expect.stringMatching(/preload\.cjs$/),
  });
  expect(electron.spellChecker).toBe(false);
});

describe('the window', () => {
  const prevented = (name: string, event: object): boolean => {
    const preventDefault = vi.fn();
    window.webContents.emit(name, { ...event, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };

  it('opens no second one', () => {
    for (const url of ['https://example.com', 'app://study/', 'about:blank']) {
      expect(window.webContents.openHandler?.({ url })).toEqual({ action: 'deny' });
    }
  });

  it('stays where it is', () => {
    expect(prevented('will-frame-navigate', { url: 'app://study/', isMainFrame: true })).toBe(false);
    expect(prevented('will-frame-navigate', { url: 'https://example.com/', isMainFrame: true })).toBe(true);
    expect(prevented('will-frame-navigate', { url: 'app://study/', isMainFrame: false })).toBe(true);
    expect(prevented('will-redirect', { url: 'https://example.com/', isMainFrame: true })).toBe(true);
    expect(prevented('will-attach-webview', {})).toBe(true);
  });

  it('comes to the front at a second start', () => {
    app.emit('second-instance');
    expect(window.calls.slice(-2)).toEqual(['restore', 'focus']);
  });
});

it('grants storage that lasts to the page, and nothing else to anyone', () => {
  const asked = (name: string, requestingUrl: string, isMainFrame = true) => {
    const reply = vi.fn();
    electron.permissionRequest?.(null, name, reply, { requestingUrl, isMainFrame });
    return reply.mock.calls[0]?.[0];
  };
  expect(asked('persistent-storage', 'app://study/')).toBe(true);
  expect(asked('persistent-storage', 'app://study/', false)).toBe(false);
  expect(asked('persistent-storage', 'https://example.com/')).toBe(false);
  expect(asked('media', 'app://study/')).toBe(false);
  expect(electron.permissionCheck?.(null, 'persistent-storage', 'app://study/')).toBe(true);
  expect(electron.permissionCheck?.(null, 'geolocation', 'app://study/')).toBe(false);
  expect(electron.deviceCheck?.()).toBe(false);
});

it('serves the build from a scheme of its own, with its policy on every answer', async () => {
  expect(electron.schemes).toEqual([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
  const serve = electron.protocols.get('app');
  for (const url of [
    'app://study/none.js',
    'app://study/../package.json',
    'app://other/index.html',
    'app://study/.env',
  ]) {
    const answer = await serve?.({ url, method: 'GET' } as Request);
    expect(answer?.status).toBe(404);
    expect(answer?.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
    expect(answer?.headers.get('X-Content-Type-Options')).toBe('nosniff');
  }
  // Beside the sources, the folder `renderer` next to this file's holds the unbuilt page.
  const page = await serve?.({ url: 'app://study/?x#y', method: 'GET' } as Request);
  expect(page?.status).toBe(200);
  expect(page?.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(page?.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
  expect((await serve?.({ url: 'app://study/', method: 'POST' } as Request))?.status).toBe(404);
});

it('ends when its window is closed', () => {
  app.emit('window-all-closed');
  expect(electron.quits).toBe(1);
});

it('leaves at once when another one runs', async () => {
  electron.reset();
  electron.quits = 0;
  electron.isFirst = false;
  vi.resetModules();
  await import('../../../electron/main.ts');
  expect(electron.quits).toBe(1);
  expect(electron.schemes).toEqual([]);
});
