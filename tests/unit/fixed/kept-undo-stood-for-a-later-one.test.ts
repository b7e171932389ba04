// An undo that the disk was silent about was tried again in place of whatever was asked for next: an undo of a later act
// said that the earlier one was taken back and left the later one, and a redo took back.
import { expect, it } from 'vitest';
import { startApp } from '../../../renderer/actions/start.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { CommitResult, StudyStore } from '../../../renderer/ports/study-store.ts';
import { windowOn } from '../../fixtures/app-ports.ts';
import { answer, idle, reach, sitting, timeOut } from '../../fixtures/session.ts';
import { content, noteOf } from '../../fixtures/study.ts';

const notes = ['a', 'b', 'c'].map((id) => noteOf(id));

function beSilentOnce(store: StudyStore, arrives: boolean): void {
  const commit = store.commit.bind(store);
  store.commit = async (request) => {
    store.commit = commit;
    if (arrives) await commit(request);
    return new Promise<CommitResult>(() => {});
  };
}

it('takes back what was answered since, in Review', async () => {
  const { start, clock, store } = await sitting(notes);
  const session = start();
  await answer(session, 4);
  await reach(session, 'question');
  beSilentOnce(store, true);
  await timeOut(clock, session.undo());
  expect(await answer(session, 4)).toBe('b');
  await reach(session, 'question');
  await session.undo();
  expect((await reach(session, 'question')).current.card).toBe('b');
  expect(await store.reviewsOf('b' as CardId)).toEqual([]);
});

it('takes back what was done since, outside of Review', async () => {
  const { clock, store, random } = await sitting(notes);
  const app = startApp(windowOn({ store, clock, random }, content(notes)));
  await idle();
  const flags = async () => (await store.marksOf(['a', 'b'] as CardId[])).map(({ flag }) => flag);
  await app.actOnCards(['a' as CardId], { type: 'flag', flag: 1 });
  beSilentOnce(store, true);
  await timeOut(clock, app.takeBack());
  await app.actOnCards(['b' as CardId], { type: 'flag', flag: 1 });
  await app.takeBack();
  expect(await flags()).toEqual([0, 0]);
});

it('takes nothing back when it is brought back that was asked for', async () => {
  const { start, clock, store } = await sitting(notes);
  const session = start();
  await answer(session, 4);
  await reach(session, 'question');
  beSilentOnce(store, false);
  await timeOut(clock, session.undo());
  await session.redo();
  expect(await store.reviewsOf('a' as CardId)).toHaveLength(1);
});
