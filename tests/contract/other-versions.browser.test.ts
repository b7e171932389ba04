// A database that an older or a newer Backoff holds, in a real browser: it is left as it is, and the person is told why.
import { afterEach, expect, it } from 'vitest';
import { createDexieStore } from '../../renderer/adapters/dexie/study-store.ts';
import type { DeviceId } from '../../renderer/core/journal/entry.ts';
import type { StudyStore } from '../../renderer/ports/study-store.ts';
import { answerIn } from '../fixtures/answering.ts';
import { openRaw, rowsIn } from '../fixtures/raw-database.ts';
import { manualClock, seededRandom } from '../fixtures/study.ts';

/** Above every version that this code will ever write. */
const newerVersion = 10_000;
const laptop = 'laptop' as DeviceId;
const clock = manualClock(Date.UTC(2026, 0, 5, 12));
const random = seededRandom(1);
const newDraft = { act: 'a', at: 1, offset: 0, entries: [{ id: 'e', payload: { type: 'undo', target: 'b' } }] };
const anyAct = { draft: newDraft as never, expect: [], changes: () => ({}) };

let stores: StudyStore[] = [];
let opened: IDBDatabase[] = [];
afterEach(() => {
  for (const connection of [...stores, ...opened]) connection.close();
  stores = [];
  opened = [];
});

function storeOn(name: string): StudyStore {
  const store = createDexieStore(name);
  stores.push(store);
  return store;
}

async function raw(...place: Parameters<typeof openRaw>): Promise<IDBDatabase> {
  const connection = await openRaw(...place);
  opened.push(connection);
  return connection;
}

it('does not open a newer database, and writes nothing into it', async () => {
  const name = `newer-${crypto.randomUUID()}`;
  const before = storeOn(name);
  await before.open(laptop);
  await answerIn({ store: before, clock, random }, 'n1', 3);
  before.close();
  const upgraded = await raw(name, newerVersion, (db) => db.createObjectStore('later', { keyPath: 'id' }));
  const rows = [await rowsIn(upgraded, 'meta'), await rowsIn(upgraded, 'entries')];
  upgraded.close();
  const store = storeOn(name);
  const result = await store.open('another' as DeviceId);
  expect(result).toMatchObject({ ok: false, cause: 'newer' });
  expect(!result.ok && result.message).toContain('newer version');
  expect(await store.commit(anyAct)).toMatchObject({ ok: false, cause: 'closed' });
  const after = await raw(name);
  expect([after.version, await rowsIn(after, 'meta'), await rowsIn(after, 'entries')]).toEqual([newerVersion, ...rows]);
});

it('makes room for a newer version that takes the database over, says so, and is told so at the next answer', async () => {
  const name = `superseded-${crypto.randomUUID()}`;
  const store = storeOn(name);
  await store.open(laptop);
  await answerIn({ store, clock, random }, 'n1', 3);
  let superseded = 0;
  store.onSuperseded(() => {
    superseded += 1;
  });
  const newer = await raw(name, newerVersion);
  expect(superseded).toBe(1);
  const refused = await store.commit(anyAct);
  expect(refused).toMatchObject({ ok: false, cause: 'closed' });
  expect(!refused.ok && refused.cause !== 'stale' && refused.message).toContain('another window');
  expect([newer.version, (await rowsIn(newer, 'entries')).length]).toEqual([newerVersion, 2]);
});

it('says at once that a window with an older version, which does not close, is in the way', async () => {
  const name = `blocked-${crypto.randomUUID()}`;
  const older = await raw(name, 5, (db) => db.createObjectStore('meta', { keyPath: 'key' }));
  const store = storeOn(name);
  const result = await store.open(laptop);
  expect(result).toMatchObject({ ok: false, cause: 'blocked' });
  expect(!result.ok && result.message).toContain('Close the other windows');
  expect([older.version, await rowsIn(older, 'meta')]).toEqual([5, []]);
});

it('opens once the older window is closed', async () => {
  const name = `unblocked-${crypto.randomUUID()}`;
  const older = await raw(name, 5);
  expect((await storeOn(name).open(laptop)).ok).toBe(false);
  older.close();
  const again = storeOn(name);
  expect(await again.open(laptop)).toEqual({ ok: true });
  expect((await again.head()).device).toBe('laptop');
});
