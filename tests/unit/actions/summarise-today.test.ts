import { beforeEach, describe, expect, it } from 'vitest';
import { changeOptions } from '../../../renderer/actions/change-options.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { summariseToday } from '../../../renderer/actions/summarise-today.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import type { StudyStore } from '../../../renderer/ports/study-store.ts';
import { type AnswerOptions, answerIn } from '../../fixtures/answering.ts';
import { type ManualClock, manualClock, noteOf, seededRandom } from '../../fixtures/study.ts';
import { stock } from '../../fixtures/stocked.ts';

const minute = 60_000;
const day = 86_400_000;
const noon = Date.UTC(2026, 0, 5, 12);
const today = 20_458;
const names = (count: number, prefix = 'n'): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(3, '0')}`);

describe('what Today shows', () => {
  let store: StudyStore;
  let clock: ManualClock;
  const random = seededRandom(1);
  const ports = () => ({ store, clock, random });
  const summary = () => summariseToday(store, clock);
  const library = (ids: readonly string[]) =>
    stock(
      store,
      clock,
      ids.map((id) => noteOf(id)),
    );
  const answer = (id: string, rating: 1 | 2 | 3 | 4 = 4, options?: AnswerOptions) =>
    answerIn(ports(), id, rating, options);
  const onDay = (number: number): void => clock.set(noon + number * day);
  const dueDayOf = async (id: string): Promise<number> => (await store.cardState(id as CardId))?.memory.dueDay ?? 0;

  beforeEach(async () => {
    store = createMemoryStore();
    clock = manualClock(noon);
    await store.open('laptop' as DeviceId);
  });

  it('is quiet before there is anything to study', async () => {
    expect(await summary()).toMatchObject({
      now: { at: noon, offset: 0 },
      day: today,
      queue: { reviews: 0, fresh: 0, learning: 0 },
      minutes: 0,
      done: { answers: 0, recalled: null, minutes: 0 },
      later: null,
      dueTomorrow: 0,
      streak: 0,
      library: { topics: 0, cards: 0 },
      canReviewAhead: false,
    });
  });

  it('counts by kind what a session started now would ask for', async () => {
    await library(names(30));
    onDay(-60);
    for (const id of ['n000', 'n001', 'n002']) await answer(id);
    onDay(0);
    await answer('n003', 1);
    await answer('n004', 4);
    const { queue, library: counts } = await summary();
    expect(queue).toEqual({ reviews: 3, fresh: 18, learning: 1 });
    expect(counts).toEqual({ topics: 1, cards: 30 });
  });

  it('tells what was answered on this study day', async () => {
    await library(names(9));
    onDay(-60);
    for (const id of ['n000', 'n001', 'n002', 'n003']) await answer(id);
    onDay(0);
    await answer('n000', 1, { durationMs: 30_000 });
    await answer('n001', 2, { durationMs: 15_000 });
    await answer('n002', 3, { durationMs: 3_600_000 });
    await answer('n003', 4, { durationMs: 15_000 });
    // A new card and its step are answers, but nothing that was recalled or forgotten.
    await answer('n004', 1, { durationMs: 0 });
    await answer('n004', 3, { durationMs: 0 });
    expect((await summary()).done).toEqual({ answers: 6, recalled: 0.75, minutes: 2 });
  });

  describe('in minutes', () => {
    it('takes ten seconds a card as long as there are few answers to tell by', async () => {
      await library(names(49));
      expect((await summary()).minutes).toBeCloseTo(20 / 6);
      onDay(-1);
      for (const id of names(19)) await answer(id, 4, { durationMs: 50_000 });
      onDay(0);
      expect((await summary()).minutes).toBeCloseTo(20 / 6);
    });

    it('takes the own pace of yesterday and today, a minute at most for each answer', async () => {
      await library(names(60));
      onDay(-1);
      for (const id of names(10)) await answer(id, 4, { durationMs: 15_000 });
      onDay(0);
      for (const id of names(20).slice(10)) await answer(id, 4, { durationMs: 3_600_000 });
      const { queue, minutes } = await summary();
      expect([queue.fresh, minutes]).toEqual([10, (10 * 12.5) / 20]);
    });
  });

  describe('as days in a row', () => {
    const answerOn = async (days: readonly number[]): Promise<number> => {
      const newest = names(400);
      for (const [index, number] of days.entries()) {
        onDay(number);
        await answer(newest[index] ?? '');
      }
      onDay(0);
      return (await summary()).streak;
    };
    const back = (count: number): number[] => Array.from({ length: count }, (_, index) => index - count);

    it('counts today once it has an answer, and does not end because it has only begun', async () => {
      expect(await answerOn([-3, -2, -1])).toBe(3);
      await answer('n300');
      expect((await summary()).streak).toBe(4);
    });

    it('ends at a day without an answer', async () => {
      expect(await answerOn([-5, -4, -2, -1, 0])).toBe(3);
    });

    it('is none after a day without, and one again after the next answer', async () => {
      expect(await answerOn([-4, -3, -2])).toBe(0);
      await answer('n300');
      expect((await summary()).streak).toBe(1);
    });

    it.each([59, 60, 61, 180, 181, 300])('reaches back over %i days', async (count) => {
      expect(await answerOn(back(count))).toBe(count);
    });

    it('sees a gap far back', async () => {
      expect(await answerOn(back(200).filter((number) => number !== -130))).toBe(129);
    });
  });

  describe('of steps', () => {
    it('tells when the first of those comes back that are out of reach now', async () => {
      await library(names(5));
      await changeOptions(ports(), createClockGuard(), {
        newPerDay: 3,
        learnAheadMinutes: 10,
        parameters: { learningSteps: [15, 60] },
      });
      await answer('n000', 3);
      clock.pass(minute);
      await answer('n001', 1);
      await answer('n002', 3);
      expect(await summary()).toMatchObject({
        queue: { learning: 0, fresh: 0 },
        later: { count: 3, at: noon + 16 * minute },
      });
      clock.pass(5 * minute);
      expect(await summary()).toMatchObject({
        queue: { learning: 1, fresh: 0 },
        later: { count: 2, at: noon + 60 * minute },
      });
    });

    it('tells nothing when all are within reach', async () => {
      await library(['n000']);
      await answer('n000', 3);
      expect(await summary()).toMatchObject({ queue: { learning: 1 }, later: null });
    });
  });

  it('shows fourteen days back, today with both figures, and fourteen ahead', async () => {
    await library(names(9));
    onDay(-15);
    await answer('n000');
    onDay(-14);
    for (const id of ['n001', 'n002']) await answer(id);
    onDay(-1);
    await answer('n003');
    onDay(0);
    await answer('n004');
    const soon = await dueDayOf('n004');
    const { load, queue } = await summary();
    expect(load).toHaveLength(29);
    expect(load.map((each) => each.day)).toEqual(Array.from({ length: 29 }, (_, index) => today - 14 + index));
    expect(load.map((each) => each.done)).toEqual([
      2,
      ...Array.from({ length: 12 }, () => 0),
      1,
      1,
      ...Array.from({ length: 14 }, () => null),
    ]);
    expect(load.slice(0, 14).every((each) => each.due === null)).toBe(true);
    expect(load[14]?.due).toBe(queue.reviews + queue.fresh + queue.learning);
    expect(soon).toBeGreaterThan(today);
    const dueDays = await Promise.all(['n000', 'n001', 'n002', 'n003', 'n004'].map(dueDayOf));
    for (const { day: at, due } of load.slice(15)) expect(due).toBe(dueDays.filter((each) => each === at).length);
    expect(load.slice(15).reduce((sum, each) => sum + (each.due ?? 0), 0)).toBeGreaterThan(0);
  });

  it('tells how many cards fall due tomorrow', async () => {
    await library(names(3));
    await answer('n000');
    await answer('n001');
    const due = await dueDayOf('n000');
    const other = await dueDayOf('n001');
    onDay(due - today - 1);
    expect((await summary()).dueTomorrow).toBe(other === due ? 2 : 1);
    onDay(due - today - 2);
    expect((await summary()).dueTomorrow).toBe(other === due - 1 ? 1 : 0);
  });

  describe('of reviewing ahead', () => {
    beforeEach(() => changeOptions(ports(), createClockGuard(), { newPerDay: 2 }));

    it('offers it when a card is due on a later day', async () => {
      await library(['n000', 'n001']);
      for (const id of ['n000', 'n001']) await answer(id);
      onDay(1);
      expect(await summary()).toMatchObject({ queue: { reviews: 0, fresh: 0, learning: 0 }, canReviewAhead: true });
    });
  });
});
