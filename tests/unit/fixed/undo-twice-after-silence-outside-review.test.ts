// Outside of Review an undo that the disk was silent about, but that did arrive, was followed by a second one when it was
// pressed again, as the notice asks for.
import { expect, it } from 'vitest';
import { startApp } from '../../../renderer/actions/start.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import type { CommitResult } from '../../../renderer/ports/study-store.ts';
import { windowOn } from '../../fixtures/app-ports.ts';
import { idle, noon, timeOut } from '../../fixtures/session.ts';
import { stock } from '../../fixtures/stocked.ts';
import { manualClock, noteOf, seededRandom } from '../../fixtures/study.ts';

const cards = ['a', 'b'] as CardId[];

async function flagged(arrives: boolean) {
  const store = createMemoryStore();
  const clock = manualClock(noon);
  const ports = { store, clock, random: seededRandom(1) };
  await store.open('laptop' as DeviceId);
  const app = startApp(windowOn(ports, await stock(store, clock, [noteOf('a'), noteOf('b')])));
  await idle();
  for (const card of cards) await app.actOnCards([card], { type: 'flag', flag: 1 });
  const commit = store.commit.bind(store);
  const beSilent = (): void => {
    store.commit = async (request) => {
      store.commit = commit;
      if (arrives) await commit(request);
      return new Promise<CommitResult>(() => {});
    };
  };
  const flags = async () => (await store.marksOf(cards)).map(({ flag }) => flag);
  return { app, clock, flags, beSilent };
}

it.each([true, false])('takes back one act (stored in silence: %s)', async (arrives) => {
  const { app, clock, flags, beSilent } = await flagged(arrives);
  beSilent();
  await timeOut(clock, app.takeBack());
  expect(app.notices.getState().at(-1)?.text).toMatch(/^Not taken back yet/);
  await app.takeBack();
  expect(await flags()).toEqual([1, 0]);
});

it.each([true, false])('brings back one act (stored in silence: %s)', async (arrives) => {
  const { app, clock, flags, beSilent } = await flagged(arrives);
  await app.takeBack();
  await app.takeBack();
  beSilent();
  await timeOut(clock, app.bringBack());
  await app.bringBack();
  expect(await flags()).toEqual([1, 0]);
});
