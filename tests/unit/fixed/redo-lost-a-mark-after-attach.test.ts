// A mark brought back after its card's history was attached elsewhere stood with the old card: the new one lost it at
// its next turn.
import { expect, it } from 'vitest';
import { actOnCards } from '../../../renderer/actions/act-on-cards.ts';
import { attachOrphans } from '../../../renderer/actions/attach-orphans.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { redo, undo } from '../../../renderer/actions/turn-act.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { content, importStamp, manualClock, noteOf, seededRandom } from '../../fixtures/study.ts';

const [n1, n9] = ['n1', 'n9'] as CardId[] as [CardId, CardId];

it('stays with the card that has the history now', async () => {
  const store = createMemoryStore();
  const clock = manualClock(Date.UTC(2026, 0, 5, 12));
  const ports = { store, clock, random: seededRandom(1) };
  const guard = createClockGuard();
  const flagged = async () => (await store.marksOf([n9]))[0]?.flag;
  await store.open('laptop' as DeviceId);
  await store.importFiles(content([noteOf('n1'), noteOf('n2')]), importStamp());
  await actOnCards(ports, guard, [n1], { type: 'flag', flag: 1 });
  clock.pass(1000);
  await store.importFiles(content([noteOf('n2'), noteOf('n9')]), importStamp());
  expect(await attachOrphans(ports, guard, [{ from: n1, to: n9 }])).toEqual({ ok: true });
  // Review passes over the attachment, and takes back the flag.
  expect((await undo(ports)).ok).toBe(true);
  expect(await flagged()).toBe(0);
  expect((await redo(ports)).ok).toBe(true);
  expect((await store.eventsOf([n9])).map(({ subject }) => subject)).toEqual([n9]);
  await actOnCards(ports, guard, [n9], { type: 'flag', flag: 3 });
  await undo(ports);
  expect(await flagged()).toBe(1);
});
