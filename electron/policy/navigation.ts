// Which addresses the window itself may show: the app's one page, and nothing else. It compares text and parses
// nothing, so there is no second reading of an address that could differ from the browser's.

import { appAddress } from './origin.ts';

/** True for `app://study/`, alone or with a query or a fragment. */
export function mayNavigate(address: string): boolean {
  if (!address.startsWith(appAddress)) return false;
  const rest = address.slice(appAddress.length);
  return rest === '' || rest.startsWith('?') || rest.startsWith('#');
}
