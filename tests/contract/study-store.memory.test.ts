import { createMemoryStore } from '../../renderer/adapters/memory/study-store.ts';
import { studyStoreContract } from './study-store.contract.ts';

studyStoreContract('memory', async () => createMemoryStore());
