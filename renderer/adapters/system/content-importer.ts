// The ContentImporter port: the shipped content and one's own files, imported by a worker that ends with its work.
import { contentHash, contentUrl } from 'virtual:content';
import { grammarVersion } from '../../core/cards/grammar-version.ts';
import { contentVersion } from '../../core/journal/content-version.ts';
import type { ContentImporter } from '../../ports/content-importer.ts';
import importWorkerUrl from '../../workers/import.worker.ts?worker&url';
import { systemClock } from './clock.ts';
import { startWorker } from './trusted-worker.ts';
import { watchImport } from './watch-import.ts';

export function workerImporter(database: string): ContentImporter {
  return {
    version: (documents) => contentVersion(contentHash, grammarVersion, documents),
    run: (onProgress, signal) =>
      watchImport({
        start: () => startWorker(importWorkerUrl),
        order: { contentUrl, contentHash, database },
        clock: systemClock,
        onProgress,
        signal,
      }),
  };
}
