import { createMemorySearch } from '../../renderer/adapters/memory/card-search.ts';
import { createMemoryStore } from '../../renderer/adapters/memory/study-store.ts';
import { cardSearchContract } from './card-search.contract.ts';

cardSearchContract('memory', async () => {
  const store = createMemoryStore();
  return { store, search: createMemorySearch(store) };
});
