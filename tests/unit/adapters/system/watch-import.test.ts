import { beforeEach, describe, expect, it } from 'vitest';
import { type ImportWorker, watchImport } from '../../../../renderer/adapters/system/watch-import.ts';
import type { FileKey } from '../../../../renderer/core/cards/library.ts';
import type { ImportReport } from '../../../../renderer/core/cards/reconcile.ts';
import type { ImportNews, ImportOrder } from '../../../../renderer/workers/messages.ts';
import { type ManualClock, manualClock } from '../../../fixtures/study.ts';

const report = { added: ['n1'] } as unknown as ImportReport;

class FakeWorker implements ImportWorker {
  onmessage: ImportWorker['onmessage'] = null;
  onerror: ImportWorker['onerror'] = null;
  order: ImportOrder | null = null;
  ended = false;
  postMessage(order: ImportOrder): void {
    this.order = order;
  }
  terminate(): void {
    this.ended = true;
  }
  tell(data: ImportNews): void {
    this.onmessage?.({ data } as MessageEvent<ImportNews>);
  }
  read(file: FileKey | null, done = 0, total = 3): void {
    this.tell({ type: 'reading', file, done, total });
  }
}

describe('an import in a worker', () => {
  let clock: ManualClock;
  let workers: FakeWorker[];
  let progress: string[];
  const newest = (): FakeWorker => {
    const worker = workers.at(-1);
    if (worker === undefined) throw new Error('No worker was started.');
    return worker;
  };
  const run = (signal?: AbortSignal) =>
    watchImport({
      start: () => {
        workers.push(new FakeWorker());
        return newest();
      },
      order: { contentUrl: '/content', contentHash: 'h', database: 'db' },
      clock,
      onProgress: (done, total) => progress.push(`${done}/${total}`),
      signal,
    });
  const pass = (ms: number): void => {
    for (let passed = 0; passed < ms; passed += 250) clock.pass(250);
  };

  beforeEach(() => {
    clock = manualClock(0);
    workers = [];
    progress = [];
  });

  it('ends when the next worker cannot be made', async () => {
    const done = watchImport({
      start() {
        if (workers.length > 0) throw new TypeError('No more workers.');
        workers.push(new FakeWorker());
        return newest();
      },
      order: { contentUrl: '/content', contentHash: 'h', database: 'db' },
      clock,
      onProgress: () => undefined,
      signal: undefined,
    });
    newest().read('shipped/topics/slow.md');
    pass(2500);
    await expect(done).rejects.toThrow('No more workers.');
  });

  it('gives the report and ends the worker', async () => {
    const done = run();
    expect(newest().order).toEqual({ contentUrl: '/content', contentHash: 'h', database: 'db', refused: [] });
    newest().tell({ type: 'done', report });
    expect(await done).toBe(report);
    expect(newest().ended).toBe(true);
    pass(10_000);
    expect(workers).toHaveLength(1);
  });

  it('tells every tenth file and the last', async () => {
    const done = run();
    for (let file = 0; file < 23; file += 1) newest().read('own/a', file, 23);
    newest().read(null, 23, 23);
    expect(progress).toEqual(['0/23', '10/23', '20/23', '23/23']);
    newest().tell({ type: 'done', report });
    await done;
  });

  it('begins again without a file on which nothing was heard for two seconds, and once more without the next', async () => {
    const done = run();
    newest().read('own/slow');
    pass(1750);
    expect(workers).toHaveLength(1);
    pass(250);
    expect(workers.map(({ ended, order }) => [ended, [...(order?.refused ?? [])]])).toEqual([
      [true, expect.anything()],
      [false, ['own/slow']],
    ]);
    newest().read('own/slower', 1);
    pass(2000);
    expect(newest().order?.refused).toEqual(['own/slow', 'own/slower']);
    newest().tell({ type: 'done', report });
    expect(await done).toBe(report);
  });

  it('gives each file two seconds of its own', () => {
    void run();
    for (let file = 0; file < 20; file += 1) {
      newest().read('own/a', file, 20);
      pass(1750);
    }
    expect(workers).toHaveLength(1);
  });

  it('gives all the time that it needs to what is not the reading of a file', () => {
    void run();
    pass(60_000);
    newest().read('own/a');
    newest().read(null, 1, 1);
    pass(60_000);
    expect(workers).toHaveLength(1);
  });

  it('does not take the sleep of the machine for silence of the worker', () => {
    void run();
    newest().read('own/a');
    clock.pass(3_600_000);
    pass(1500);
    expect(workers).toHaveLength(1);
  });

  it('rejects with what the worker says, or that it stopped', async () => {
    const failed = run();
    newest().tell({ type: 'failed', message: 'The disk is full.' });
    await expect(failed).rejects.toThrow('The disk is full.');
    const stopped = run();
    newest().onerror?.({ message: '' } as ErrorEvent);
    await expect(stopped).rejects.toThrow('it could not be started');
    expect(workers.every(({ ended }) => ended)).toBe(true);
  });

  it('ends when it is called off, and starts no worker when it was before', async () => {
    const control = new AbortController();
    const done = run(control.signal);
    control.abort(new Error('Called off.'));
    await expect(done).rejects.toThrow('Called off.');
    expect(newest().ended).toBe(true);
    await expect(run(control.signal)).rejects.toThrow('Called off.');
    expect(workers).toHaveLength(1);
    pass(10_000);
    expect(workers).toHaveLength(1);
  });
});
