// An undo that the disk was silent about, but that did arrive, was followed by a second one: two answers were lost.
import { expect, it } from 'vitest';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { CommitResult, StudyStore } from '../../../renderer/ports/study-store.ts';
import { answer, reach, sitting, timeOut } from '../../fixtures/session.ts';
import { begun } from '../../fixtures/stocked.ts';
import { noteOf } from '../../fixtures/study.ts';

const notes = ['a', 'b', 'c'].map((id) => noteOf(id));
const answersOf = async (store: StudyStore) =>
  Promise.all(['a', 'b', 'c'].map(async (id) => (await store.reviewsOf(id as CardId)).length));

/** A sitting of two answers whose store says nothing to the next act; `arrives` tells whether the act is stored. */
async function silentOnce(arrives: boolean) {
  const store = createMemoryStore();
  const commit = store.commit.bind(store);
  const { start, clock } = await sitting(notes, store);
  const session = start();
  await answer(session, 4);
  await answer(session, 4);
  await reach(session, 'question');
  store.commit = async (request) => {
    store.commit = commit;
    if (arrives) await commit(request);
    return new Promise<CommitResult>(() => {});
  };
  return { store, clock, session };
}

it.each([true, false])('is not doubled when it is asked for again (stored in silence: %s)', async (arrives) => {
  const { store, clock, session } = await silentOnce(arrives);
  await timeOut(clock, session.undo());
  expect(session.state.getState()).toMatchObject({
    at: 'question',
    remark: 'Not taken back yet: the disk did not take it. Press it again.',
    current: { card: 'c' },
  });
  await session.undo();
  expect(await answersOf(store)).toEqual([1, 0, 0]);
  expect(session.said.getState().text).toBe('Easy taken back.');
  expect(session.state.getState()).toMatchObject({
    at: 'question',
    remark: null,
    current: { card: 'b' },
    progress: { done: 1, total: 3 },
  });
  const asked = [await answer(session, 4), await answer(session, 4)];
  expect([asked, session.state.getState().at]).toEqual([['b', 'c'], 'done']);
  expect((await store.head()).count).toBe(begun + 1 + 3 + 1 + 1);
});

it('brings back once what the disk was silent about', async () => {
  const store = createMemoryStore();
  const commit = store.commit.bind(store);
  const { start, clock } = await sitting(notes, store);
  const session = start();
  await answer(session, 4);
  await answer(session, 4);
  await session.undo();
  await session.undo();
  store.commit = async (request) => {
    store.commit = commit;
    await commit(request);
    return new Promise<CommitResult>(() => {});
  };
  await timeOut(clock, session.redo());
  expect(session.state.getState().remark).toMatch(/^Not brought back yet/);
  await session.redo();
  expect(await answersOf(store)).toEqual([1, 0, 0]);
  expect(session.state.getState()).toMatchObject({ current: { card: 'b' }, progress: { done: 1, total: 3 } });
});
