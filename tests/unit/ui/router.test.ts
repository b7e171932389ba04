// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TopicId } from '../../../renderer/core/cards/model.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import { createRouter, formatRoute, parseRoute, type Route, wholeLibrary } from '../../../renderer/ui/router.ts';

const routes: readonly Route[] = [
  { screen: 'today' },
  { screen: 'review', mode: 'due' },
  { screen: 'review', mode: 'ahead' },
  { screen: 'review', mode: 'drill', topic: null },
  { screen: 'review', mode: 'drill', topic: 'back pressure?&#' as TopicId },
  { screen: 'settings', page: 'scheduling' },
  { screen: 'settings', page: 'data' },
  { screen: 'library', page: 'cards', view: wholeLibrary },
  {
    screen: 'library',
    page: 'cards',
    view: {
      query: { text: 'a?b=c&d is:due "x y" 50%', sort: 'recall', descending: true },
      card: 'skew#c1' as CardId,
    },
  },
  { screen: 'library', page: 'orphans' },
  { screen: 'library', page: 'problems' },
];

describe('addresses', () => {
  it.each(routes)('reads back %o', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nothing', '#/../etc', '#/review2'])('takes %j for Today', (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'today' });
  });

  it('takes a library address as a person would write it', () => {
    expect(parseRoute('#/library?q=is:due&sort=-topic')).toEqual({
      screen: 'library',
      page: 'cards',
      view: { query: { text: 'is:due', sort: 'topic', descending: true }, card: null },
    });
    expect(parseRoute('#/library?sort=nonsense')).toEqual({ screen: 'library', page: 'cards', view: wholeLibrary });
    expect(formatRoute({ screen: 'library', page: 'cards', view: wholeLibrary })).toBe('#/library');
  });

  it('takes an unknown page of Settings for the first', () => {
    expect(parseRoute('#/settings/backups')).toEqual({ screen: 'settings', page: 'scheduling' });
  });
});

describe('the router', () => {
  beforeEach(() => history.replaceState(null, '', '#/today'));

  function arriveBy(hash: string): void {
    history.pushState(null, '', hash);
    window.dispatchEvent(new Event('hashchange'));
  }

  it('tells of a new address once', () => {
    const router = createRouter();
    const heard = vi.fn();
    router.subscribe(heard);
    router.go({ screen: 'review', mode: 'due' });
    router.go({ screen: 'review', mode: 'due' });
    expect(heard).toHaveBeenCalledTimes(1);
    expect(location.hash).toBe('#/review');
  });

  it('writes over the address of a screen, so that the way back leads past it', () => {
    const router = createRouter();
    router.go({ screen: 'library', page: 'cards', view: wholeLibrary });
    const before = history.length;
    const view = { ...wholeLibrary, query: { ...wholeLibrary.query, text: 'shard' } };
    router.replace({ screen: 'library', page: 'cards', view });
    expect([location.hash, history.length]).toEqual(['#/library?q=shard', before]);
    expect(router.current()).toEqual({ screen: 'library', page: 'cards', view });
  });

  it('stays where it is until the guard lets it leave, also on the way back', () => {
    const router = createRouter();
    router.go({ screen: 'review', mode: 'due' });
    let leave = (): void => {};
    router.guard((go) => {
      leave = go;
    });
    arriveBy('#/settings/look');
    expect(router.current()).toEqual({ screen: 'review', mode: 'due' });
    expect(location.hash).toBe('#/review');
    leave();
    expect(router.current()).toEqual({ screen: 'settings', page: 'look' });
    expect(location.hash).toBe('#/settings/look');
  });
});
