// Today's figures for the screens that show them. They are read again when study data changes, when learning cards come
// back and when the window returns, but only while somebody looks: an answer in Review never waits for them.
import { messageOf } from '../core/message-of.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { App } from '../actions/app.ts';
import type { TodaySummary } from '../actions/summarise-today.ts';

export type TodayState =
  | { readonly at: 'loading' }
  | { readonly at: 'ready'; readonly summary: TodaySummary }
  | { readonly at: 'failed'; readonly message: string };

export interface TodayWatch {
  readonly state: StoreApi<TodayState>;
  /** Keeps the figures fresh until the returned function is called. */
  look(): () => void;
  reload(): void;
}

/** The one number of Today: the cards that a session started now would ask for. */
export function dueCount({ queue }: TodaySummary): number {
  return queue.reviews + queue.fresh + queue.learning;
}

/** The study day can turn while nobody answers, so the figures are never older than this. */
const oldestMs = 60_000;

export function watchToday(app: App): TodayWatch {
  const state = createStore<TodayState>(() => ({ at: 'loading' }));
  let lookers = 0;
  let stale = true;
  let run = 0;
  let cancelWake = (): void => {};

  function reload(): void {
    cancelWake();
    if (lookers === 0) {
      stale = true;
      // Old figures must not be the first that the returning eye sees.
      state.setState({ at: 'loading' }, true);
      return;
    }
    stale = false;
    run += 1;
    const mine = run;
    app.today().then(
      (summary) => {
        if (mine !== run) return;
        state.setState({ at: 'ready', summary }, true);
        const wait = summary.later === null ? oldestMs : summary.later.at - app.clock.now().at;
        cancelWake = app.clock.after(Math.min(oldestMs, Math.max(1000, wait)), reload);
      },
      (error: unknown) => {
        if (mine !== run) return;
        const message = messageOf(error);
        state.setState({ at: 'failed', message }, true);
      },
    );
  }

  app.onChange(reload);
  app.status.subscribe((now, before) => {
    if (now.at === 'ready' && before.at !== 'ready') reload();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) reload();
  });

  return {
    state,
    look() {
      lookers += 1;
      if (stale && app.status.getState().at === 'ready') reload();
      return () => {
        lookers -= 1;
        if (lookers === 0) {
          cancelWake();
          stale = true;
        }
      };
    },
    reload,
  };
}
