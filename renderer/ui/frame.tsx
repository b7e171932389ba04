// The window: the rail beside a screen, Review alone, or a message that stops everything; and what floats before them.
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { SessionKind } from '../actions/review-session.ts';
import type { CardId } from '../core/cards/model.ts';
import { useHeldKeys, useInterface, useKeys } from './context.ts';
import css from './frame.module.css';
import { KeysDialog } from './parts/keys-dialog.tsx';
import { LinkQuestion } from './parts/link-question.tsx';
import { Palette } from './parts/palette/palette.tsx';
import { Rail } from './parts/rail.tsx';
import { Stopped } from './parts/stopped.tsx';
import { Toasts } from './parts/toasts.tsx';
import { formatRoute, type PageRoute, type Route, useRoute, wholeLibrary } from './router.ts';
import { Library } from './screens/library/library.tsx';
import { Orphans } from './screens/library/orphans.tsx';
import { Problems } from './screens/library/problems.tsx';
import { Review } from './screens/review/review.tsx';
import { Settings } from './screens/settings/settings.tsx';
import { Today } from './screens/today/today.tsx';
import { Topics } from './screens/today/topics.tsx';

function titleOf(route: Route): string {
  if (route.screen === 'settings') return `Settings, ${route.page} · Backoff`;
  if (route.screen === 'library') return `Library${route.page === 'cards' ? '' : `, ${route.page}`} · Backoff`;
  if (route.screen === 'today' && route.page !== undefined) return 'Today, topics · Backoff';
  return `${route.screen === 'review' ? 'Review' : 'Today'} · Backoff`;
}

function Screen({ route }: { readonly route: PageRoute }) {
  if (route.screen === 'settings') return <Settings page={route.page} />;
  if (route.screen === 'today') return route.page === 'topics' ? <Topics /> : <Today />;
  if (route.page === 'cards') return <Library view={route.view} />;
  return route.page === 'orphans' ? <Orphans /> : <Problems />;
}

/** The page that Review is left for: a drill goes back to where it was begun, the day's reviews to Today. */
function useWayBack(route: Route): PageRoute {
  const { router } = useInterface();
  const [last, setLast] = useState<PageRoute>(route.screen === 'review' ? { screen: 'today' } : route);
  useEffect(
    () =>
      // Each address on the way, also one that is left before it is shown.
      router.subscribe(() => {
        const now = router.current();
        if (now.screen !== 'review') setLast(now);
      }),
    [router],
  );
  return route.screen === 'review' && route.mode === 'drill' ? last : { screen: 'today' };
}

/** Null when the cards of a drill are gone, which a reload does. */
function kindOf(route: Extract<Route, { screen: 'review' }>, chosen: readonly CardId[]): SessionKind | null {
  if (route.mode !== 'drill') return { mode: route.mode };
  if (route.topic !== null) return { mode: 'drill', topic: route.topic };
  return chosen.length === 0 ? null : { mode: 'drill', cards: chosen };
}

/** A page beside the rail. After navigation focus goes to it, so that reading begins at its top. */
function Page({ route }: { readonly route: PageRoute }) {
  const main = useRef<HTMLElement>(null);
  // Not the whole address: what the library shows stands in it, and changes as one types.
  const page = 'page' in route ? `${route.screen}/${route.page}` : route.screen;
  const arrived = useRef<string | null>(null);
  useEffect(() => {
    // What was in focus on the page before is gone, unless it is the rail's link that led here.
    if (arrived.current !== page) main.current?.focus({ preventScroll: arrived.current === null });
    arrived.current = page;
  }, [page]);
  return (
    <div className={css['frame']}>
      <Rail here={route.screen} />
      <main ref={main} className={css['main']} tabIndex={-1} data-fills={page === 'library/cards'}>
        <div className={css['page']}>
          <Screen route={route} />
        </div>
      </main>
      <Toasts />
    </div>
  );
}

export function Frame() {
  const { app, router, drills } = useInterface();
  const status = useStore(app.status);
  const route = useRoute(router);
  const wayBack = useWayBack(route);
  const kind = route.screen === 'review' ? kindOf(route, drills.cards()) : null;
  const [showsKeys, setShowsKeys] = useState(false);
  const [finds, setFinds] = useState(false);
  useKeys({
    goToday: () => router.go({ screen: 'today' }),
    goLibrary: () => router.go({ screen: 'library', page: 'cards', view: wholeLibrary }),
    goSettings: () => router.go({ screen: 'settings', page: 'scheduling' }),
    showKeys: () => setShowsKeys(true),
    findOrDo: () => setFinds(true),
  });
  useHeldKeys(status.at === 'stopped');
  // Before Review can be shown, and where it cannot, Today stands in its place.
  const page: PageRoute = route.screen === 'review' ? { screen: 'today' } : route;
  const reviewed = status.at === 'ready' ? kind : null;
  const shown = reviewed === null ? page : route;
  const title = status.at === 'stopped' ? 'Stopped · Backoff' : titleOf(shown);
  useEffect(() => {
    document.title = title;
  }, [title]);

  if (status.at === 'stopped') return <Stopped status={status} onRetry={() => location.reload()} />;
  return (
    <>
      {reviewed !== null ? (
        <Review key={formatRoute(route)} kind={reviewed} wayBack={wayBack} onShowKeys={() => setShowsKeys(true)} />
      ) : (
        <Page route={page} />
      )}
      <div className={css['over']} data-screen={shown.screen}>
        {showsKeys ? <KeysDialog screen={shown.screen} onClose={() => setShowsKeys(false)} /> : null}
        {finds ? <Palette onClose={() => setFinds(false)} /> : null}
        <LinkQuestion />
      </div>
    </>
  );
}
