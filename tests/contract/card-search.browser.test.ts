import { afterEach, expect, it } from 'vitest';
import { createDexieStore } from '../../renderer/adapters/dexie/study-store.ts';
import { workerCardSearch } from '../../renderer/adapters/system/card-search.ts';
import { defaultParameters } from '../../renderer/core/schedule/parameters.ts';
import type { StudyDay } from '../../renderer/core/time/instant.ts';
import type { StudyStore } from '../../renderer/ports/study-store.ts';
// The dev server gives workers addresses that the app's own door refuses.
import LibraryWorker from '../../renderer/workers/library.worker.ts?worker';
import { cardSearchContract } from './card-search.contract.ts';

let opened: StudyStore[] = [];
afterEach(() => {
  for (const store of opened) store.close();
  opened = [];
});

cardSearchContract('a worker on IndexedDB', async () => {
  const database = `search-${crypto.randomUUID()}`;
  const store = createDexieStore(database);
  opened.push(store);
  return { store, search: workerCardSearch({ database, start: () => new LibraryWorker() }) };
});

it('says why, when the library cannot be read', async () => {
  const search = workerCardSearch({ database: `none-${crypto.randomUUID()}`, start: () => new LibraryWorker() });
  const present = { day: 20_000 as StudyDay, parameters: defaultParameters };
  await expect(search.page({ text: '', sort: 'study', descending: false }, present, 0, 1)).rejects.toThrow(
    /^The database was used before it was opened\.$/,
  );
  search.close();
});
