// A card that was cleared as an orphan, came back and was studied, was not listed when it left the files once more.
import { expect, it } from 'vitest';
import { clearOrphans } from '../../../renderer/actions/attach-orphans.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { content, importStamp, manualClock, noteOf, seededRandom } from '../../fixtures/study.ts';

const day = 86_400_000;

it('is listed with the history that it has by then', async () => {
  const store = createMemoryStore();
  const clock = manualClock(Date.UTC(2026, 0, 5, 12));
  const ports = { store, clock, random: seededRandom(1) };
  await store.open('laptop' as DeviceId);
  const bring = (...ids: string[]) =>
    store.importFiles(content(ids.map((id) => noteOf(id))), importStamp(clock.now().at));
  await bring('n1', 'n2');
  await answerIn(ports, 'n1', 4);
  await bring('n2');
  await clearOrphans(ports, createClockGuard(), ['n1' as CardId]);
  expect(await store.orphans()).toEqual([]);
  clock.pass(day);
  expect((await bring('n1', 'n2')).returned).toEqual(['n1']);
  clock.pass(20 * day);
  await answerIn(ports, 'n1', 4);
  await bring('n2');
  expect((await store.orphans()).map(({ card }) => card)).toEqual(['n1']);
});
