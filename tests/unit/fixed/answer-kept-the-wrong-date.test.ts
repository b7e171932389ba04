// An answer that was held back by a jump of the clock kept the wrong date, although the clock had been set right.
import { expect, it } from 'vitest';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { answer, noon, reach, sitting } from '../../fixtures/session.ts';
import { begun } from '../../fixtures/stocked.ts';
import { noteOf } from '../../fixtures/study.ts';

const day = 86_400_000;
const notes = ['a', 'b', 'c'].map((id) => noteOf(id));

it('stores it under the date of the clock that was set right, and asks again at the next jump', async () => {
  const { start, store, clock } = await sitting(notes);
  const session = start();
  await answer(session, 4);
  clock.set(noon + 800 * day);
  await answer(session, 4);
  await reach(session, 'clock-jump');
  clock.set(noon + 60_000);
  await session.retry();
  await reach(session, 'question');
  const [, , late] = await store.entriesAfter('laptop' as DeviceId, begun, 10);
  expect(late).toMatchObject({ type: 'review', card: 'b', at: noon + 60_000, studyDay: Math.floor(noon / day) });
  clock.set(noon - 5 * day);
  await answer(session, 4);
  expect(session.state.getState().at).toBe('clock-jump');
});

it('stores it under the wrong date only when that was confirmed', async () => {
  const { start, store, clock } = await sitting(notes);
  const session = start();
  await answer(session, 4);
  clock.set(noon + 800 * day);
  await answer(session, 4);
  expect((await store.head()).count).toBe(begun + 2);
  await session.retry();
  expect((await store.head()).at).toBe(noon + 800 * day);
});
