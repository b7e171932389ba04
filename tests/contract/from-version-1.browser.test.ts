// A database that version 1 of the tables left behind, opened by this one in a real browser: nothing is lost.
import { expect, it } from 'vitest';
import { createDexieStore } from '../../renderer/adapters/dexie/study-store.ts';
import type { CardId, NoteId } from '../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../renderer/core/journal/entry.ts';
import { emptyHead } from '../../renderer/core/journal/seal.ts';
import { openRaw } from '../fixtures/raw-database.ts';
import { content, importStamp, noteOf, topic } from '../fixtures/study.ts';

/** The tables of version 1, as Dexie made them. */
function createVersion1(db: IDBDatabase): void {
  const entries = db.createObjectStore('entries', { keyPath: 'id' });
  entries.createIndex('[device+seq]', ['device', 'seq']);
  entries.createIndex('act', 'act');
  entries.createIndex('hlc', 'hlc');
  db.createObjectStore('states', { keyPath: 'card' }).createIndex('memory.dueDay', 'memory.dueDay');
  const reviews = db.createObjectStore('reviews', { keyPath: 'entry' });
  reviews.createIndex('[card+hlc]', ['card', 'hlc']);
  reviews.createIndex('studyDay', 'studyDay');
  const acts = db.createObjectStore('acts', { keyPath: 'act' });
  acts.createIndex('seq', 'seq');
  acts.createIndex('undoneBy', 'undoneBy');
  for (const table of ['params', 'topics', 'notes']) db.createObjectStore(table, { keyPath: 'id' });
  db.createObjectStore('cards', { keyPath: 'card' }).createIndex('order', 'order');
  db.createObjectStore('meta', { keyPath: 'key' });
}

const memory = {
  phase: 'review',
  step: 0,
  stability: 30,
  difficulty: 5,
  interval: { days: 30 },
  dueDay: 20_500,
  dueAt: null,
  lastDay: 20_470,
  lastAt: 1_768_651_200_000,
  reps: 3,
  lapses: 0,
};
const stateOf = (card: string) => ({ card, memory, rev: `rev-${card}`, lastReview: `rev-${card}` });

async function leftByVersion1(name: string): Promise<void> {
  const db = await openRaw(name, 10, createVersion1);
  const write = db.transaction([...db.objectStoreNames], 'readwrite');
  const put = (table: string, row: unknown): void => void write.objectStore(table).put(row);
  put('meta', { key: 'head', value: { ...emptyHead('laptop' as DeviceId), seq: 7, count: 7, hash: 'h' } });
  put('meta', { key: 'content', value: 'hash-of-then.1' });
  put('meta', { key: 'settings', value: { newPerDay: 3 } });
  put('topics', topic);
  put('notes', { ...noteOf('kept'), status: 'present' });
  put('notes', { ...noteOf('gone', { kind: 'reversible' }), status: 'orphan' });
  put('cards', { card: 'kept', note: 'kept', topic: topic.id, order: 0 });
  put('states', stateOf('kept'));
  put('states', stateOf('gone'));
  await new Promise((resolve) => write.addEventListener('complete', resolve));
  db.close();
}

it('keeps answers, settings and orphans, and reads all files anew', async () => {
  const name = `version-1-${crypto.randomUUID()}`;
  await leftByVersion1(name);
  const store = createDexieStore(name);
  expect(await store.open('another' as DeviceId)).toEqual({ ok: true });
  expect(await store.head()).toMatchObject({ device: 'laptop', seq: 7, count: 7 });
  expect((await store.settings()).newPerDay).toBe(3);
  expect((await store.cardState('kept' as CardId))?.memory).toEqual(memory);
  expect((await store.orphans()).map(({ card, was }) => [card, was])).toEqual([
    ['gone', 'gone'],
    ['gone#reverse', 'gone#reverse'],
  ]);
  expect(await store.note('gone' as NoteId)).toBeNull();
  expect(await store.importedVersion()).toBeNull();

  const report = await store.importFiles(
    content([noteOf('kept'), noteOf('gone', { kind: 'reversible' })]),
    importStamp(),
  );
  expect(report).toMatchObject({ added: [], orphaned: [], returned: ['gone', 'gone#reverse'], unchanged: 1 });
  expect((await store.cardState('gone' as CardId))?.memory).toEqual(memory);
  expect(await store.orphans()).toEqual([]);
  store.close();
});

it('keeps what the files do not have any more', async () => {
  const name = `version-1-${crypto.randomUUID()}`;
  await leftByVersion1(name);
  const store = createDexieStore(name);
  await store.open('another' as DeviceId);
  const report = await store.importFiles(content([noteOf('new')]), importStamp());
  expect(report).toMatchObject({ added: ['new'], orphaned: ['kept'] });
  expect((await store.orphans()).map(({ card }) => card).sort()).toEqual(['gone', 'gone#reverse', 'kept']);
  expect((await store.cardState('kept' as CardId))?.memory).toEqual(memory);
  store.close();
});
