// After the last answer of a sitting, undo was not offered, and redo was although there was nothing to bring back.
import { expect, it } from 'vitest';
import { answer, idle, reach, sitting } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

it('offers what can be taken back and brought back, at the end as before', async () => {
  const { start } = await sitting([noteOf('a')]);
  const session = start();
  await reach(session, 'question');
  await idle();
  expect(session.state.getState()).toMatchObject({ canUndo: false, canRedo: false });
  await answer(session, 4);
  await idle();
  expect(session.state.getState()).toMatchObject({ at: 'done', canUndo: true, canRedo: false });
  await session.undo();
  await idle();
  expect(session.state.getState()).toMatchObject({ at: 'question', canUndo: false, canRedo: true });
  await answer(session, 3);
  await idle();
  expect(session.state.getState()).toMatchObject({ canUndo: true, canRedo: false });
});
