// After the settings had been changed in another window, the buttons went on promising the intervals of the old ones.
import { expect, it } from 'vitest';
import { changeOptions } from '../../../renderer/actions/change-options.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import { idle, messages, reach, sitting } from '../../fixtures/session.ts';
import { noteOf, seededRandom } from '../../fixtures/study.ts';

const notes = ['n1', 'n2'].map((id) => noteOf(id));

it('shows the intervals that hold now, on the question and on the answer, and stores what it shows', async () => {
  const store = createMemoryStore();
  const tell = messages(store);
  const { start, clock } = await sitting(notes, store);
  const session = start();
  const change = async (steps: readonly number[]): Promise<void> => {
    const parameters = { learningSteps: steps };
    await changeOptions({ store, clock, random: seededRandom(steps[0] ?? 0) }, createClockGuard(), { parameters });
    tell();
    await idle();
  };
  expect((await reach(session, 'question')).current.intervals[1]).toEqual({ minutes: 1 });
  await change([30, 60]);
  expect((await reach(session, 'question')).current.intervals[1]).toEqual({ minutes: 30 });
  session.reveal();
  await change([40, 60]);
  expect((await reach(session, 'answer')).current.intervals[1]).toEqual({ minutes: 40 });
  await session.rate(1);
  expect((await store.cardState('n1' as CardId))?.memory.interval).toEqual({ minutes: 40 });
});
