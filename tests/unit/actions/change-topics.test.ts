import { expect, it } from 'vitest';
import { changeTopics } from '../../../renderer/actions/change-topics.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { manualClock, seededRandom, topic } from '../../fixtures/study.ts';

const noon = Date.UTC(2026, 0, 5, 12);

it('asks about a clock that jumped, and changes the topics when it is done once more', async () => {
  const store = createMemoryStore();
  const clock = manualClock(noon);
  const ports = { store, clock, random: seededRandom(1) };
  const guard = createClockGuard();
  const change = (priority: 1 | 2) => changeTopics(ports, guard, [topic.id], { type: 'priority', priority });
  await store.open('laptop' as DeviceId);
  expect(await change(1)).toEqual({ ok: true });
  clock.set(noon + 800 * 86_400_000);
  expect(await change(2)).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/clock .* Do it again to go on\.$/),
  });
  expect([(await store.head()).at, (await store.topicRows())[0]?.priority]).toEqual([noon, 1]);
  expect(await change(2)).toEqual({ ok: true });
  expect((await store.topicRows())[0]?.priority).toBe(2);
});
