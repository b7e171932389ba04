// The screens as addresses: `#/today`, `#/review`, `#/library?q=is:due`, `#/settings/look`. It knows no screen's content.
import { useSyncExternalStore } from 'react';
import type { CardId, TopicId } from '../core/cards/model.ts';
import { type CardQuery, sortKeys } from '../ports/card-search.ts';

export const settingsPages = ['scheduling', 'look', 'keys', 'data'] as const;
export type SettingsPage = (typeof settingsPages)[number];

/** What the library shows: which cards in which order, and the one in front; null is the first. */
export interface LibraryView {
  readonly query: CardQuery;
  readonly card: CardId | null;
}
export const wholeLibrary: LibraryView = { query: { text: '', sort: 'due', descending: false }, card: null };

export type Route =
  | { readonly screen: 'today'; readonly page?: 'topics' }
  | { readonly screen: 'review'; readonly mode: 'due' | 'ahead' }
  /** Null for cards that were chosen, which an address cannot hold. */
  | { readonly screen: 'review'; readonly mode: 'drill'; readonly topic: TopicId | null }
  | { readonly screen: 'library'; readonly page: 'cards'; readonly view: LibraryView }
  | { readonly screen: 'library'; readonly page: 'orphans' | 'problems' }
  | { readonly screen: 'settings'; readonly page: SettingsPage };

/** The cards of a topic in the library, and one of them in front. */
export function topicRoute(topic: TopicId, card: CardId | null = null): PageRoute {
  const query = { ...wholeLibrary.query, text: `topic:${topic}` };
  return { screen: 'library', page: 'cards', view: { query, card } };
}

/** The screens that stand beside the rail. */
export type PageRoute = Exclude<Route, { screen: 'review' }>;

function parseLibrary(rest: string | undefined, search: string): Route {
  if (rest === 'orphans' || rest === 'problems') return { screen: 'library', page: rest };
  const asked = new URLSearchParams(search);
  const order = asked.get('sort') ?? wholeLibrary.query.sort;
  const descending = order.startsWith('-');
  const sort = sortKeys.find((key) => key === (descending ? order.slice(1) : order));
  const query = sort === undefined ? wholeLibrary.query : { text: '', sort, descending };
  const card = asked.get('card');
  return {
    screen: 'library',
    page: 'cards',
    view: { query: { ...query, text: asked.get('q') ?? '' }, card: card === null ? null : (card as CardId) },
  };
}

function formatLibrary({ query, card }: LibraryView): string {
  const asked = new URLSearchParams();
  const order = `${query.descending ? '-' : ''}${query.sort}`;
  if (query.text !== '') asked.set('q', query.text);
  if (order !== wholeLibrary.query.sort) asked.set('sort', order);
  if (card !== null) asked.set('card', card);
  const search = asked.toString();
  return search === '' ? '#/library' : `#/library?${search}`;
}

function parseReview(rest: string | undefined, search: string): Route {
  if (rest !== 'drill') return { screen: 'review', mode: rest === 'ahead' ? 'ahead' : 'due' };
  const topic = new URLSearchParams(search).get('topic');
  return { screen: 'review', mode: 'drill', topic: topic === null || topic === '' ? null : (topic as TopicId) };
}

function formatReview(route: Extract<Route, { screen: 'review' }>): string {
  if (route.mode !== 'drill') return route.mode === 'ahead' ? '#/review/ahead' : '#/review';
  return `#/review/drill${route.topic === null ? '' : `?topic=${encodeURIComponent(route.topic)}`}`;
}

/** An address that says nothing known leads to Today. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [screen, rest] = path.split('/');
  if (screen === 'library') return parseLibrary(rest, search);
  if (screen === 'review') return parseReview(rest, search);
  if (screen === 'settings') return { screen, page: settingsPages.find((page) => page === rest) ?? 'scheduling' };
  return rest === 'topics' ? { screen: 'today', page: rest } : { screen: 'today' };
}

export function formatRoute(route: Route): string {
  if (route.screen === 'library') return route.page === 'cards' ? formatLibrary(route.view) : `#/library/${route.page}`;
  if (route.screen === 'review') return formatReview(route);
  if (route.screen === 'settings') return `#/settings/${route.page}`;
  return route.page === undefined ? '#/today' : `#/today/${route.page}`;
}

/** Is asked before a screen is left; it calls `leave` when and if it is time. */
export type Guard = (leave: () => void) => void;

export interface Router {
  current(): Route;
  go(route: Route): void;
  /** Writes the present screen's new address over its old one: the way back leads past it. */
  replace(route: Route): void;
  subscribe(listener: () => void): () => void;
  /**
   * Is called before `go` or a link leads elsewhere, while the address of the present screen can still be written. The
   * browser's own back and forward leave without asking.
   */
  beforeLeaving(write: () => void): () => void;
  /** One guard at a time, until the returned function is called. */
  guard(guard: Guard): () => void;
}

export function createRouter(): Router {
  let hash = formatRoute(parseRoute(location.hash));
  let route = parseRoute(hash);
  let guard: Guard | null = null;
  const listeners = new Set<() => void>();
  const writers = new Set<() => void>();

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

  function writeFirst(): void {
    for (const write of writers) write();
  }
  // Before the link itself has changed the address.
  window.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Element && target.closest('a[href^="#"]') !== null) writeFirst();
    },
    true,
  );

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
    go(next) {
      writeFirst();
      change(formatRoute(next));
    },
    replace(next) {
      const address = formatRoute(next);
      if (address === hash) return;
      history.replaceState(null, '', address);
      arrive(address);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    beforeLeaving(write) {
      writers.add(write);
      return () => writers.delete(write);
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
