// A message of another window, with a database that did not answer, replaced the answer that was kept by an error.
import { expect, it } from 'vitest';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import { idle, messages, noon, reach, sitting, timeOut } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

const notes = ['a', 'b'].map((id) => noteOf(id));
const stuck = () => new Promise<never>(() => {});

it('keeps an answer that is not saved, and stores it once the database answers again', async () => {
  const store = createMemoryStore();
  const tell = messages(store);
  const { clock, start } = await sitting(notes, store);
  const { commit, settings } = store;
  const session = start();
  await reach(session, 'question');
  session.reveal();
  store.commit = stuck;
  await timeOut(clock, session.rate(3));
  const kept = session.unsavedText();
  expect([session.state.getState().at, kept !== null]).toEqual(['not-saved', true]);

  store.settings = stuck;
  tell();
  await idle();
  clock.pass(5000);
  await idle();
  expect(session.state.getState()).toMatchObject({ at: 'not-saved', chosen: 3, current: { card: 'a' } });
  expect(session.unsavedText()).toBe(kept);

  Object.assign(store, { commit, settings });
  await session.retry();
  expect((await reach(session, 'question')).current.card).toBe('b');
  expect((await store.reviewsOf('a' as CardId)).map((review) => review.rating)).toEqual([3]);
});

it('keeps an answer that waits for a word about the clock', async () => {
  const store = createMemoryStore();
  const tell = messages(store);
  const { clock, start } = await sitting(notes, store);
  const session = start();
  await reach(session, 'question');
  session.reveal();
  await session.rate(4);
  await reach(session, 'question');
  clock.set(noon - 30 * 86_400_000);
  session.reveal();
  await session.rate(2);
  store.settings = stuck;
  tell();
  await idle();
  clock.pass(5000);
  await idle();
  expect(session.state.getState()).toMatchObject({ at: 'clock-jump', chosen: 2, current: { card: 'b' } });
  expect(session.unsavedText()).toContain('"rating": 2');
});

it('leaves the question in front as it is', async () => {
  const store = createMemoryStore();
  const tell = messages(store);
  const { clock, start } = await sitting(notes, store);
  const session = start();
  await reach(session, 'question');
  store.settings = stuck;
  tell();
  await idle();
  clock.pass(5000);
  await idle();
  expect(session.state.getState()).toMatchObject({ at: 'question', current: { card: 'a' } });
});
