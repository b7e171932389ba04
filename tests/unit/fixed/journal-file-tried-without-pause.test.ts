// A journal file that would not take the entries, as it ended elsewhere than it said, was tried again without a pause.
import { expect, it } from 'vitest';
import { keepJournalFile } from '../../../renderer/actions/keep-journal-file.ts';
import type { JournalFile } from '../../../renderer/ports/desktop.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { sitting } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

it('is reported, and tried again after half a minute', async () => {
  const { store, clock, random } = await sitting([noteOf('a')]);
  await answerIn({ store, clock, random }, 'a', 4);
  let tries = 0;
  const file: JournalFile = {
    head: async () => ({ ok: true, value: null }),
    async append() {
      tries += 1;
      // Ends the loop of code that would go on for ever.
      if (tries > 50) throw new Error('tried without a pause');
      return { ok: false, cause: 'gap', message: 'The file ends at entry 7, the new ones begin after 0.' };
    },
  };
  const reports: (string | null)[] = [];
  const keeper = keepJournalFile(store, clock, file, (problem) => reports.push(problem));
  keeper.wake();
  await keeper.settled();
  expect(reports.at(-1)).not.toBeNull();
  expect(reports.at(-1)).not.toContain('without a pause');
  const before = tries;
  clock.pass(30_000);
  await keeper.settled();
  expect(tries).toBeGreaterThan(before);
});
