// Runs before the page in its sandbox and gives it the bridge: one function, whose messages the main process checks.

import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, Failure } from '../renderer/ports/desktop.ts';
import { bridgeChannel } from './bridge/channel.ts';

const bridge = {
  call: (channel, request) =>
    ipcRenderer.invoke(bridgeChannel, channel, request).catch(
      (error: unknown): Failure => ({
        ok: false,
        cause: 'failed',
        message: `The app did not answer (${error instanceof Error ? error.message : 'no reason given'}).`,
      }),
    ),
} satisfies Bridge;

contextBridge.exposeInMainWorld('backoff', bridge);
