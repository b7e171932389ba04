// An answer that another window gave while undo was reading was not counted by undo, although the journal had it.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { parametersOf, readRules } from '../../../renderer/actions/study-rules.ts';
import { redo, undo } from '../../../renderer/actions/turn-act.ts';
import { createDexieStore } from '../../../renderer/adapters/dexie/study-store.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { foldCard } from '../../../renderer/core/journal/fold-card.ts';
import type { StudyStore } from '../../../renderer/ports/study-store.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { manualClock, seededRandom } from '../../fixtures/study.ts';

const card = 'n1' as CardId;
let count = 0;
const stores = {
  memory: createMemoryStore,
  IndexedDB: () => createDexieStore(`overlooked-${(count += 1)}`),
} satisfies Record<string, () => StudyStore>;

const moments = [
  'before cardStates',
  'after cardStates',
  'before recordsOf',
  'after recordsOf',
  'before entriesOf',
  'before commit',
] as const;
type ReadingMoment = (typeof moments)[number];

/** The store as it is seen by a window that is overtaken once, at that moment. */
function overtaken(store: StudyStore, moment: ReadingMoment, other: () => Promise<unknown>): StudyStore {
  let done = false;
  const at = async (now: ReadingMoment): Promise<void> => {
    if (now !== moment || done) return;
    done = true;
    await other();
  };
  return {
    ...store,
    async cardStates(ids) {
      await at('before cardStates');
      const states = await store.cardStates(ids);
      await at('after cardStates');
      return states;
    },
    async recordsOf(ids) {
      await at('before recordsOf');
      const records = await store.recordsOf(ids);
      await at('after recordsOf');
      return records;
    },
    async entriesOf(act) {
      await at('before entriesOf');
      return store.entriesOf(act);
    },
    async commit(request) {
      await at('before commit');
      return store.commit(request);
    },
  };
}

describe.each(Object.entries(stores))('on %s', (_name, create) => {
  async function begin() {
    const store = create();
    await store.open('laptop' as DeviceId);
    const clock = manualClock(Date.UTC(2026, 0, 5, 12));
    const ports = { store, clock, random: seededRandom(1) };
    const first = await answerIn(ports, card, 3);
    return { store, ports, first, other: (id: string) => answerIn({ ...ports, random: seededRandom(2) }, id, 3) };
  }

  async function expectReplayed(store: StudyStore): Promise<void> {
    const reviews = await store.reviewsOf(card);
    const replayed = foldCard({ card, reviews, events: [] }, 'any' as never, parametersOf(await readRules(store)));
    const state = await store.cardState(card);
    expect(state?.memory).toEqual(replayed.state?.memory);
    expect(state?.lastReview).toEqual(replayed.state?.lastReview);
    expect(reviews).toEqual(replayed.reviews);
  }

  it.each(moments)('undo takes back the answer that was given %s, as it is the newest', async (moment) => {
    const { store, ports, first, other } = await begin();
    const result = await undo({ ...ports, store: overtaken(store, moment, () => other(card)) });
    expect(result.ok).toBe(true);
    expect((await store.reviewsOf(card)).map((review) => review.entry)).toEqual([first]);
    await expectReplayed(store);
    store.close();
  });

  it.each(moments)('redo brings nothing back over an answer that was given %s', async (moment) => {
    const { store, ports, other } = await begin();
    await undo(ports);
    const given: string[] = [];
    const store2 = overtaken(store, moment, async () => given.push(await other(card)));
    expect(await redo({ ...ports, store: store2 })).toEqual({ ok: false, cause: 'nothing' });
    expect((await store.reviewsOf(card)).map((review) => review.entry)).toEqual(given);
    await expectReplayed(store);
    store.close();
  });
});
