// One failed reading of the next card, made ready in advance, ended the whole sitting.
import { expect, it } from 'vitest';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import { answer, idle, reach, sitting } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

const notes = ['a', 'b', 'c'].map((id) => noteOf(id));

it('reads the card once more when its turn comes', async () => {
  const store = createMemoryStore();
  const { note } = store;
  let failures = 0;
  store.note = async (id) => {
    if (id !== 'b' || failures > 0) return note(id);
    failures += 1;
    throw new Error('one hiccup');
  };
  const { start } = await sitting(notes, store);
  const session = start();
  await reach(session, 'question');
  await idle();
  expect([failures, session.state.getState().at]).toEqual([1, 'question']);
  const asked = [await answer(session, 4), await answer(session, 4), await answer(session, 4)];
  expect([asked, session.state.getState().at]).toEqual([['a', 'b', 'c'], 'done']);
});

it('does the same when the reading never ends', async () => {
  const store = createMemoryStore();
  const { note } = store;
  let hung = 0;
  store.note = (id) => {
    if (id !== 'b' || hung > 0) return note(id);
    hung += 1;
    return new Promise(() => {});
  };
  const { start, clock } = await sitting(notes, store);
  const session = start();
  await reach(session, 'question');
  await idle();
  clock.pass(5000);
  await idle();
  expect([await answer(session, 4), await answer(session, 4)]).toEqual(['a', 'b']);
});
