// The CardSearch port without a worker, for tests of actions and screens: the same index, made in the window.
import type { CardSearch } from '../../ports/card-search.ts';
import { type FollowedStore, followLibrary } from '../follow-library.ts';

export function createMemorySearch(store: FollowedStore): CardSearch {
  let closed = false;
  const library = followLibrary(store, {
    slice: Number.POSITIVE_INFINITY,
    pause: () => Promise.resolve(),
    onProgress: () => undefined,
  });
  async function index() {
    if (closed) throw new Error('The search was closed.');
    return library.index();
  }
  return {
    page: async (query, present, from, count) => (await index()).page(query, present, from, count),
    cards: async (query, present) => (await index()).cards(query, present),
    refresh: () => library.refresh(),
    onProgress: () => () => undefined,
    close() {
      closed = true;
    },
  };
}
