// A journal file of another history was taken for complete, as long as it held as many entries as the database.
import { expect, it } from 'vitest';
import { keepJournalFile } from '../../../renderer/actions/keep-journal-file.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { fakeFile } from '../../fixtures/journal-file.ts';
import { sitting } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

it('reports it and leaves the file alone, also after the next answer', async () => {
  const { store, clock, random } = await sitting([noteOf('a'), noteOf('b')]);
  await answerIn({ store, clock, random }, 'a', 4);
  const file = fakeFile([{ seq: 2, hash: 'of another history' }]);
  const reports: (string | null)[] = [];
  const keeper = keepJournalFile(store, clock, file, (problem) => reports.push(problem));
  keeper.wake();
  await keeper.settled();
  await answerIn({ store, clock, random }, 'b', 4);
  keeper.wake();
  await keeper.settled();
  expect(reports).toEqual([expect.stringContaining('another history'), expect.stringContaining('another history')]);
  expect([file.portions, file.lines.length]).toEqual([[], 1]);
});
