// One session for as long as Review is on screen.
import { useEffect, useState } from 'react';
import type { App } from '../../../actions/app.ts';
import type { ReviewSession } from '../../../actions/review-session.ts';

/** A new `mode` needs a new component: a session is never turned into another. */
export function useSession(app: App, mode: 'due' | 'ahead'): ReviewSession {
  const [session] = useState(() => app.startSession(mode));
  useEffect(() => () => session.close(), [session]);
  return session;
}
