// The import as the app's own worker does it, and the bare parse that it is compared with. One order, then it is ended.
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createDexieStore } from '../../../renderer/adapters/dexie/study-store.ts';
import { systemClock } from '../../../renderer/adapters/system/clock.ts';
import { systemRandom } from '../../../renderer/adapters/system/random.ts';
import type { ActId, DeviceId, EntryId } from '../../../renderer/core/journal/entry.ts';
import type { ImportStamp, StudyStore } from '../../../renderer/ports/study-store.ts';
import type { ImportNews } from '../../../renderer/workers/messages.ts';
import { readContent } from '../../../renderer/workers/read-content.ts';
import { runImport } from '../../../renderer/workers/run-import.ts';
import { cardsPerFile, generatedContent } from '../generated-content.ts';
import type { ChangeTimes, ImportTimes, RescanTimes, TextFile, WorkerOrder, WorkerReply } from '../messages.ts';

const stamp = (): ImportStamp => ({
  act: systemRandom.id() as ActId,
  entry: systemRandom.id() as EntryId,
  ...systemClock.now(),
});

function parseBare(files: readonly TextFile[]): number {
  const begin = performance.now();
  const processor = unified().use(remarkParse).use(remarkGfm).freeze();
  for (const { text } of files) processor.parse(text);
  return performance.now() - begin;
}

async function importAll(store: StudyStore, files: readonly TextFile[]): Promise<ImportTimes> {
  const begin = performance.now();
  const sources = { shippedHash: 'bench', shipped: files, documents: [] };
  const read = readContent(sources, await store.files(), [], () => undefined);
  const wasRead = performance.now();
  const report = await store.importFiles(read, stamp());
  const end = performance.now();
  const cards = await store.cardCount();
  return { read: wasRead - begin, store: end - wasRead, cards, problems: report.refused.length };
}

async function rescan(store: StudyStore, contentUrl: string): Promise<RescanTimes> {
  const begin = performance.now();
  const news: ImportNews[] = [];
  const order = { contentUrl, contentHash: 'bench', refused: [] };
  await runImport({ store, clock: systemClock, random: systemRandom }, order, (each) => news.push(each));
  const worker = performance.now() - begin;
  const read = news.filter((each) => each.type === 'reading' && each.file !== null).length;
  return { files: (await store.files()).length, read, worker };
}

async function change(store: StudyStore, cards: number, changed: number): Promise<ChangeTimes> {
  const files = generatedContent(cards);
  await importAll(store, files);
  const step = cards / changed;
  // Every card of every tenth file, say: an update touches files all over the library.
  const edited = files.map((file, index) =>
    index % step === 0
      ? { ...file, text: file.text.replaceAll(/^(### .*)$/gm, '$1 (new)'), hash: `${file.hash}-edited` }
      : file,
  );
  const { read, store: stored, cards: held } = await importAll(store, edited);
  return { read, store: stored, changed: (files.length / step) * cardsPerFile, cards: held };
}

async function obey(order: WorkerOrder): Promise<WorkerReply> {
  if (order.do === 'bare') return { ok: true, bare: parseBare(order.files) };
  const store = createDexieStore(order.database);
  const opened = await store.open('bench' as DeviceId);
  if (!opened.ok) throw new Error(opened.message);
  try {
    switch (order.do) {
      case 'import':
        return { ok: true, full: await importAll(store, order.files) };
      case 'rescan':
        return { ok: true, rescan: await rescan(store, order.contentUrl) };
      case 'change':
        return { ok: true, change: await change(store, order.cards, order.changed) };
    }
  } finally {
    store.close();
  }
}

self.onmessage = ({ data }: MessageEvent<WorkerOrder>): void => {
  obey(data).then(
    (reply) => self.postMessage(reply),
    (error: unknown) => self.postMessage({ ok: false, message: String(error) } satisfies WorkerReply),
  );
};
