import { afterEach } from 'vitest';
import { createDexieStore } from '../../renderer/adapters/dexie/study-store.ts';
import type { StudyStore } from '../../renderer/ports/study-store.ts';
import { createMemoryStore } from '../../renderer/adapters/memory/study-store.ts';
import { studyStoreContract } from './study-store.contract.ts';

let opened: StudyStore[] = [];
afterEach(() => {
  for (const store of opened) store.close();
  opened = [];
});

studyStoreContract('IndexedDB', async () => {
  const store = createDexieStore(`contract-${crypto.randomUUID()}`);
  opened.push(store);
  return store;
});
studyStoreContract('memory', async () => createMemoryStore());
