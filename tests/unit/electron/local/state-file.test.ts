import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRunning } from '../../../../electron/local/probe.ts';
import { startLocalHost } from '../../../../electron/local/server.ts';
import { readState, removeState, writeState } from '../../../../electron/local/state-file.ts';
import { newToken } from '../../../../electron/local/token.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backoff-state-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the state file', () => {
  it('comes back as it was written, for its owner only', async () => {
    const state = { pid: 7, port: 47_615, token: newToken() };
    await writeFile(join(folder, 'local-host.json'), 'older', { mode: 0o644 });
    await writeState(folder, state);
    expect(await readState(folder)).toEqual(state);
    expect((await stat(join(folder, 'local-host.json'))).mode & 0o077).toBe(0);
    expect(await readdir(folder)).toEqual(['local-host.json']);
  });

  it('is removed by the run that it speaks of, and by no other', async () => {
    const state = { pid: 7, port: 47_615, token: newToken() };
    await writeState(folder, state);
    await removeState(folder, newToken());
    expect(await readState(folder)).toEqual(state);
    await removeState(folder, state.token);
    expect(await readState(folder)).toBeNull();
  });

  it.each([
    '',
    '{',
    'null',
    '{"pid":1,"port":47615}',
    '{"pid":1,"port":99999,"token":"x"}',
    '{"pid":1,"port":"80@evil","token":""}',
  ])('is as good as none when it holds %j', async (text) => {
    await writeFile(join(folder, 'local-host.json'), text);
    expect(await readState(folder)).toBeNull();
  });
});

describe('asking whether it runs', () => {
  it('knows its own host, and not one with another token or none at all', async () => {
    const token = newToken();
    const host = await startLocalHost({ port: 0, token, buildFolder: folder, capabilities: {} });
    expect(await isRunning({ pid: 1, port: host.port, token })).toBe(true);
    expect(await isRunning({ pid: 1, port: host.port, token: newToken() })).toBe(false);
    await host.close();
    expect(await isRunning({ pid: 1, port: host.port, token })).toBe(false);
  });

  it('shows the token to nothing that is not Backoff', async () => {
    const seen: string[] = [];
    const stranger = createServer((request, response) => {
      seen.push(request.url ?? '');
      response.end('{"app":"other"}');
    });
    await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done));
    const { port } = stranger.address() as AddressInfo;
    expect(await isRunning({ pid: 1, port, token: newToken() })).toBe(false);
    expect(seen).toEqual(['/api/hello']);
    stranger.closeAllConnections();
    await new Promise((done) => stranger.close(done));
  });
});
