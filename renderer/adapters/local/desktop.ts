// The Desktop of the local host: each message is a POST to the page's own origin, answered within five seconds or failed.

import type { Desktop } from '../../ports/desktop.ts';
import { callBy, desktopOver } from '../desktop-over-call.ts';
import { openInTab } from '../page/open-in-tab.ts';

const patience = 5_000;

/** `post` is `fetch`, or in tests one that brings the browser's own headers. */
export function localDesktop(post: typeof fetch = (...request) => fetch(...request)): Desktop {
  const call = callBy(async (channel, request) => {
    const reply = await post(`/api/${channel}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (reply.status === 403) throw new Error('it was started anew; open the address that it printed');
    if (!reply.ok) throw new Error(`it answered ${reply.status}`);
    return reply.json();
  });
  return desktopOver('local', call, openInTab);
}
