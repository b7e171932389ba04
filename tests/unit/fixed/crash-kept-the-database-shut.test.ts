// Started right after a crash, the app said that the data could not be opened, as the former browser still held its files.
import { expect, it } from 'vitest';
import { openStore } from '../../../renderer/actions/open-store.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { OpenResult } from '../../../renderer/ports/study-store.ts';
import { idle, noon } from '../../fixtures/session.ts';
import { manualClock, seededRandom } from '../../fixtures/study.ts';

function opening(answers: readonly OpenResult[]) {
  const clock = manualClock(noon);
  let asked = 0;
  const store = {
    ...createMemoryStore(),
    open: async () => answers[Math.min((asked += 1), answers.length) - 1] as OpenResult,
  };
  const opened = openStore({ store, clock, random: seededRandom(1) });
  const wait = async (): Promise<void> => {
    for (let half = 0; half < 10; half += 1) {
      await idle();
      clock.pass(500);
    }
  };
  return { opened, wait, asked: () => asked };
}

const failed: OpenResult = { ok: false, cause: 'failed', message: 'Internal error opening backing store.' };

it('opens as soon as the files are free', async () => {
  const { opened, wait, asked } = opening([failed, failed, { ok: true }]);
  await wait();
  expect([await opened, asked()]).toEqual([{ ok: true }, 3]);
});

it('says so after some tries, and at once where waiting does not help', async () => {
  const shut = opening([failed]);
  await shut.wait();
  expect(await shut.opened).toEqual(failed);
  const newer: OpenResult = { ok: false, cause: 'newer', message: 'Update.' };
  const { opened, asked } = opening([newer]);
  expect([await opened, asked()]).toEqual([newer, 1]);
});
