// An orphan without answers was attached twice, by two windows or in one act: both cards had its marks, and the journal
// gave its history to one of them only.
import { expect, it } from 'vitest';
import { actOnCards } from '../../../renderer/actions/act-on-cards.ts';
import { attachOrphans } from '../../../renderer/actions/attach-orphans.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { undo } from '../../../renderer/actions/turn-act.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import type { StudyStore } from '../../../renderer/ports/study-store.ts';
import { content, importStamp, manualClock, noteOf, seededRandom } from '../../fixtures/study.ts';

const [n1, n8, n9] = ['n1', 'n8', 'n9'] as CardId[] as [CardId, CardId, CardId];
const guard = createClockGuard();

/** `n1` has left the files, with a flag and no answer. */
async function orphaned() {
  const store = createMemoryStore();
  const clock = manualClock(Date.UTC(2026, 0, 5, 12));
  const ports = { store, clock, random: seededRandom(1) };
  await store.open('laptop' as DeviceId);
  await store.importFiles(content([noteOf('n1')]), importStamp());
  await actOnCards(ports, guard, [n1], { type: 'flag', flag: 1 });
  clock.pass(1000);
  await store.importFiles(content([noteOf('n8'), noteOf('n9')]), importStamp(clock.now().at));
  return ports;
}

/** Another window attaches the orphan while the next act of this one is on its way to the store. */
function overtake(store: StudyStore, elsewhere: Parameters<typeof attachOrphans>[0]): void {
  const commit = store.commit.bind(store);
  store.commit = async (request) => {
    store.commit = commit;
    await attachOrphans(elsewhere, guard, [{ from: n1, to: n9 }]);
    return commit(request);
  };
}

it('goes to one card when two windows attach it', async () => {
  const ports = await orphaned();
  overtake(ports.store, { ...ports, random: seededRandom(2) });
  expect(await attachOrphans(ports, guard, [{ from: n1, to: n8 }])).toMatchObject({ ok: false });
  expect((await ports.store.marksOf([n8, n9])).map(({ flag }) => flag)).toEqual([0, 1]);
});

it('loses a flag that is taken back while another window attaches it', async () => {
  const ports = await orphaned();
  overtake(ports.store, { ...ports, random: seededRandom(2) });
  expect(await undo(ports)).toMatchObject({ ok: true });
  expect((await ports.store.marksOf([n1, n9])).map(({ flag }) => flag)).toEqual([0, 0]);
});

it('is refused for two cards in one act', async () => {
  const ports = await orphaned();
  const pairs = [n8, n9].map((to) => ({ from: n1, to }));
  expect(await attachOrphans(ports, guard, pairs)).toMatchObject({ ok: false });
});
