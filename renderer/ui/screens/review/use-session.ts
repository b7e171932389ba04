// One session for as long as Review is on screen.
import { useEffect, useState } from 'react';
import type { App } from '../../../actions/app.ts';
import type { ReviewSession, SessionKind } from '../../../actions/review-session.ts';

/** Another `kind` needs a new component: a session is never turned into another. */
export function useSession(app: App, kind: SessionKind): ReviewSession {
  const [session] = useState(() => app.startSession(kind));
  useEffect(() => () => session.close(), [session]);
  return session;
}
