import { beforeEach, describe, expect, it } from 'vitest';
import { changeOptions } from '../../../renderer/actions/change-options.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { readQueue } from '../../../renderer/actions/read-queue.ts';
import { studyNow } from '../../../renderer/actions/study-now.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import type { Note } from '../../../renderer/core/cards/model.ts';
import type { StudyStore } from '../../../renderer/ports/study-store.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { type ManualClock, manualClock, noteOf, seededRandom } from '../../fixtures/study.ts';
import { stock } from '../../fixtures/stocked.ts';

const hour = 3_600_000;
const day = 24 * hour;
const noon = Date.UTC(2026, 0, 5, 12);
const names = (count: number, prefix = 'n'): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(3, '0')}`);

describe("the day's queue", () => {
  let store: StudyStore;
  let clock: ManualClock;
  const random = seededRandom(1);
  const ports = () => ({ store, clock, random });

  beforeEach(async () => {
    store = createMemoryStore();
    clock = manualClock(noon);
    await store.open('laptop' as DeviceId);
  });

  const queue = async (ahead = false) => (await readQueue(store, await studyNow(store, clock), ahead)).queue;
  const asked = async (ahead = false) => (await queue(ahead)).entries.map((entry) => entry.card);
  const counts = async () => {
    const { newCards, reviews } = (await queue()).counts;
    return { newCards, reviews };
  };
  const library = (...notes: Note[]) => stock(store, clock, notes);
  const answerAll = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) await answerIn(ports(), id, 4);
  };

  describe('and the limit of new cards', () => {
    const ids = names(60);
    beforeEach(() => library(...ids.map((id) => noteOf(id))));

    it('is used up by the new cards of the day', async () => {
      expect(await counts()).toEqual({ newCards: 20, reviews: 0 });
      await answerAll(ids.slice(0, 3));
      expect(await counts()).toEqual({ newCards: 17, reviews: 0 });
      await answerAll(ids.slice(3, 20));
      expect(await counts()).toEqual({ newCards: 0, reviews: 0 });
    });

    it('is not used up by a drill', async () => {
      for (const id of ids.slice(0, 5)) await answerIn(ports(), id, 4, { mode: 'drill' });
      expect(await counts()).toEqual({ newCards: 20, reviews: 0 });
    });

    it('is not granted again later on the same day, and is granted on the next', async () => {
      await answerAll(ids.slice(0, 20));
      // 03:59 on the next date still belongs to the day.
      clock.set(Date.UTC(2026, 0, 6, 3, 59));
      expect((await counts()).newCards).toBe(0);
      clock.set(Date.UTC(2026, 0, 6, 4));
      expect((await counts()).newCards).toBe(20);
    });

    it('follows the setting at once, and may end below what was done', async () => {
      await answerAll(ids.slice(0, 5));
      await changeOptions(ports(), createClockGuard(), { newPerDay: 8 });
      expect((await counts()).newCards).toBe(3);
      await changeOptions(ports(), createClockGuard(), { newPerDay: 2 });
      expect((await counts()).newCards).toBe(0);
    });

    it('is filled from further on when the first new cards are siblings', async () => {
      const clozes = Array.from({ length: 300 }, (_, index) => index + 1);
      await library(noteOf('big', { kind: 'cloze', clozes }), noteOf('m1'), noteOf('m2'));
      await changeOptions(ports(), createClockGuard(), { newPerDay: 3 });
      expect(await asked()).toEqual(['big#c1', 'm1', 'm2']);
    });
  });

  it('asks for one card of a note a day', async () => {
    await library(noteOf('r', { kind: 'reversible' }), noteOf('p'));
    expect(await asked()).toEqual(['r', 'p']);
    await answerIn(ports(), 'r', 4);
    expect(await asked()).toEqual(['p']);
    clock.pass(day);
    expect(await asked()).toEqual(['r#reverse', 'p']);
  });

  it('stops at the limit of reviews, which the reviews of the day use up and steps do not', async () => {
    const ids = names(10);
    await library(...ids.map((id) => noteOf(id)));
    await answerAll(ids);
    await changeOptions(ports(), createClockGuard(), { reviewsPerDay: 4, newPerDay: 0 });
    clock.pass(60 * day);
    const first = await queue();
    expect([first.counts.reviews, first.counts.reviewsDue]).toEqual([4, 10]);
    const [one, two] = first.entries;
    await answerIn(ports(), one?.card ?? '', 4);
    expect((await counts()).reviews).toBe(3);
    await answerIn(ports(), two?.card ?? '', 1);
    expect((await counts()).reviews).toBe(2);
    clock.pass(10 * 60_000);
    expect(await asked()).toEqual([two?.card, expect.any(String), expect.any(String)]);
  });

  it('does not count a review ahead toward the limit', async () => {
    await library(noteOf('a'), noteOf('b'));
    await answerAll(['a', 'b']);
    await changeOptions(ports(), createClockGuard(), { reviewsPerDay: 1 });
    clock.pass(60 * day);
    await answerIn(ports(), 'a', 4, { mode: 'early' });
    expect((await counts()).reviews).toBe(1);
  });

  it('takes a step that falls due just after the end of the day', async () => {
    await library(noteOf('a'));
    clock.set(Date.UTC(2026, 0, 6, 3, 55));
    await answerIn(ports(), 'a', 3);
    expect(await queue()).toMatchObject({ entries: [{ card: 'a', kind: 'learning' }], counts: { learning: 1 } });
  });

  describe('of cards ahead', () => {
    it('holds what is due after today, the nearest first, in mode early, and nothing else', async () => {
      await library(noteOf('a'), noteOf('b'), noteOf('new'));
      clock.set(noon + 3 * day);
      await answerIn(ports(), 'a', 4);
      clock.set(noon);
      await answerIn(ports(), 'b', 4);
      clock.set(noon + 4 * day);
      expect((await queue(true)).entries).toEqual([
        { card: 'b', kind: 'review', mode: 'early' },
        { card: 'a', kind: 'review', mode: 'early' },
      ]);
    });
  });
});
