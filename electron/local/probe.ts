// Asks a port of this machine who is there. The token is shown only to what calls itself Backoff.

import { addressOf } from './server.ts';
import type { HostState } from './state-file.ts';

const patience = 2_000;

export async function isBackoff(port: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patience);
    const reply = await fetch(`http://127.0.0.1:${port}/api/hello`, { signal, redirect: 'error' });
    const said: unknown = await reply.json();
    return typeof said === 'object' && said !== null && 'app' in said && said.app === 'backoff';
  } catch {
    return false;
  }
}

/** Whether the host that the state speaks of is running: it answers as Backoff and lets this token in. */
export async function isRunning({ port, token }: HostState): Promise<boolean> {
  if (!(await isBackoff(port))) return false;
  try {
    const signal = AbortSignal.timeout(patience);
    return (await fetch(addressOf(port, token), { signal, redirect: 'manual' })).status === 303;
  } catch {
    return false;
  }
}
