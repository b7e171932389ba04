// Finds out which host this page runs on, at once and without a request: the Electron host puts its bridge on the
// window, the local host sets a cookie that names it, and where neither is, this is a plain page.

import type { Bridge, Desktop } from '../ports/desktop.ts';
import { electronDesktop } from './electron/desktop.ts';
import { localDesktop } from './local/desktop.ts';
import { pageDesktop } from './page/desktop.ts';

declare global {
  interface Window {
    readonly backoff?: Bridge;
  }
}

export interface PageFacts {
  readonly bridge: Bridge | undefined;
  /** As `document.cookie`. */
  readonly cookies: string;
  /** As `location.port`; the name of the cookie holds it, since all ports of 127.0.0.1 share their cookies. */
  readonly port: string;
}

export function chooseDesktop({ bridge, cookies, port }: PageFacts): Desktop {
  if (bridge !== undefined) return electronDesktop(bridge);
  const onLocalHost = cookies.split(';').some((cookie) => cookie.trim() === `backoff-host-${port}=local`);
  return onLocalHost ? localDesktop() : pageDesktop();
}

/** The host of the page that this code runs in. */
export function desktopOfThisPage(): Desktop {
  return chooseDesktop({ bridge: window.backoff, cookies: readCookies(), port: location.port });
}

/** A page in a sandbox, and the desktop's own scheme, may have no cookies at all; asking may throw there. */
function readCookies(): string {
  try {
    return document.cookie;
  } catch {
    return '';
  }
}
