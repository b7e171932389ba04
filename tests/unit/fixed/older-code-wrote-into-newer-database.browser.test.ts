// After a newer version had taken the database over, the next write opened it again and the older code wrote into it.
import { expect, it } from 'vitest';
import { createDexieStore } from '../../../renderer/adapters/dexie/study-store.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { reach, sitting } from '../../fixtures/session.ts';
import { openRaw, rowsIn } from '../../fixtures/raw-database.ts';
import { begun } from '../../fixtures/stocked.ts';
import { noteOf } from '../../fixtures/study.ts';

it('keeps an answer in the window instead of writing it into a database of a newer version', async () => {
  const name = `overtaken-${crypto.randomUUID()}`;
  const store = createDexieStore(name);
  const { start } = await sitting([noteOf('n1'), noteOf('n2')], store);
  const session = start();
  await reach(session, 'question');
  session.reveal();
  const newer = await openRaw(name, 10_000);
  await session.rate(3);
  expect(session.state.getState()).toMatchObject({ at: 'not-saved', chosen: 3, current: { card: 'n1' } });
  expect(session.unsavedText()).toContain('"card": "n1"');
  await session.retry();
  expect(session.state.getState().at).toBe('not-saved');
  expect(await rowsIn(newer, 'entries')).toHaveLength(begun);
  expect(await rowsIn(newer, 'states')).toEqual([]);
  session.close();
  store.close();
  newer.close();
});

it('does not open again what it gave up', async () => {
  const name = `given-up-${crypto.randomUUID()}`;
  const store = createDexieStore(name);
  await store.open('laptop' as DeviceId);
  const newer = await openRaw(name, 10_000);
  const act = { act: 'a', at: 1, offset: 0, entries: [{ id: 'e', payload: { type: 'undo', target: 'b' } }] };
  await store.commit({ draft: act as never, expect: [], changes: () => ({}) });
  // A connection of the older code would hold this up.
  newer.close();
  const newest = await openRaw(name, 10_010);
  expect(newest.version).toBe(10_010);
  newest.close();
});
