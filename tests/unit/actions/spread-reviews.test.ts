import { beforeEach, describe, expect, it } from 'vitest';
import { actOnCards } from '../../../renderer/actions/act-on-cards.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { changeOptions } from '../../../renderer/actions/change-options.ts';
import { readQueue } from '../../../renderer/actions/read-queue.ts';
import { readSpread, spreadOver } from '../../../renderer/actions/spread-reviews.ts';
import { studyNow } from '../../../renderer/actions/study-now.ts';
import { summariseToday } from '../../../renderer/actions/summarise-today.ts';
import { everyKind, undo } from '../../../renderer/actions/turn-act.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import { retrievabilityOn } from '../../../renderer/core/schedule/curve.ts';
import { defaultParameters } from '../../../renderer/core/schedule/parameters.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import type { StudyDay } from '../../../renderer/core/time/instant.ts';
import type { StudyStore } from '../../../renderer/ports/study-store.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { stock } from '../../fixtures/stocked.ts';
import { type ManualClock, manualClock, noteOf, seededRandom } from '../../fixtures/study.ts';

const day = 86_400_000;
const noon = Date.UTC(2026, 0, 5, 12);
const today = 20_458;
const names = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `n${String(index).padStart(3, '0')}`);

describe('after days away', () => {
  let store: StudyStore;
  let clock: ManualClock;
  const random = seededRandom(1);
  const ports = () => ({ store, clock, random });
  const guard = createClockGuard();
  const summary = () => summariseToday(store, clock);
  const spread = async (days: number) => readSpread(store, await studyNow(store, clock), days);
  const dueDays = async (ids: readonly string[]) =>
    (await store.cardStates(ids as CardId[])).map((state) => (state?.memory.dueDay ?? 0) - today);
  const onDay = (number: number): void => clock.set(noon + number * day);

  /** Cards answered two months ago, on ten days, and none since. */
  async function away(count: number): Promise<string[]> {
    const ids = names(count);
    await stock(
      store,
      clock,
      ids.map((id) => noteOf(id)),
    );
    for (let back = 69; back >= 60; back -= 1) {
      onDay(-back);
      for (const [index, id] of ids.entries()) if (index % 10 === back - 60) await answerIn(ports(), id, 4);
    }
    onDay(0);
    return ids;
  }

  beforeEach(async () => {
    store = createMemoryStore();
    clock = manualClock(noon);
    await store.open('laptop' as DeviceId);
    await changeOptions(ports(), guard, { newPerDay: 0 });
  });

  it('tells the total and asks for the least remembered, as many as the limit leaves', async () => {
    await away(30);
    await changeOptions(ports(), guard, { reviewsPerDay: 20 });
    expect(await summary()).toMatchObject({ queue: { reviews: 20 }, overdue: { due: 30, days: 3 } });
    const asked = (await readQueue(store, await studyNow(store, clock))).queue.entries.map(({ card }) => card);
    const states = await store.cardStates(asked);
    const recalls = states.flatMap((state) =>
      state === null ? [] : [retrievabilityOn(state.memory, today as StudyDay, defaultParameters)],
    );
    expect(recalls).toEqual(recalls.toSorted((a, b) => a - b));
  });

  it('tells nothing when few are due, though nothing was answered for weeks', async () => {
    await away(30);
    expect(await summary()).toMatchObject({ queue: { reviews: 30 }, overdue: null });
    await changeOptions(ports(), guard, { reviewsPerDay: 40 });
    expect((await summary()).overdue).toEqual({ due: 30, days: 2 });
  });

  it('asks for the least remembered first, the whole day long', async () => {
    const ids = await away(30);
    const asked = async () =>
      (await readQueue(store, await studyNow(store, clock))).queue.entries.map(({ card }) => card);
    // Answered before all others, and due after them.
    const least = ids.filter((_, index) => index % 10 === 9) as CardId[];
    onDay(-30);
    await actOnCards(ports(), guard, least, { type: 'due', day: (today - 25) as StudyDay });
    onDay(0);
    const [first, ...rest] = await asked();
    expect(new Set([first, ...rest.slice(0, 2)])).toEqual(new Set(least));
    await answerIn(ports(), first ?? '', 4);
    expect(await asked()).toEqual(rest);
  });

  it('tells nothing to one who answered yesterday and has room for all, however many', async () => {
    const ids = await away(30);
    await changeOptions(ports(), guard, { reviewsPerDay: 40 });
    onDay(-1);
    await answerIn(ports(), ids[0] ?? '', 4);
    onDay(0);
    expect(await summary()).toMatchObject({ queue: { reviews: 29 }, overdue: null });
  });

  it('shows what each day would get, and writes nothing', async () => {
    const ids = await away(30);
    const before = await dueDays(ids);
    const seen = await spread(4);
    expect(seen?.due).toBe(30);
    expect(seen?.byDay.map((each) => each.day - today)).toEqual([0, 1, 2, 3]);
    expect(seen?.byDay.map(({ moved }) => moved)).toEqual([8, 8, 7, 7]);
    expect(seen?.byDay.every(({ already }) => already === 0)).toBe(true);
    expect(await dueDays(ids)).toEqual(before);
  });

  it('counts what a day holds already', async () => {
    const ids = await away(30);
    for (const id of ids.slice(0, 4)) await answerIn(ports(), id, 3);
    const seen = await spread(3);
    expect(seen?.due).toBe(26);
    expect(seen?.byDay[0]?.already).toBe(4);
    expect(seen?.byDay.map(({ moved, already }) => moved + already)).toEqual([10, 10, 10]);
  });

  it('spreads them in one step of undo', async () => {
    const ids = await away(30);
    const before = await dueDays(ids);
    const seen = await spread(4);
    expect(await spreadOver(ports(), guard, 4)).toMatchObject({ ok: true, cards: 22, left: 0 });
    const after = await dueDays(ids);
    for (const { day: at, moved } of seen?.byDay.slice(1) ?? [])
      expect(after.filter((due) => due === at - today)).toHaveLength(moved);
    // What stays for today keeps the day on which it was due.
    expect(after.filter((due) => due <= 0)).toHaveLength(8);
    expect((await readQueue(store, await studyNow(store, clock))).queue.counts.reviewsDue).toBe(8);

    const undone = await undo(ports(), everyKind);
    expect(undone.ok && undone.entries.every(({ type }) => type === 'due')).toBe(true);
    expect(await dueDays(ids)).toEqual(before);
  });

  it('offers nothing where there is nothing to part, or no such number of days', async () => {
    await away(1);
    expect(await spread(2)).toBeNull();
    expect(await spreadOver(ports(), guard, 2)).toMatchObject({ ok: false });
    await away(6);
    for (const days of [0, 1, 61, 2.5, Number.NaN]) expect(await spread(days)).toBeNull();
    expect(await spread(60)).not.toBeNull();
  });

  it('leaves alone what another window answers while it is planned', async () => {
    const ids = await away(6);
    const other = { store, clock, random: seededRandom(2) };
    let answered: readonly number[] = [];
    const overtaken: StudyStore = {
      ...store,
      async dueCounts(from, to) {
        for (const id of ids) await answerIn(other, id, 4);
        answered = await dueDays(ids);
        return store.dueCounts(from, to);
      },
    };
    expect(await spreadOver({ ...ports(), store: overtaken }, guard, 3)).toMatchObject({ ok: true, cards: 0 });
    expect(await dueDays(ids)).toEqual(answered);
  });

  it('parts what falls due today as well as what is late', async () => {
    const ids = await away(6);
    await actOnCards(ports(), guard, ids as CardId[], { type: 'due', day: today as StudyDay });
    expect(await spreadOver(ports(), guard, 3)).toMatchObject({ ok: true, cards: 4 });
  });

  it('gives less to a later day that holds cards already', async () => {
    const ids = await away(10);
    await actOnCards(ports(), guard, ids.slice(0, 4) as CardId[], { type: 'due', day: (today + 1) as StudyDay });
    expect((await spread(2))?.byDay.map(({ moved, already }) => [moved, already])).toEqual([
      [5, 0],
      [1, 4],
    ]);
  });

  it('keeps a card away from the day of its sibling, today or later', async () => {
    await stock(store, clock, [noteOf('r', { kind: 'reversible' }), ...names(3).map((id) => noteOf(id))]);
    const overdue = async (...ids: string[]) => {
      onDay(-60);
      for (const id of ids) await answerIn(ports(), id, 4);
    };
    await overdue('n000', 'n001', 'r#reverse');
    onDay(-50);
    // The best remembered, and so the last in turn.
    await answerIn(ports(), 'r', 4);
    onDay(0);
    await actOnCards(ports(), guard, ['r#reverse' as CardId], { type: 'due', day: (today + 1) as StudyDay });
    expect(await spreadOver(ports(), guard, 2)).toMatchObject({ ok: true, cards: 1 });
    expect((await dueDays(['r']))[0]).toBeLessThanOrEqual(0);
  });

  it('keeps a card away from today when its sibling was met today, however little of it is remembered', async () => {
    await stock(store, clock, [noteOf('r', { kind: 'reversible' }), ...names(2).map((id) => noteOf(id))]);
    onDay(-70);
    await answerIn(ports(), 'r', 4);
    onDay(-60);
    for (const id of ['n000', 'n001', 'r#reverse']) await answerIn(ports(), id, 4);
    onDay(0);
    await answerIn(ports(), 'r#reverse', 4);
    await spreadOver(ports(), guard, 2);
    expect(await dueDays(['r'])).toEqual([1]);
  });

  it('leaves cards in steps and suspended cards alone', async () => {
    const ids = await away(6);
    await answerIn(ports(), ids[0] ?? '', 1);
    await actOnCards(ports(), guard, [ids[1] as CardId], { type: 'suspend', suspended: true });
    const seen = await spread(2);
    expect(seen?.due).toBe(4);
    expect(seen?.byDay[0]).toMatchObject({ already: 2 });
    const before = await store.cardStates(ids.slice(0, 2) as CardId[]);
    await spreadOver(ports(), guard, 2);
    expect(await store.cardStates(ids.slice(0, 2) as CardId[])).toEqual(before);
  });
});

describe('new cards held back', () => {
  it('are told to who would miss them', async () => {
    const store = createMemoryStore();
    const clock = manualClock(noon);
    await store.open('laptop' as DeviceId);
    await stock(store, clock, [noteOf('both', { kind: 'reversible' }), noteOf('plain')]);
    expect(await summariseToday(store, clock)).toMatchObject({
      queue: { fresh: 2 },
      heldSiblings: 1,
      topics: { inProgress: 1, all: 1 },
      newPerDay: 20,
    });
  });
});
