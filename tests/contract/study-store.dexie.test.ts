import 'fake-indexeddb/auto';
import { afterEach } from 'vitest';
import { createDexieStore } from '../../renderer/adapters/dexie/study-store.ts';
import type { StudyStore } from '../../renderer/ports/study-store.ts';
import { studyStoreContract } from './study-store.contract.ts';

let opened: StudyStore[] = [];
afterEach(() => {
  for (const store of opened) store.close();
  opened = [];
});

let count = 0;
studyStoreContract('IndexedDB (simulated)', async () => {
  const store = createDexieStore(`contract-${(count += 1)}`);
  opened.push(store);
  return store;
});
