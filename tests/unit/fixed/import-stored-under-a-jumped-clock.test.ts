// An import that parted a history stored its entry under the date of a clock that jumped; set right, the clock then
// seemed to have jumped back.
import { afterEach, expect, it, vi } from 'vitest';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { clockJump } from '../../../renderer/core/time/clock-jump.ts';
import { runImport } from '../../../renderer/workers/run-import.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { noon } from '../../fixtures/session.ts';
import { manualClock, seededRandom } from '../../fixtures/study.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const topic = (card: string): string => `---
id: sharding
title: Sharding
area: data
kind: concept
prerequisites: []
related: []
sources:
  - { title: "A book", author: "Somebody", year: 2020 }
---

What it is.

## Cards

${card}`;
const first = topic(`### What does a shard key decide?
<!-- id: key, level: remember -->

On which server a row lives.
`);
const other = topic(`### How many stripes has a zebra?
<!-- id: key, level: remember -->

Black and white, more than one counts in a moment.
`);

it('keeps to a date that was confirmed', async () => {
  const store = createMemoryStore();
  const clock = manualClock(noon);
  const random = seededRandom(1);
  await store.open('laptop' as DeviceId);
  async function bring(text: string | null): Promise<void> {
    const files = text === null ? [] : [{ path: 'topics/data/sharding.md', text, hash: String(text.length) }];
    vi.stubGlobal('fetch', async () => ({ ok: true, json: async () => ({ files }) }));
    const order = { contentUrl: 'content.json', contentHash: String(text?.length), refused: [] };
    await runImport({ store, clock, random }, order, () => undefined);
  }
  await bring(first);
  expect(await store.inLibrary(['key' as CardId])).toEqual([true]);
  await answerIn({ store, clock, random }, 'key', 4);
  await bring(null);
  clock.set(noon + 3650 * 86_400_000);
  await bring(other);
  expect(await store.reviewsOf('key' as CardId)).toEqual([]);
  clock.set(noon + 86_400_000);
  expect(clockJump(clock.now().at, (await store.head()).at)).toBeNull();
});
