// Imports the topic files away from the window: the shipped ones and the person's own. One order, then it is ended.
import { messageOf } from '../core/message-of.ts';
import { createDexieStore } from '../adapters/dexie/study-store.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { systemRandom } from '../adapters/system/random.ts';
import type { ImportNews, ImportOrder } from './messages.ts';
import { runImport } from './run-import.ts';

const tell = (news: ImportNews): void => self.postMessage(news);

async function obey(order: ImportOrder): Promise<void> {
  const store = createDexieStore(order.database);
  try {
    await runImport({ store, clock: systemClock, random: systemRandom }, order, tell);
  } finally {
    store.close();
  }
}

self.onmessage = (event: MessageEvent<ImportOrder>): void => {
  obey(event.data).catch((error: unknown) => {
    tell({ type: 'failed', message: messageOf(error) });
  });
};
