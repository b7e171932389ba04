// What a screen reads from the app, read again whenever study data changes. An answer that was overtaken is dropped, and
// what was read last stays on show when a later reading fails.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { App } from '../actions/app.ts';
import { messageOf } from '../core/message-of.ts';
import { useInterface } from './context.ts';

export interface Reading<T> {
  /** Null until it was read once. */
  readonly value: T | null;
  /** Why the newest reading failed; null when it did not. */
  readonly failure: string | null;
  readonly reload: () => void;
}

/** `read` must be the same function at every call, so that it is not taken for another question. */
export function useReading<T>(read: (app: App) => Promise<T>, wanted = true): Reading<T> {
  const { app } = useInterface();
  const [state, setState] = useState<{ readonly value: T | null; readonly failure: string | null }>({
    value: null,
    failure: null,
  });
  const again = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (!wanted) return undefined;
    let newest = 0;
    const ask = (): void => {
      newest += 1;
      const mine = newest;
      read(app).then(
        (value) => (mine === newest ? setState({ value, failure: null }) : undefined),
        (error: unknown) => (mine === newest ? setState((now) => ({ ...now, failure: messageOf(error) })) : undefined),
      );
    };
    again.current = ask;
    ask();
    const stop = app.onChange(ask);
    return () => {
      newest += 1;
      stop();
    };
  }, [app, read, wanted]);
  const reload = useCallback(() => again.current(), []);
  return { ...state, reload };
}
