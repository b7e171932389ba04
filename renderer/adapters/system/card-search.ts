// The CardSearch port over the library worker, which is started when something is first searched for.
import type { CardSearch } from '../../ports/card-search.ts';
import type { LibraryNews, LibraryOpening, LibraryRequest } from '../../workers/library-messages.ts';
import libraryWorkerUrl from '../../workers/library.worker.ts?worker&url';
import { startWorker } from './trusted-worker.ts';

/** Of the worker's own. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

type Answer = Exclude<LibraryNews, { readonly type: 'progress' | 'failed' }>;
type Question = LibraryRequest extends infer R ? (R extends LibraryRequest ? Omit<R, 'id'> : never) : never;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

export interface SearchOptions {
  /** Name of the database that holds the library. */
  readonly database: string;
  readonly start?: () => SearchWorker;
}

export function workerCardSearch({ database, start }: SearchOptions): CardSearch {
  let worker: SearchWorker | null = null;
  let closed = false;
  let count = 0;
  const waiting = new Map<number, Waiting>();
  const watchers = new Set<(done: number, total: number) => void>();

  function stop(reason: string): void {
    worker?.terminate();
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { reject } of left) reject(new Error(reason));
  }

  function hear(news: LibraryNews): void {
    if (news.type === 'progress') {
      for (const watcher of watchers) watcher(news.done, news.total);
      return;
    }
    const asked = waiting.get(news.id);
    waiting.delete(news.id);
    if (news.type === 'failed') asked?.reject(new Error(news.message));
    else asked?.resolve(news);
  }

  function started(): SearchWorker {
    if (worker !== null) return worker;
    const fresh = (start ?? (() => startWorker(libraryWorkerUrl)))();
    fresh.onmessage = ({ data }: MessageEvent<LibraryNews>) => hear(data);
    // The next question starts another worker, so that one failure is not the end of searching.
    fresh.onerror = (event) => stop(`The search stopped: ${event.message || 'it could not be started'}. Search again.`);
    fresh.onmessageerror = () => stop('The search stopped: an answer could not be read. Search again.');
    fresh.postMessage({ type: 'open', database } satisfies LibraryOpening);
    worker = fresh;
    return fresh;
  }

  function ask<T extends Answer['type']>(type: T, question: Question): Promise<Extract<Answer, { type: T }>> {
    return new Promise((resolve, reject) => {
      if (closed) throw new Error('The search was closed.');
      const to = started();
      count += 1;
      waiting.set(count, {
        reject,
        resolve: (answer) => {
          if (answer.type === type) resolve(answer as Extract<Answer, { type: T }>);
          else reject(new Error('The search answered another question.'));
        },
      });
      to.postMessage({ ...question, id: count });
    });
  }

  return {
    page: async (query, present, from, count) =>
      (await ask('page', { type: 'page', query, present, from, count })).page,
    cards: async (query, present) => (await ask('cards', { type: 'cards', query, present })).cards,
    async refresh() {
      // Nothing was read yet, so that nothing is behind. A worker that ends meanwhile is followed by one that reads anew.
      if (worker !== null) await ask('refreshed', { type: 'refresh' }).catch(() => undefined);
    },
    onProgress(listener) {
      watchers.add(listener);
      return () => {
        watchers.delete(listener);
      };
    },
    close() {
      closed = true;
      stop('The search was closed.');
    },
  };
}
