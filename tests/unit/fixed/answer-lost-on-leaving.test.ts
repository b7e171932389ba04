// Review could be left while an answer was on its way to the disk; when it did not arrive, nobody was told.
import { expect, it } from 'vitest';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CommitResult } from '../../../renderer/ports/study-store.ts';
import { handlersFor } from '../../../renderer/ui/screens/review/handlers.ts';
import { deferred } from '../../fixtures/answering.ts';
import { reach, sitting, timeOut } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

async function saving() {
  const store = createMemoryStore();
  const held = deferred<CommitResult>();
  const { start, clock } = await sitting([noteOf('a'), noteOf('b')], store);
  store.commit = () => held.promise;
  const session = start();
  await reach(session, 'question');
  session.reveal();
  const rated = session.rate(3);
  const state = await reach(session, 'saving');
  return { session, state, clock, rated, held };
}

it('has no key that leaves, takes back or rates while an answer is on its way', async () => {
  const { session, state } = await saving();
  let left = 0;
  const leave = (): void => {
    left += 1;
  };
  const handlers = handlersFor(state, session, { leave, openInfo: leave, openTopic: leave });
  for (const handle of Object.values(handlers)) handle?.('');
  expect([left, Object.keys(handlers)]).toEqual([0, ['showAnswer']]);
  expect(session.state.getState()).toBe(state);
});

it('ends the wait with the answer kept and in sight, when the disk is silent', async () => {
  const { session, clock, rated } = await saving();
  await timeOut(clock, rated);
  expect(session.state.getState()).toMatchObject({ at: 'not-saved', chosen: 3, current: { card: 'a' } });
  expect(session.unsavedText()).toContain('"card": "a"');
});

it.each<[string, CommitResult, 'question' | 'not-saved']>([
  ['is stored', { ok: true, entries: [] }, 'question'],
  ['is refused', { ok: false, cause: 'disk-full', message: 'The disk is full.' }, 'not-saved'],
  ['meets a closed database', { ok: false, cause: 'closed', message: 'Reload this window.' }, 'not-saved'],
])('ends the wait in sight when the answer %s', async (_what, result, end) => {
  const { session, rated, held } = await saving();
  held.resolve(result);
  await rated;
  expect(session.state.getState().at).toBe(end);
  expect(session.unsavedText() === null).toBe(end === 'question');
});

it('takes nothing back before the answer that is kept is dealt with', async () => {
  const { session, clock, rated } = await saving();
  await timeOut(clock, rated);
  await Promise.all([session.undo(), session.redo(), session.rate(1)]);
  expect(session.state.getState()).toMatchObject({ at: 'not-saved', chosen: 3 });
});
