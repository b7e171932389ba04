// Imports the shipped content away from the window: fetches, parses, and stores in one transaction.
import { createDexieStore } from '../adapters/dexie/study-store.ts';
import type { ImportNews, ImportOrder } from './messages.ts';
import { type ContentFile, readContent } from './read-content.ts';

const tell = (news: ImportNews): void => self.postMessage(news);

/** Progress is told this often, so that messages do not cost more than the work. */
const filesPerMessage = 10;

async function run({ contentUrl, contentHash, database }: ImportOrder): Promise<void> {
  const response = await fetch(contentUrl);
  if (!response.ok) throw new Error(`The content of this build is missing (${response.status}).`);
  const { files } = (await response.json()) as { readonly files: readonly ContentFile[] };
  const read = readContent(contentHash, files, (done, total) => {
    if (done % filesPerMessage === 0 || done === total) tell({ type: 'progress', done, total });
  });
  const store = createDexieStore(database);
  try {
    tell({ type: 'done', report: await store.importContent(read) });
  } finally {
    store.close();
  }
}

self.onmessage = (event: MessageEvent<ImportOrder>): void => {
  run(event.data).catch((error: unknown) => {
    tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
};
