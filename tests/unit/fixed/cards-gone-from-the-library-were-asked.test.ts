// A card that left the library in the middle of a sitting was asked all the same.
import { expect, it } from 'vitest';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { Note } from '../../../renderer/core/cards/model.ts';
import { answer, idle, messages, reach, sitting } from '../../fixtures/session.ts';
import { content, importStamp, noteOf } from '../../fixtures/study.ts';

const cloze = (id: string, ...clozes: number[]): Note => noteOf(id, { kind: 'cloze', clozes });

/** A sitting in whose midst another window reads in a new library. */
async function sittingThenImport(before: readonly Note[], after: readonly Note[]) {
  const store = createMemoryStore();
  const tell = messages(store);
  const { start } = await sitting(before, store);
  const session = start();
  await reach(session, 'question');
  await idle();
  await store.importFiles(content(after), importStamp());
  tell();
  const asked: string[] = [];
  while (session.state.getState().at !== 'done') asked.push(await answer(session, 4));
  return { asked, end: await reach(session, 'done') };
}

it('passes over notes and clozes that are gone, also the one that was made ready', async () => {
  const { asked, end } = await sittingThenImport(
    [noteOf('a'), noteOf('b'), cloze('c', 1, 2), cloze('d', 1), noteOf('e')],
    [noteOf('a'), cloze('c', 2), cloze('d', 1), noteOf('e')],
  );
  expect(asked).toEqual(['a', 'd#c1', 'e']);
  expect(end.progress).toEqual({ done: 3, total: 3 });
  expect(end.summary.answers).toBe(3);
});

it('ends when all the rest is gone', async () => {
  const { asked, end } = await sittingThenImport(
    ['a', 'b', 'c'].map((id) => noteOf(id)),
    [noteOf('a')],
  );
  expect([asked, end.progress]).toEqual([['a'], { done: 1, total: 1 }]);
});
