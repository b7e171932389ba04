// A newer database without a table of this version was given that table, and another version number, by the mere opening.
import { expect, it } from 'vitest';
import { createDexieStore } from '../../../renderer/adapters/dexie/study-store.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { openRaw, rowsIn } from '../../fixtures/raw-database.ts';

it('leaves the tables and the version of a newer database as they are', async () => {
  const name = `reshaped-${crypto.randomUUID()}`;
  const head = { key: 'head', value: 'of a version to come' };
  const made = await openRaw(name, 10_000, (db) => {
    db.createObjectStore('meta', { keyPath: 'key' }).put(head);
    db.createObjectStore('journal', { keyPath: 'id' });
  });
  made.close();
  const store = createDexieStore(name);
  expect(await store.open('laptop' as DeviceId)).toMatchObject({ ok: false, cause: 'newer' });
  store.close();
  const after = await openRaw(name);
  expect([after.version, [...after.objectStoreNames]]).toEqual([10_000, ['journal', 'meta']]);
  expect(await rowsIn(after, 'meta')).toEqual([head]);
  after.close();
});
