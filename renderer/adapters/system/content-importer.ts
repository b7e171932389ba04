// The ContentImporter port: the shipped content, imported by a worker that ends with its work.
import { contentHash, contentUrl } from 'virtual:content';
import type { ContentImporter } from '../../ports/content-importer.ts';
import importWorkerUrl from '../../workers/import.worker.ts?worker&url';
import type { ImportNews, ImportOrder } from '../../workers/messages.ts';
import { startWorker } from './trusted-worker.ts';

/** Counts up when the same text is to be read differently, so that a new version reads it anew. */
const grammarVersion = 1;

export function workerImporter(database: string): ContentImporter {
  const hash = `${contentHash}.${grammarVersion}`;
  return {
    hash,
    run: (onProgress) =>
      new Promise((resolve, reject) => {
        const worker = startWorker(importWorkerUrl);
        const end = (act: () => void): void => {
          worker.terminate();
          act();
        };
        worker.onmessage = ({ data }: MessageEvent<ImportNews>) => {
          if (data.type === 'progress') onProgress(data.done, data.total);
          else if (data.type === 'done') end(() => resolve(data.report));
          else end(() => reject(new Error(data.message)));
        };
        worker.onerror = (event) =>
          end(() => reject(new Error(`The import stopped: ${event.message || 'it could not be started'}.`)));
        const order: ImportOrder = { contentUrl, contentHash: hash, database };
        worker.postMessage(order);
      }),
  };
}
