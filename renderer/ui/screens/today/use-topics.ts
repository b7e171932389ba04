// The topics for a screen that shows them, read again whenever study data changes.
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { TopicProgress } from '../../../actions/read-topics.ts';
import { useInterface } from '../../context.ts';

type TopicsState =
  | { readonly at: 'loading' }
  | { readonly at: 'ready'; readonly topics: readonly TopicProgress[] }
  | { readonly at: 'failed'; readonly message: string };

interface TopicsRead {
  readonly state: TopicsState;
  readonly reload: () => void;
}

export function useTopics(): TopicsRead {
  const { app } = useInterface();
  const isReady = useStore(app.status, ({ at }) => at === 'ready');
  const [state, setState] = useState<TopicsState>({ at: 'loading' });
  const reload = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (!isReady) return undefined;
    let newest = 0;
    function read(): void {
      newest += 1;
      const mine = newest;
      app.topics().then(
        (topics) => {
          if (mine === newest) setState({ at: 'ready', topics });
        },
        (error: unknown) => {
          const message = error instanceof Error ? error.message : String(error);
          if (mine === newest) setState({ at: 'failed', message });
        },
      );
    }
    reload.current = read;
    read();
    const stop = app.onChange(read);
    return () => {
      newest = -1;
      stop();
    };
  }, [app, isReady]);
  return { state, reload: () => reload.current() };
}
