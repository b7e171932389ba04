// After yesterday's answer had been taken back, its card and its sibling were both asked on one day.
import { expect, it } from 'vitest';
import { answerIn } from '../../fixtures/answering.ts';
import { answer, reach, sitting } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

it('asks one card of a note a day, also after undo', async () => {
  const { store, clock, random, start } = await sitting([noteOf('n', { kind: 'reversible' }), noteOf('z')]);
  await answerIn({ store, clock, random }, 'n', 4);
  clock.pass(86_400_000);
  const session = start();
  expect((await reach(session, 'question')).current.card).toBe('n#reverse');
  await session.undo();
  const asked: string[] = [];
  while (session.state.getState().at !== 'done') asked.push(await answer(session, 4));
  expect(asked).toEqual(['n', 'z']);
});
