// The question about a clock that jumped counted as its answer: the next answer was stored under a date nobody confirmed.
import { expect, it } from 'vitest';
import { startApp } from '../../../renderer/actions/start.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { windowOn } from '../../fixtures/app-ports.ts';
import { answer, noon, reach, sitting } from '../../fixtures/session.ts';
import { content, noteOf } from '../../fixtures/study.ts';

const day = 86_400_000;
const notes = ['a', 'b', 'c'].map((id) => noteOf(id));

it('still asks before an answer, when a setting was asked about and not entered again', async () => {
  const { store, clock, random } = await sitting(notes);
  await answerIn({ store, clock, random }, 'a', 4);
  const app = startApp(windowOn({ store, clock, random }, content(notes)));
  clock.set(noon + 800 * day);
  expect((await app.changeOptions({ newPerDay: 3 })).ok).toBe(false);
  const session = app.startSession({ mode: 'due' });
  await answer(session, 4);
  expect(session.state.getState().at).toBe('clock-jump');
  expect((await store.head()).at).toBe(noon);
});

it('still asks before an answer, when an undo was asked about and not pressed again', async () => {
  const { store, clock, start } = await sitting(notes);
  const session = start();
  await answer(session, 4);
  clock.set(noon - 40 * day);
  await reach(session, 'question');
  await session.undo();
  await answer(session, 4);
  expect(session.state.getState().at).toBe('clock-jump');
  expect((await store.head()).at).toBe(noon);
});

it('asks at the next jump, when the clock was set right instead', async () => {
  const { store, clock, start } = await sitting(notes);
  const session = start();
  await answer(session, 4);
  clock.set(noon - 40 * day);
  await reach(session, 'question');
  await session.undo();
  clock.set(noon + 60_000);
  await answer(session, 4);
  clock.set(noon - 40 * day);
  await answer(session, 4);
  expect(session.state.getState().at).toBe('clock-jump');
  expect((await store.head()).at).toBe(noon + 60_000);
});
