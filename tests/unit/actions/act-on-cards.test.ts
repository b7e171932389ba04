import { beforeEach, describe, expect, it } from 'vitest';
import { actOnCards } from '../../../renderer/actions/act-on-cards.ts';
import type { CardAct } from '../../../renderer/actions/card-act.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import type { StudyDay } from '../../../renderer/core/time/instant.ts';
import type { CommitResult, StudyStore } from '../../../renderer/ports/study-store.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { type ManualClock, manualClock, seededRandom } from '../../fixtures/study.ts';

const day = 86_400_000;
const noon = Date.UTC(2026, 0, 5, 12);
const today = 20_458;
const laptop = 'laptop' as DeviceId;
const onDay = (number: number): StudyDay => (today + number) as StudyDay;
const a = 'a' as CardId;

describe('an act on cards', () => {
  let store: StudyStore;
  let clock: ManualClock;
  const random = seededRandom(1);
  const ports = () => ({ store, clock, random });
  const act = (cards: readonly CardId[], done: CardAct, guard = createClockGuard()) =>
    actOnCards(ports(), guard, cards, done);
  const entries = () => store.entriesAfter(laptop, 0, 1000);

  /** What happens while the next act is on its way to the store, so many times. */
  function meanwhile(times: number, happens: () => Promise<unknown>): void {
    const commit = store.commit.bind(store);
    let left = times;
    let busy = false;
    store.commit = async (request) => {
      if (!busy && left > 0) {
        left -= 1;
        busy = true;
        await happens();
        busy = false;
      }
      return commit(request);
    };
  }

  beforeEach(async () => {
    store = createMemoryStore();
    clock = manualClock(noon);
    await store.open(laptop);
  });

  it('concerns each card once, however often it is named', async () => {
    expect(await act([a, a], { type: 'flag', flag: 1 })).toMatchObject({ ok: true, cards: 1, left: 0 });
    expect(await entries()).toMatchObject([{ type: 'flag', cards: ['a'] }]);
  });

  it('is one step of undo in several entries when the cards are too many for one line of the journal file', async () => {
    const cards = Array.from({ length: 25_000 }, (_, index) => `n${index}` as CardId);
    expect(await act(cards, { type: 'flag', flag: 1 })).toMatchObject({ ok: true, cards: 25_000 });
    const written = await entries();
    const sizes = written.map((entry) => (entry.type === 'flag' ? entry.cards.length : 0));
    expect([sizes, new Set(written.map((entry) => entry.act)).size]).toEqual([[10_000, 10_000, 5000], 1]);
  });

  it('leaves the steps when the day of the step itself is set', async () => {
    await answerIn(ports(), 'a', 3);
    expect((await store.cardState(a))?.memory.dueDay).toBe(today);
    expect(await act([a], { type: 'due', day: onDay(0) })).toMatchObject({ ok: true, cards: 1 });
    expect((await store.cardState(a))?.memory).toMatchObject({ phase: 'review', dueAt: null });
  });

  it('brings back what was buried on a day that is not reached again, as when flying west', async () => {
    await act([a], { type: 'bury', buried: true });
    clock.set(noon - 20 * 3_600_000);
    expect(await act([a], { type: 'bury', buried: true })).toMatchObject({ cards: 0, left: 1 });
    expect(await act([a], { type: 'bury', buried: false })).toMatchObject({ cards: 1, left: 0 });
  });

  it.each<CardAct>([{ type: 'reset' }, { type: 'due', day: onDay(9) }])(
    'is worked out anew on what another window answered meanwhile ($type)',
    async (done) => {
      await answerIn(ports(), 'a', 4);
      clock.pass(60 * day);
      meanwhile(2, async () => {
        clock.pass(day);
        await answerIn({ ...ports(), random: seededRandom(2 + clock.now().at) }, 'a', 4);
      });
      expect(await act([a], done)).toMatchObject({ ok: true, cards: 1 });
      const state = await store.cardState(a);
      expect(await store.reviewsOf(a)).toHaveLength(3);
      // A day gone by counts as today.
      expect(state === null ? null : [state.memory.reps, state.memory.dueDay]).toEqual(
        done.type === 'reset' ? null : [3, today + 60],
      );
    },
  );

  it('gives up when another window is faster each time, and writes nothing', async () => {
    await answerIn(ports(), 'a', 4);
    meanwhile(3, async () => {
      clock.pass(day);
      await answerIn({ ...ports(), random: seededRandom(2 + clock.now().at) }, 'a', 4);
    });
    expect(await act([a], { type: 'reset' })).toEqual({
      ok: false,
      problem: 'Another window changes the same cards; do it again.',
    });
    expect((await entries()).some(({ type }) => type === 'reset')).toBe(false);
  });

  it('says what the database said, and does not try again by itself', async () => {
    let asked = 0;
    store.commit = async (): Promise<CommitResult> => {
      asked += 1;
      return { ok: false, cause: 'disk-full', message: 'The disk is full.' };
    };
    expect(await act([a], { type: 'flag', flag: 1 })).toEqual({ ok: false, problem: 'Not saved. The disk is full.' });
    expect(asked).toBe(1);
  });

  it('is asked about under a clock that jumped, and goes through when it is done once more', async () => {
    await act([a], { type: 'flag', flag: 1 });
    clock.set(noon + 800 * day);
    const guard = createClockGuard();
    const asked = await act([a], { type: 'flag', flag: 2 }, guard);
    expect(asked).toMatchObject({ ok: false, problem: expect.stringMatching(/clock .* Do it again to go on\.$/) });
    expect((await store.head()).at).toBe(noon);
    expect(await act([a], { type: 'flag', flag: 2 }, guard)).toMatchObject({ ok: true });
  });
});
