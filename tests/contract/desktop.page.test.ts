// The desktop port of a plain page, and how a page finds out where it runs.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseDesktop } from '../../renderer/adapters/choose-desktop.ts';
import { pageDesktop } from '../../renderer/adapters/page/desktop.ts';
import { cookiesFor } from '../../electron/local/token.ts';

describe('a plain page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('has no files, and does not pretend to', async () => {
    expect(pageDesktop().journal).toBeNull();
    expect(await pageDesktop().about()).toEqual({ version: expect.stringMatching(/^\d+\.\d+\.\d+/), dataFolder: null });
  });

  it('opens https links in a tab that cannot reach back, and nothing else', async () => {
    const open = vi.fn();
    vi.stubGlobal('window', { open });
    const bad = ['javascript:alert(1)', 'http://example.com', 'file:///etc/passwd', 'https://a@example.com/', 'x', ''];
    for (const url of ['https://example.com/a', ...bad]) await pageDesktop().openLink(url);
    expect(open.mock.calls).toEqual([['https://example.com/a', '_blank', 'noopener,noreferrer']]);
  });
});

describe('choosing the host', () => {
  const bridge = { call: vi.fn() };

  it('takes Electron where there is a bridge', () => {
    expect(chooseDesktop({ bridge, cookies: '', port: '' }).host).toBe('electron');
  });

  it('takes the local host by the cookie that the local host sets', () => {
    const cookies = cookiesFor(47_615, 'secret').map((cookie) => cookie.split(';')[0]);
    expect(chooseDesktop({ bridge: undefined, cookies: `a=b; ${cookies.join('; ')}`, port: '47615' }).host).toBe(
      'local',
    );
  });

  it.each(['', 'backoff-host-47615=other', 'x-backoff-host-47615=local', 'backoff-host-1=local'])(
    'is a plain page with the cookies %j',
    (cookies) => {
      expect(chooseDesktop({ bridge: undefined, cookies, port: '47615' }).host).toBe('page');
    },
  );
});
