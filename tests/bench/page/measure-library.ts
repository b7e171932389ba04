// Rescans of a library in which nothing changed, and an import into a large one. Both in a worker, as the app does it.
import { Dexie } from 'dexie';
import { Database } from '../../../renderer/adapters/dexie/database.ts';
import { createDexieStore } from '../../../renderer/adapters/dexie/study-store.ts';
import type { DeviceId, EntryId } from '../../../renderer/core/journal/entry.ts';
import { cardsPerFile, generatedContent } from '../generated-content.ts';
import type { ChangeTimes, RescanRun } from '../messages.ts';
import { inWorker } from './measure-imports.ts';

const database = 'bench-library';

async function newDatabase(): Promise<void> {
  await Dexie.delete(database);
  const store = createDexieStore(database);
  await store.open('bench' as DeviceId);
  store.close();
}

async function rescan(contentUrl: string): Promise<RescanRun> {
  const begin = performance.now();
  const reply = await inWorker({ do: 'rescan', contentUrl, database });
  const whole = performance.now() - begin;
  if (!('rescan' in reply)) throw new Error('The worker answered another question.');
  return { ...reply.rescan, whole };
}

/** The shipped files of `contentUrl`, and `own` more of the person's own behind them in the generated order. */
export async function rescans(contentUrl: string, own: number, runs: number): Promise<RescanRun[]> {
  await newDatabase();
  const { files } = (await (await fetch(contentUrl)).json()) as { readonly files: readonly unknown[] };
  const documents = generatedContent((files.length + own) * cardsPerFile).slice(files.length);
  const db = new Database(database);
  await db.documents.bulkPut(documents.map(({ path, text, hash }) => ({ id: path, text, entry: hash as EntryId })));
  db.close();
  await rescan(contentUrl);
  const measured: RescanRun[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await rescan(contentUrl));
  await Dexie.delete(database);
  return measured;
}

export async function importChanged(cards: number, changed: number): Promise<ChangeTimes> {
  await newDatabase();
  const reply = await inWorker({ do: 'change', cards, changed, database });
  await Dexie.delete(database);
  if (!('change' in reply)) throw new Error('The worker answered another question.');
  return reply.change;
}
