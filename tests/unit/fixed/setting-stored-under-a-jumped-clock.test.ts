// A setting was stored under whatever date the clock showed, and no answer after it was asked about that date.
import { expect, it } from 'vitest';
import { changeOptions } from '../../../renderer/actions/change-options.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { answer, noon, sitting } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

const day = 86_400_000;

it('asks before the setting, so that nothing is stored under a date that nobody confirmed', async () => {
  const { store, clock, random, start } = await sitting([noteOf('a'), noteOf('b')]);
  await answerIn({ store, clock, random }, 'a', 4);
  clock.set(noon + 800 * day);
  const result = await changeOptions({ store, clock, random }, createClockGuard(), { newPerDay: 7 });
  expect(result.ok ? '' : result.problem).toContain('15 March 2028');
  expect((await store.head()).at).toBe(noon);
  const session = start();
  await answer(session, 3);
  expect(session.state.getState().at).toBe('clock-jump');
});
