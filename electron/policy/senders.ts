// Whose messages the desktop host answers: the top frame of the app's own page.

import { appOrigin } from './origin.ts';

/** What is looked at in Electron's `WebFrameMain`. */
export interface SenderFrame {
  readonly origin: string;
  readonly parent: unknown;
}

/** `frame` is null when the frame was gone before its message was read. */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === appOrigin;
}
