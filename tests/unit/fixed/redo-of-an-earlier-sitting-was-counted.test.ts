// Bringing back an answer of an earlier sitting was counted as an answer of this one.
import { expect, it } from 'vitest';
import { answer, reach, sitting } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

it('leaves what was answered in this sitting as it is', async () => {
  const { start, store } = await sitting([noteOf('a'), noteOf('b')]);
  const earlier = start();
  await answer(earlier, 4);
  earlier.close();
  const session = start();
  await reach(session, 'question');
  await session.undo();
  expect(session.state.getState()).toMatchObject({ current: { card: 'a' }, progress: { done: 0, total: 2 } });
  await session.redo();
  expect(session.state.getState()).toMatchObject({ current: { card: 'b' }, progress: { done: 0, total: 1 } });
  expect(await store.reviewsOf('a' as never)).toHaveLength(1);
  await answer(session, 1);
  await session.undo();
  await session.redo();
  expect(session.state.getState().progress.done).toBe(1);
});
