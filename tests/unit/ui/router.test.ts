// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRouter, formatRoute, parseRoute, type Route } from '../../../renderer/ui/router.ts';

const routes: readonly Route[] = [
  { screen: 'today' },
  { screen: 'review', mode: 'due' },
  { screen: 'review', mode: 'ahead' },
  { screen: 'settings', page: 'scheduling' },
  { screen: 'settings', page: 'data' },
];

describe('addresses', () => {
  it.each(routes)('reads back %o', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nothing', '#/../etc', '#/review2'])('takes %j for Today', (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'today' });
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
