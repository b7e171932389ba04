import { describe, expect, it } from 'vitest';
import { type SearchWorker, workerCardSearch } from '../../../renderer/adapters/system/card-search.ts';
import type { FoundPage } from '../../../renderer/core/library/found.ts';
import { defaultParameters } from '../../../renderer/core/schedule/parameters.ts';
import type { StudyDay } from '../../../renderer/core/time/instant.ts';
import type { LibraryNews, LibraryOpening, LibraryRequest } from '../../../renderer/workers/library-messages.ts';

const query = { text: 'hot', sort: 'study', descending: false } as const;
const present = { day: 20_000 as StudyDay, parameters: defaultParameters };
const pageOf = (found: number): FoundPage => ({ found, all: 9, rows: [], problems: [] });

/** Workers that answer when the test says so. */
function fakeWorkers() {
  const started: (SearchWorker & { readonly heard: (LibraryOpening | LibraryRequest)[]; ended: boolean })[] = [];
  const progress: number[] = [];
  const search = workerCardSearch({
    database: 'study',
    start() {
      const worker = {
        heard: [] as (LibraryOpening | LibraryRequest)[],
        ended: false,
        onmessage: null,
        onerror: null,
        onmessageerror: null,
        postMessage: (message: LibraryOpening | LibraryRequest) => void worker.heard.push(message),
        terminate() {
          worker.ended = true;
        },
      };
      started.push(worker);
      return worker;
    },
  });
  search.onProgress((done) => progress.push(done));
  const say = (news: LibraryNews, of = started.length - 1): void =>
    started[of]?.onmessage?.call(started[of] as never, { data: news } as MessageEvent);
  const fail = (message: string): void =>
    started.at(-1)?.onerror?.call(started.at(-1) as never, { message } as ErrorEvent);
  return { search, started, progress, say, fail };
}

describe('the search over a worker', () => {
  it('starts one when it is first asked, and tells it of the database', async () => {
    const { search, started, say } = fakeWorkers();
    await search.refresh();
    expect(started).toHaveLength(0);
    const page = search.page(query, present, 100, 50);
    expect(started[0]?.heard).toEqual([
      { type: 'open', database: 'study' },
      { type: 'page', id: 1, query, present, from: 100, count: 50 },
    ]);
    say({ type: 'page', id: 1, page: pageOf(3) });
    expect(await page).toEqual(pageOf(3));
  });

  it('gives each question its own answer, in whatever order they come', async () => {
    const { search, started, progress, say } = fakeWorkers();
    const both = Promise.all([search.page(query, present, 0, 1), search.cards(query, present), search.refresh()]);
    say({ type: 'progress', done: 5, total: 9 });
    say({ type: 'refreshed', id: 3 });
    say({ type: 'cards', id: 2, cards: [] });
    say({ type: 'page', id: 1, page: pageOf(1) });
    expect(await both).toEqual([pageOf(1), [], undefined]);
    expect(progress).toEqual([5]);
    expect(started).toHaveLength(1);
  });

  it('rejects only the question that failed', async () => {
    const { search, say } = fakeWorkers();
    const pages = Promise.allSettled([search.page(query, present, 0, 1), search.page(query, present, 1, 1)]);
    say({ type: 'failed', id: 1, message: 'The disk is full.' });
    say({ type: 'page', id: 2, page: pageOf(2) });
    expect(await pages).toMatchObject([{ reason: new Error('The disk is full.') }, { value: pageOf(2) }]);
  });

  it('rejects all that waits when the worker ends, and starts another for the next question', async () => {
    const { search, started, say, fail } = fakeWorkers();
    const waiting = Promise.allSettled([search.page(query, present, 0, 1), search.refresh()]);
    fail('out of memory');
    const reason = new Error('The search stopped: out of memory. Search again.');
    expect(await waiting).toMatchObject([{ reason }, { status: 'fulfilled' }]);
    const next = search.page(query, present, 0, 1);
    expect([started.length, started[0]?.ended]).toEqual([2, true]);
    say({ type: 'page', id: 3, page: pageOf(4) });
    expect(await next).toEqual(pageOf(4));
  });

  it('ends its worker when it is closed, and says so to who waits or asks', async () => {
    const { search, started } = fakeWorkers();
    const waiting = Promise.allSettled([search.cards(query, present)]);
    search.close();
    expect(await waiting).toMatchObject([{ reason: new Error('The search was closed.') }]);
    expect(started[0]?.ended).toBe(true);
    await expect(search.page(query, present, 0, 1)).rejects.toThrow('The search was closed.');
    expect(started).toHaveLength(1);
  });
});
