// The desktop port through the real preload script and the real handlers, joined by a stand-in for Electron.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aboutCapability } from '../../electron/bridge/about.ts';
import { handleMessages } from '../../electron/bridge/handle.ts';
import { journalCapability } from '../../electron/bridge/journal.ts';
import { linkCapability } from '../../electron/bridge/link.ts';
import { journalIn } from '../../electron/files/journal-file.ts';
import { electronDesktop } from '../../renderer/adapters/electron/desktop.ts';
import type { Bridge } from '../../renderer/ports/desktop.ts';
import { describeDesktop } from './desktop.contract.ts';
import { electron } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
await import('../../electron/preload.ts');
const bridge = electron.exposed['backoff'] as Bridge;

function startHandlers(path: string): void {
  const folder = { path, shown: path };
  handleMessages({
    ...aboutCapability('0.1.0', folder),
    ...journalCapability(journalIn(folder)),
    ...linkCapability(async (url) => void electron.opened.push(url)),
  });
}

describeDesktop('Electron', async (dataFolder) => {
  startHandlers(dataFolder);
  return { desktop: electronDesktop(bridge), close: async () => electron.reset() };
});

describe('the bridge of Electron', () => {
  beforeEach(() => {
    electron.reset();
    startHandlers('/nowhere');
  });

  it('exposes one function and nothing else', () => {
    expect(Object.keys(electron.exposed)).toEqual(['backoff']);
    expect(Object.keys(bridge)).toEqual(['call']);
  });

  it.each([
    ['a frame inside the page', { origin: 'app://study', parent: {} }],
    ['another origin', { origin: 'https://example.com', parent: null }],
    ['an origin that looks alike', { origin: 'app://study.example.com', parent: null }],
    ['an opaque origin', { origin: 'null', parent: null }],
    ['a frame that is gone', null],
  ])('refuses %s', async (_, frame) => {
    electron.senderFrame = frame;
    expect(await bridge.call('app/about', null)).toMatchObject({ ok: false, cause: 'refused' });
  });

  it.each(['app/quit', '__proto__', 'constructor', '', 7])('refuses the unknown message %j', async (channel) => {
    expect(await bridge.call(channel as never, null as never)).toMatchObject({ ok: false, cause: 'refused' });
  });

  it('opens plain https links and nothing else', async () => {
    const desktop = electronDesktop(bridge);
    await desktop.openLink('https://example.com/a?b#c');
    await desktop.openLink('file:///etc/passwd');
    expect(electron.opened).toEqual(['https://example.com/a?b#c']);
  });

  it('is a failure when the answer does not come', async () => {
    vi.useFakeTimers();
    const silent: Bridge = { call: () => new Promise(() => undefined) };
    const head = electronDesktop(silent).journal?.head('laptop-7f3k');
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(await head).toMatchObject({ ok: false, cause: 'failed' });
  });

  it('is a failure, not an exception, when nobody answers', async () => {
    electron.reset();
    expect(await bridge.call('app/about', null)).toMatchObject({ ok: false, cause: 'failed' });
    expect(await electronDesktop(bridge).about()).toMatchObject({ dataFolder: null });
  });
});
