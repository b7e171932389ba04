// A database that did not answer left Review loading, or an answer in the air, for good.
import { expect, it } from 'vitest';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import { idle, reach, sitting, timeOut } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

const notes = ['a', 'b', 'c'].map((id) => noteOf(id));
const silence = () => new Promise<never>(() => {});

it.each(['head', 'settings', 'newCards', 'dueCards', 'note', 'topics'] as const)(
  'says so after a while when the sitting cannot begin, as %s is not answered',
  async (question) => {
    const store = createMemoryStore();
    const { start, clock } = await sitting(notes, store);
    Object.assign(store, { [question]: silence });
    const session = start();
    await idle();
    expect(session.state.getState().at).toBe('loading');
    clock.pass(15_000);
    await idle();
    expect(session.state.getState()).toMatchObject({
      at: 'failed',
      message: expect.stringContaining('The database does not answer.'),
    });
  },
);

it('keeps the answer when nothing is answered any more', async () => {
  const store = createMemoryStore();
  const { start, clock } = await sitting(notes, store);
  const session = start();
  await reach(session, 'question');
  await idle();
  session.reveal();
  for (const question of Object.keys(store)) {
    if (question !== 'onChange' && question !== 'close') Object.assign(store, { [question]: silence });
  }
  await timeOut(clock, session.rate(3));
  expect(session.state.getState()).toMatchObject({ at: 'not-saved', chosen: 3, current: { card: 'a' } });
  expect(session.unsavedText()).toContain('"rating": 3');
});
