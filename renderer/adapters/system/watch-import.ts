// Runs the import in a worker and watches over it from outside, since a parser that does not end cannot stop itself.
// A file on which the worker is silent for too long is refused, and the import begins again without it.
import type { FileKey } from '../../core/cards/library.ts';
import type { ImportReport } from '../../core/cards/reconcile.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ImportNews, ImportOrder } from '../../workers/messages.ts';

/** What is used of a worker. */
export interface ImportWorker {
  onmessage: ((event: MessageEvent<ImportNews>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(order: ImportOrder): void;
  terminate(): void;
}

/**
 * Two seconds for one file, counted in steps: a machine that wakes from sleep finds one step over, not all of them, so
 * that the file at hand is not refused for the time that it was asleep.
 */
const step = 250;
const patience = 8;
const filesPerTelling = 10;

export interface WatchedImport {
  readonly start: () => ImportWorker;
  readonly order: Omit<ImportOrder, 'refused'>;
  readonly clock: Pick<Clock, 'after'>;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal | undefined;
}

export function watchImport({ start, order, clock, onProgress, signal }: WatchedImport): Promise<ImportReport> {
  return new Promise((resolve, reject) => {
    const refused: FileKey[] = [];
    let endRun = (): void => undefined;
    const end = (act: () => void): void => {
      signal?.removeEventListener('abort', abort);
      endRun();
      act();
    };
    function abort(): void {
      end(() => reject(signal?.reason as Error));
    }

    function run(): void {
      const worker = start();
      let reading: FileKey | null = null;
      let silent = 0;
      function tick(): void {
        silent += 1;
        if (reading !== null && silent >= patience) {
          refused.push(reading);
          endRun();
          tryToRun();
          return;
        }
        stopTicks = clock.after(step, tick);
      }
      let stopTicks = clock.after(step, tick);
      endRun = () => {
        stopTicks();
        worker.onmessage = null;
        worker.onerror = null;
        worker.terminate();
      };
      worker.onmessage = ({ data }) => {
        silent = 0;
        if (data.type === 'done') end(() => resolve(data.report));
        else if (data.type === 'failed') end(() => reject(new Error(data.message)));
        else {
          reading = data.file;
          if (data.done % filesPerTelling === 0 || data.file === null) onProgress(data.done, data.total);
        }
      };
      worker.onerror = (event) =>
        end(() => reject(new Error(`The import stopped: ${event.message || 'it could not be started'}.`)));
      worker.postMessage({ ...order, refused });
    }

    if (signal?.aborted) {
      abort();
      return;
    }
    /** A worker that cannot be made is told as one that could not be started. */
    function tryToRun(): void {
      try {
        run();
      } catch (error) {
        end(() => reject(error instanceof Error ? error : new Error(String(error))));
      }
    }

    signal?.addEventListener('abort', abort);
    tryToRun();
  });
}
