// What every part of the interface may reach: the app, its keys, its address and the few things one window shares.
import { createContext, useContext, useEffect, useRef } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { App } from '../actions/app.ts';
import type { ActsSaid } from './acts-said.ts';
import type { Drills } from './drill.ts';
import type { Handlers, Keys } from './keys.ts';
import type { Router } from './router.ts';
import type { Theme } from './theme/theme.ts';
import type { TodayWatch } from './today-watch.ts';

export interface Interface {
  readonly app: App;
  readonly keys: Keys;
  readonly router: Router;
  readonly theme: StoreApi<Theme>;
  readonly today: TodayWatch;
  /** What the person's last acts came to, for the toasts. */
  readonly said: ActsSaid;
  /** Drills cards that were chosen. */
  readonly drills: Drills;
  /** Asks before an address outside the app is opened. */
  readonly link: StoreApi<string | null>;
}

export const InterfaceContext = createContext<Interface | null>(null);

export function useInterface(): Interface {
  const value = useContext(InterfaceContext);
  if (value === null) throw new Error('A part of the interface was mounted outside of it.');
  return value;
}

/** Binds these commands for as long as the calling part is on screen; the newest handlers are the ones that run. */
export function useKeys(handlers: Handlers): void {
  const { keys } = useInterface();
  const newest = useRef(handlers);
  useEffect(() => {
    newest.current = handlers;
  });
  const ids = Object.keys(handlers).join();
  useEffect(() => {
    const bound = ids.split(',').filter((id) => id !== '') as (keyof Handlers)[];
    return keys.bind(Object.fromEntries(bound.map((id) => [id, (pressed: string) => newest.current[id]?.(pressed)])));
  }, [keys, ids]);
}

/** Keeps keys from the screen while `held`. */
export function useHeldKeys(held: boolean): void {
  const { keys } = useInterface();
  useEffect(() => (held ? keys.hold() : undefined), [keys, held]);
}
