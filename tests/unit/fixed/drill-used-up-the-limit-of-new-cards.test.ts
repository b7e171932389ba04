// New cards met in a drill used up the day's limit of new cards, although a drill is outside of the limits.
import { expect, it } from 'vitest';
import { readQueue } from '../../../renderer/actions/read-queue.ts';
import { studyNow } from '../../../renderer/actions/study-now.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { noon } from '../../fixtures/session.ts';
import { stock } from '../../fixtures/stocked.ts';
import { manualClock, noteOf, seededRandom } from '../../fixtures/study.ts';

it('leaves the limit to the queue', async () => {
  const store = createMemoryStore();
  const clock = manualClock(noon);
  await store.open('laptop' as DeviceId);
  const ids = Array.from({ length: 60 }, (_, index) => `n${index}`);
  await stock(
    store,
    clock,
    ids.map((id) => noteOf(id)),
  );
  const ports = { store, clock, random: seededRandom(1) };
  for (const id of ids.slice(0, 20)) await answerIn(ports, id, 4, { mode: 'drill' });
  expect((await readQueue(store, await studyNow(store, clock))).queue.counts.newCards).toBe(20);
});
