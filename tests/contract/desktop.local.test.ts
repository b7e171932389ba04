// The desktop port through the real local host on a real port of this machine.

import { expect, it } from 'vitest';
import { localCapabilities } from '../../electron/local/capabilities.ts';
import { startLocalHost } from '../../electron/local/server.ts';
import { newToken } from '../../electron/local/token.ts';
import { localDesktop } from '../../renderer/adapters/local/desktop.ts';
import { describeDesktop } from './desktop.contract.ts';

/** What a browser on the host's own page adds to a request by itself. */
function fetchAsPage(port: number, token: string): typeof fetch {
  return (path, init) => {
    if (typeof path !== 'string') throw new TypeError('the adapter gives a path');
    const headers = new Headers(init?.headers);
    headers.set('Cookie', `backoff-${port}=${token}`);
    headers.set('Origin', `http://127.0.0.1:${port}`);
    return fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers });
  };
}

function startOn(path: string, token: string) {
  const capabilities = localCapabilities('0.1.0', { path, shown: path });
  return startLocalHost({ port: 0, token, buildFolder: path, capabilities });
}

describeDesktop('the local host', async (dataFolder) => {
  const token = newToken();
  const host = await startOn(dataFolder, token);
  return { desktop: localDesktop(fetchAsPage(host.port, token)), close: () => host.close() };
});

it('is a failure, not an exception, when the local host has ended or was started anew', async () => {
  const token = newToken();
  const host = await startOn('/nowhere', token);
  const stranger = localDesktop(fetchAsPage(host.port, newToken()));
  expect(await stranger.journal?.head('laptop-7f3k')).toMatchObject({ ok: false, cause: 'failed' });
  await host.close();
  const desktop = localDesktop(fetchAsPage(host.port, token));
  expect(await desktop.journal?.head('laptop-7f3k')).toMatchObject({ ok: false, cause: 'failed' });
  expect(await desktop.about()).toMatchObject({ dataFolder: null });
});
