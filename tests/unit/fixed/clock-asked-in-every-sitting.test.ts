// After a wrong clock had been set right, every sitting asked about it anew until the wrong date had come.
import { expect, it } from 'vitest';
import { startApp } from '../../../renderer/actions/start.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { windowOn } from '../../fixtures/app-ports.ts';
import { answer, noon, reach } from '../../fixtures/session.ts';
import { manualClock, noteOf, seededRandom } from '../../fixtures/study.ts';
import { begun, stock } from '../../fixtures/stocked.ts';

const day = 86_400_000;

async function afterWrongClock() {
  const store = createMemoryStore();
  const clock = manualClock(noon + 300 * day);
  const random = seededRandom(1);
  await store.open('laptop' as DeviceId);
  const read = await stock(
    store,
    clock,
    ['a', 'b', 'c', 'd', 'e'].map((id) => noteOf(id)),
  );
  await answerIn({ store, clock, random }, 'a', 4);
  clock.set(noon);
  return { store, clock, newWindow: () => startApp(windowOn({ store, clock, random }, read)) };
}

it('asks once, and not again after the answer was stored under the right date', async () => {
  const { store, clock, newWindow } = await afterWrongClock();
  const first = newWindow().startSession({ mode: 'due' });
  await answer(first, 4);
  expect(first.state.getState().at).toBe('clock-jump');
  await first.retry();
  await reach(first, 'question');
  first.close();
  expect((await store.head()).at).toBe(noon);
  for (const later of [1, 2, 3]) {
    clock.set(noon + later * day);
    const session = newWindow().startSession({ mode: 'due' });
    await answer(session, 4);
    expect((await reach(session, 'question', 'clock-jump', 'done')).at).not.toBe('clock-jump');
    session.close();
  }
});

it('asks no more in a window in which the date was confirmed, whatever was done there first', async () => {
  const { newWindow } = await afterWrongClock();
  const app = newWindow();
  expect((await app.changeOptions({ newPerDay: 9 })).ok).toBe(false);
  expect((await app.changeOptions({ newPerDay: 9 })).ok).toBe(true);
  const session = app.startSession({ mode: 'due' });
  await answer(session, 4);
  expect((await reach(session, 'question', 'clock-jump')).at).toBe('question');
  await session.undo();
  expect((await reach(session, 'question')).remark).toBeNull();
});

it('asks before an undo as well, and takes nothing back until it is pressed again', async () => {
  const { store, newWindow } = await afterWrongClock();
  const session = newWindow().startSession({ mode: 'due' });
  await reach(session, 'question');
  await session.undo();
  expect(session.state.getState().remark).toMatch(/says 5 January 2026.*Press the key again/);
  expect((await store.head()).count).toBe(begun + 2);
  await session.undo();
  expect(await store.cardState('a' as never)).toBeNull();
});
