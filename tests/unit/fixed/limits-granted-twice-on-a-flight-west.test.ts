// Whoever flew west, one study day back, was granted the new cards and reviews of a day that had been used up.
import { expect, it } from 'vitest';
import { changeOptions } from '../../../renderer/actions/change-options.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { readQueue } from '../../../renderer/actions/read-queue.ts';
import { studyNow } from '../../../renderer/actions/study-now.ts';
import { summariseToday } from '../../../renderer/actions/summarise-today.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { answer, reach, sitting } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

const tokyo = 9 * 60;
const losAngeles = -8 * 60;
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

it('continues the day that was begun in the east until it ends in the west', async () => {
  const { store, clock, random, start } = await sitting(ids.map((id) => noteOf(id)));
  const ports = { store, clock, random };
  const fresh = async () => (await readQueue(store, await studyNow(store, clock))).queue.counts.newCards;
  await changeOptions(ports, createClockGuard(), { newPerDay: 3 });
  clock.set(Date.UTC(2026, 0, 6, 10), tokyo);
  for (const id of ['a', 'b', 'c']) await answerIn(ports, id, 4);
  const begun = (await summariseToday(store, clock)).day;

  clock.set(Date.UTC(2026, 0, 6, 11), losAngeles);
  expect(await fresh()).toBe(0);
  expect(await summariseToday(store, clock)).toMatchObject({ day: begun, streak: 1, done: { answers: 3 } });
  expect((await reach(start(), 'question', 'done')).at).toBe('done');

  clock.set(Date.UTC(2026, 0, 7, 11, 59), losAngeles);
  expect(await fresh()).toBe(0);
  clock.set(Date.UTC(2026, 0, 7, 12), losAngeles);
  expect(await fresh()).toBe(3);
  await answer(start(), 4);
  expect((await summariseToday(store, clock)).day).toBe(begun + 1);
});
