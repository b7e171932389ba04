// A database that did not answer what an act on the card in front reads first left Review without a word, and deaf to
// every key after it.
import { expect, it } from 'vitest';
import { startApp } from '../../../renderer/actions/start.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { StudyStore } from '../../../renderer/ports/study-store.ts';
import { windowOn } from '../../fixtures/app-ports.ts';
import { idle, reach, sitting } from '../../fixtures/session.ts';
import { content, noteOf } from '../../fixtures/study.ts';

const notes = ['a', 'b'].map((id) => noteOf(id));
const questions = ['head', 'settings', 'cardStates', 'marksOf'] as const;

function silence(store: StudyStore, question: (typeof questions)[number]): void {
  Object.assign(store, { [question]: () => new Promise<never>(() => {}) });
}

it.each(questions)('says so after a while, as %s is not answered', async (question) => {
  const { start, clock, store } = await sitting(notes, createMemoryStore());
  const session = start();
  await reach(session, 'question');
  await idle();
  silence(store, question);
  void session.act({ type: 'bury', buried: true }, 'card');
  await idle();
  clock.pass(15_000);
  await idle();
  const state = session.state.getState();
  expect(state.at === 'failed' ? state.message : state.remark).toMatch(/does not answer/);
});

it.each(['head', 'cardStates'] as const)(
  'is told of an act in the library, as %s is not answered',
  async (question) => {
    const { clock, store, random } = await sitting(notes, createMemoryStore());
    const app = startApp(windowOn({ store, clock, random }, content(notes)));
    await idle();
    silence(store, question);
    const told = app.actOnCards(['a' as CardId], { type: 'suspend', suspended: true }).then(
      (result) => (result.ok ? 'done' : result.problem),
      (error: unknown) => String(error),
    );
    await idle();
    clock.pass(15_000);
    expect(await Promise.race([told, idle().then(() => 'nothing')])).toMatch(/does not answer/);
  },
);

it.each(['settings', 'note'] as const)('is told of the sheet of a card, as %s is not answered', async (question) => {
  const { clock, store, random } = await sitting(notes, createMemoryStore());
  const app = startApp(windowOn({ store, clock, random }, content(notes)));
  await idle();
  Object.assign(store, { [question]: () => new Promise<never>(() => {}) });
  const told = app.card('a' as CardId).then(String, String);
  await idle();
  clock.pass(15_000);
  expect(await Promise.race([told, idle().then(() => 'nothing')])).toMatch(/does not answer/);
});
