import { beforeEach, describe, expect, it } from 'vitest';
import { attachOrphans, clearOrphans } from '../../../renderer/actions/attach-orphans.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { undo } from '../../../renderer/actions/turn-act.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import type { StudyStore } from '../../../renderer/ports/study-store.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { content, importStamp, type ManualClock, manualClock, noteOf, seededRandom } from '../../fixtures/study.ts';

const noon = Date.UTC(2026, 0, 5, 12);
const [n1, n9] = ['n1', 'n9'] as CardId[] as [CardId, CardId];

describe('orphans with answers', () => {
  let store: StudyStore;
  let clock: ManualClock;
  const random = seededRandom(1);
  const ports = () => ({ store, clock, random });
  const elsewhere = () => ({ ...ports(), random: seededRandom(2) });
  let guard = createClockGuard();
  const attach = () => attachOrphans(ports(), guard, [{ from: n1, to: n9 }]);

  /** What another window does while the next act is on its way to the store. */
  function meanwhile(happens: () => Promise<unknown>): void {
    const commit = store.commit.bind(store);
    store.commit = async (request) => {
      store.commit = commit;
      await happens();
      return commit(request);
    };
  }

  beforeEach(async () => {
    guard = createClockGuard();
    store = createMemoryStore();
    clock = manualClock(noon);
    await store.open('laptop' as DeviceId);
    await store.importFiles(content([noteOf('n1')]), importStamp());
    await answerIn(ports(), 'n1', 4);
    clock.pass(1000);
    await store.importFiles(content([noteOf('n9')]), importStamp(clock.now().at));
  });

  it('are attached to a card together with the answer that another window gave it meanwhile', async () => {
    meanwhile(() => answerIn(elsewhere(), 'n9', 4));
    expect(await attach()).toEqual({ ok: true });
    expect(await store.reviewsOf(n9)).toHaveLength(2);
    expect((await store.cardState(n9))?.memory.reps).toBe(2);
  });

  it('lose an answer that is taken back while another window attaches them', async () => {
    meanwhile(() => attachOrphans(elsewhere(), guard, [{ from: n1, to: n9 }]));
    expect(await undo(ports())).toMatchObject({ ok: true });
    expect([await store.cardState(n1), await store.cardState(n9)]).toEqual([null, null]);
    expect([await store.reviewsOf(n1), await store.reviewsOf(n9)]).toEqual([[], []]);
  });

  it.each([
    ['attached', attach],
    ['cleared', () => clearOrphans(ports(), guard, [n1])],
  ])('are not %s under a clock that jumped before that is confirmed', async (_done, act) => {
    clock.set(noon - 40 * 86_400_000);
    expect(await act()).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/clock .* Do it again to go on\.$/),
    });
    expect((await store.head()).at).toBe(noon);
    expect(await act()).toEqual({ ok: true });
  });
});
