// An act on very many cards was called not saved after the two seconds that the disk has for one answer, and was stored
// all the same a moment later.
import { expect, it } from 'vitest';
import { actOnCards } from '../../../renderer/actions/act-on-cards.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { everyKind, undo } from '../../../renderer/actions/turn-act.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { idle, noon } from '../../fixtures/session.ts';
import { manualClock, seededRandom } from '../../fixtures/study.ts';

const cards = Array.from({ length: 10_000 }, (_, index) => `n${index}` as CardId);

/** As measured in Chromium: two to three seconds for ten thousand cards. */
async function slowStore() {
  const clock = manualClock(noon);
  const store = createMemoryStore();
  await store.open('laptop' as DeviceId);
  const commit = store.commit.bind(store);
  store.commit = async (request) => {
    await new Promise<void>((resolve) => void clock.after(3000, resolve));
    return commit(request);
  };
  const wait = async <T>(work: Promise<T>): Promise<T> => {
    await idle();
    for (let second = 0; second < 4; second += 1) {
      clock.pass(1000);
      await idle();
    }
    return work;
  };
  return { ports: { store, clock, random: seededRandom(1) }, wait };
}

it('has more time, as the reading before an undo has', async () => {
  const { ports, wait } = await slowStore();
  const acted = await wait(actOnCards(ports, createClockGuard(), cards, { type: 'flag', flag: 1 }));
  expect(acted).toMatchObject({ ok: true, cards: 10_000 });
  expect(await wait(undo(ports, everyKind))).toMatchObject({ ok: true });
});
