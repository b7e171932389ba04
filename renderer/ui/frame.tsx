// The window: the rail beside a screen, Review alone, or a message that stops everything; and what floats before them.
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useHeldKeys, useInterface, useKeys } from './context.ts';
import css from './frame.module.css';
import { KeysDialog } from './parts/keys-dialog.tsx';
import { LinkQuestion } from './parts/link-question.tsx';
import { Rail } from './parts/rail.tsx';
import { Stopped } from './parts/stopped.tsx';
import { Toasts } from './parts/toasts.tsx';
import { formatRoute, type Route, useRoute } from './router.ts';
import { Review } from './screens/review/review.tsx';
import { Settings } from './screens/settings/settings.tsx';
import { Today } from './screens/today/today.tsx';

function titleOf(route: Route): string {
  if (route.screen === 'settings') return `Settings, ${route.page} · Backoff`;
  return `${route.screen === 'review' ? 'Review' : 'Today'} · Backoff`;
}

/** A page beside the rail. After navigation focus goes to it, so that reading begins at its top. */
function Page({ route }: { readonly route: Exclude<Route, { screen: 'review' }> }) {
  const main = useRef<HTMLElement>(null);
  const address = formatRoute(route);
  const arrived = useRef<string | null>(null);
  useEffect(() => {
    // What was in focus on the page before is gone, unless it is the rail's link that led here.
    if (arrived.current !== address) main.current?.focus({ preventScroll: arrived.current === null });
    arrived.current = address;
  }, [address]);
  return (
    <div className={css['frame']}>
      <Rail here={route.screen} />
      <main ref={main} className={css['main']} tabIndex={-1}>
        <div className={css['page']}>{route.screen === 'settings' ? <Settings page={route.page} /> : <Today />}</div>
      </main>
      <Toasts />
    </div>
  );
}

export function Frame() {
  const { app, router } = useInterface();
  const status = useStore(app.status);
  const route = useRoute(router);
  const [showsKeys, setShowsKeys] = useState(false);
  useKeys({
    goToday: () => router.go({ screen: 'today' }),
    goSettings: () => router.go({ screen: 'settings', page: 'scheduling' }),
    showKeys: () => setShowsKeys(true),
  });
  useHeldKeys(status.at === 'stopped');
  useEffect(() => {
    document.title = status.at === 'stopped' ? 'Stopped · Backoff' : titleOf(route);
  }, [route, status.at]);

  if (status.at === 'stopped') return <Stopped status={status} onRetry={() => location.reload()} />;
  return (
    <>
      {route.screen === 'review' && status.at === 'ready' ? (
        <Review key={route.mode} mode={route.mode} onShowKeys={() => setShowsKeys(true)} />
      ) : (
        <Page route={route.screen === 'review' ? { screen: 'today' } : route} />
      )}
      <div className={css['over']} data-screen={route.screen}>
        {showsKeys ? <KeysDialog screen={route.screen} onClose={() => setShowsKeys(false)} /> : null}
        <LinkQuestion />
      </div>
    </>
  );
}
