// Which browser permissions the page may hold: storage that is not evicted, nothing else.

import { appOrigin } from './origin.ts';

/** `requester` is the origin or an address of the page that asks. */
export function mayHold(permission: string, requester: string): boolean {
  return permission === 'persistent-storage' && (requester === appOrigin || requester.startsWith(`${appOrigin}/`));
}
