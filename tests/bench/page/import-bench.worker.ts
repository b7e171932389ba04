// The import as the app's own worker does it, and the bare parse that it is compared with. One order, then it is ended.
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createDexieStore } from '../../../renderer/adapters/dexie/study-store.ts';
import { readContent } from '../../../renderer/workers/read-content.ts';
import type { ImportTimes, TextFile, WorkerOrder, WorkerReply } from '../messages.ts';

function parseBare(files: readonly TextFile[]): number {
  const begin = performance.now();
  const processor = unified().use(remarkParse).use(remarkGfm).freeze();
  for (const { text } of files) processor.parse(text);
  return performance.now() - begin;
}

async function importAll(files: readonly TextFile[], database: string): Promise<ImportTimes> {
  const begin = performance.now();
  const read = readContent('bench', files, () => undefined);
  const wasRead = performance.now();
  const store = createDexieStore(database);
  try {
    await store.importContent(read);
    const end = performance.now();
    const cards = await store.cardCount();
    return { read: wasRead - begin, store: end - wasRead, cards, problems: read.problems.length };
  } finally {
    store.close();
  }
}

async function obey(order: WorkerOrder): Promise<WorkerReply> {
  if (order.do === 'bare') return { ok: true, bare: parseBare(order.files) };
  return { ok: true, full: await importAll(order.files, order.database) };
}

self.onmessage = ({ data }: MessageEvent<WorkerOrder>): void => {
  obey(data).then(
    (reply) => self.postMessage(reply),
    (error: unknown) => self.postMessage({ ok: false, message: String(error) } satisfies WorkerReply),
  );
};
