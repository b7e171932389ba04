// Keeps the address of the library and what it shows the same. While one types or moves, the address follows after a
// moment of rest, or before it is left; an address that comes from elsewhere is followed at once.
import { useEffect, useRef } from 'react';
import { useInterface } from '../../context.ts';
import { formatRoute, type LibraryView } from '../../router.ts';
import type { Browser } from './browsing.ts';

const restMs = 300;
const addressOf = (view: LibraryView): string => formatRoute({ screen: 'library', page: 'cards', view });

export function useAddress(browser: Browser, view: LibraryView): void {
  const { app, router } = useInterface();
  const written = useRef(addressOf(view));

  useEffect(() => {
    let cancel = (): void => {};
    function write(): void {
      cancel();
      const { query, card } = browser.state.getState();
      if (addressOf({ query, card }) === written.current) return;
      written.current = addressOf({ query, card });
      router.replace({ screen: 'library', page: 'cards', view: { query, card } });
    }
    const stop = browser.state.subscribe(() => {
      cancel();
      cancel = app.clock.after(restMs, write);
    });
    const stopWriting = router.beforeLeaving(write);
    return () => {
      cancel();
      stop();
      stopWriting();
    };
  }, [app, browser, router]);

  useEffect(() => {
    if (addressOf(view) === written.current) return;
    written.current = addressOf(view);
    browser.arrive(view);
  }, [browser, view]);
}
