// The screens as addresses: `#/today`, `#/review`, `#/settings/look`. It knows no screen's content.
import { useSyncExternalStore } from 'react';

export const settingsPages = ['scheduling', 'look', 'keys', 'data'] as const;
export type SettingsPage = (typeof settingsPages)[number];

export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'review'; readonly mode: 'due' | 'ahead' }
  | { readonly screen: 'settings'; readonly page: SettingsPage };

/** An address that says nothing known leads to Today. */
export function parseRoute(hash: string): Route {
  const [screen, rest] = hash.replace(/^#\/?/, '').split('/');
  if (screen === 'review') return { screen, mode: rest === 'ahead' ? 'ahead' : 'due' };
  if (screen === 'settings') return { screen, page: settingsPages.find((page) => page === rest) ?? 'scheduling' };
  return { screen: 'today' };
}

export function formatRoute(route: Route): string {
  if (route.screen === 'review') return route.mode === 'ahead' ? '#/review/ahead' : '#/review';
  return route.screen === 'settings' ? `#/settings/${route.page}` : '#/today';
}

/** Is asked before a screen is left; it calls `leave` when and if it is time. */
export type Guard = (leave: () => void) => void;

export interface Router {
  current(): Route;
  go(route: Route): void;
  subscribe(listener: () => void): () => void;
  /** One guard at a time, until the returned function is called. */
  guard(guard: Guard): () => void;
}

export function createRouter(): Router {
  let hash = formatRoute(parseRoute(location.hash));
  let route = parseRoute(hash);
  let guard: Guard | null = null;
  const listeners = new Set<() => void>();

  function arrive(next: string): void {
    hash = next;
    route = parseRoute(next);
    for (const listener of listeners) listener();
  }

  function change(next: string): void {
    if (next === hash) return;
    if (guard === null) {
      history.pushState(null, '', next);
      arrive(next);
    } else {
      guard(() => {
        guard = null;
        change(next);
      });
    }
  }

  // Links and the browser's own back and forward arrive here after the address has changed.
  window.addEventListener('hashchange', followAddress);
  window.addEventListener('popstate', followAddress);
  function followAddress(): void {
    const next = formatRoute(parseRoute(location.hash));
    if (next === hash) return;
    if (guard === null) {
      arrive(next);
    } else {
      history.replaceState(null, '', hash);
      change(next);
    }
  }

  return {
    current: () => route,
    go: (next) => change(formatRoute(next)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    guard(next) {
      guard = next;
      return () => {
        if (guard === next) guard = null;
      };
    },
  };
}

export function useRoute(router: Router): Route {
  return useSyncExternalStore(router.subscribe, router.current);
}
