// Entries that the database had lost were missing from the journal file too, and nobody was told.
import { expect, it } from 'vitest';
import { keepJournalFile } from '../../../renderer/actions/keep-journal-file.ts';
import type { StudyStore } from '../../../renderer/ports/study-store.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { fakeFile } from '../../fixtures/journal-file.ts';
import { sitting } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

it.each([
  ['all of them', [1, 2, 3, 4, 5], 1],
  ['the first', [1], 1],
  ['the last', [5], 5],
])('reports %s, and leaves no gap in the file', async (_name, lost, lacks) => {
  const { store, clock, random } = await sitting(['a', 'b', 'c'].map((id) => noteOf(id)));
  for (const id of ['a', 'b', 'c']) await answerIn({ store, clock, random }, id, 4);
  const holed: StudyStore = {
    ...store,
    entriesAfter: async (...range) => (await store.entriesAfter(...range)).filter(({ seq }) => !lost.includes(seq)),
  };
  const file = fakeFile();
  const reports: (string | null)[] = [];
  const keeper = keepJournalFile(holed, clock, file, (problem) => reports.push(problem));
  keeper.wake();
  await keeper.settled();
  expect(reports.at(-1)).toContain(`lacks entry ${lacks}`);
  expect(file.lines.map(({ seq }) => seq)).toEqual(lacks === 1 ? [] : [1, 2, 3, 4]);
});
