// What spreading over so many days would give, read anew for each number; the last answer stays until the next is there.
import { messageOf } from '../../../core/message-of.ts';
import { useEffect, useState } from 'react';
import type { Spread } from '../../../actions/spread-reviews.ts';
import { useInterface } from '../../context.ts';

export type SpreadState =
  | { readonly at: 'loading' }
  | { readonly at: 'ready'; readonly spread: Spread | null }
  | { readonly at: 'failed'; readonly message: string };

/** `days` is null while no usable number is written. */
export function useSpread(days: number | null): SpreadState {
  const { app } = useInterface();
  const [state, setState] = useState<SpreadState>({ at: 'loading' });
  useEffect(() => {
    if (days === null) return undefined;
    let wanted = true;
    app.spread(days).then(
      (spread) => {
        if (wanted) setState({ at: 'ready', spread });
      },
      (error: unknown) => {
        if (wanted) setState({ at: 'failed', message: messageOf(error) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [app, days]);
  return state;
}
