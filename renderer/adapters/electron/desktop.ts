// The Desktop of the Electron host, over the bridge that its preload script exposes.

import type { Bridge, Desktop } from '../../ports/desktop.ts';
import { callBy, desktopOver } from '../desktop-over-call.ts';

/** Milliseconds; a disk that hangs must not hang the page. */
const patience = 5_000;

export function electronDesktop(bridge: Bridge): Desktop {
  const call = callBy((channel, request) => inTime(bridge.call(channel, request)));
  return desktopOver('electron', call, async (url) => {
    await call('link/open', { url });
  });
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it did not answer in time')), patience);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
