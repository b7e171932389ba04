// What every StudyStore promises, whatever it stores in. Run for each adapter by the files beside this one.
import { beforeEach, describe, expect, it } from 'vitest';
import { prepareAnswer } from '../../renderer/actions/answer-card.ts';
import { readRules } from '../../renderer/actions/study-rules.ts';
import { redo, undo } from '../../renderer/actions/turn-act.ts';
import type { CardId, NoteId } from '../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../renderer/core/journal/entry.ts';
import { entryHash } from '../../renderer/core/journal/seal.ts';
import type { Rating } from '../../renderer/core/schedule/memory.ts';
import type { Instant, StudyDay } from '../../renderer/core/time/instant.ts';
import type { StudyStore } from '../../renderer/ports/study-store.ts';
import { content, importStamp, manualClock, noteOf, seededRandom, topic } from '../fixtures/study.ts';
import { actsContract } from './acts.contract.ts';
import { journalContract } from './journal.contract.ts';
import { libraryContract } from './library.contract.ts';

const noon = Date.UTC(2026, 0, 5, 12);
const monday = (noon - 12 * 3_600_000) / 86_400_000;
const day = (n: number): StudyDay => (monday + n) as StudyDay;
const card = (id: string): CardId => id as CardId;

export function studyStoreContract(name: string, create: () => Promise<StudyStore>): void {
  describe(`${name} as a StudyStore`, () => {
    let store: StudyStore;
    const clock = manualClock(noon);
    const random = seededRandom(1);

    beforeEach(async () => {
      clock.set(noon);
      store = await create();
      expect(await store.open('laptop' as DeviceId)).toEqual({ ok: true });
    });

    async function prepared(id: string, rating: Rating, dayNumber = 0) {
      const rules = await readRules(store);
      const state = await store.cardState(card(id));
      const moment = { at: (noon + dayNumber * 86_400_000) as Instant, offset: 0 };
      const answer = {
        card: card(id),
        state,
        rating,
        moment,
        day: day(dayNumber),
        durationMs: 4000,
        mode: 'due',
      } as const;
      const result = prepareAnswer(answer, rules, random);
      if (!result.ok) throw new Error(result.cause);
      return result;
    }
    const answer = async (id: string, rating: Rating, dayNumber = 0) =>
      store.commit((await prepared(id, rating, dayNumber)).commit);
    const ports = () => ({ store, clock, random });
    const newCards = (limit: number) => store.newCards({ topics: [topic.id], today: day(0), limit });
    const dueCards = (until: StudyDay) => store.dueCards({ until, today: day(0) });

    it('is empty after the first opening', async () => {
      expect(await store.head()).toEqual({ device: 'laptop', seq: 0, hash: '', hlc: null, at: null, count: 0 });
      expect(await store.topics()).toEqual([]);
      expect(await store.importedVersion()).toBeNull();
      expect(await store.newestAct(['study'])).toBeNull();
    });

    it('keeps the device of the first opening', async () => {
      await store.open('another' as DeviceId);
      expect((await store.head()).device).toBe('laptop');
    });

    it('stores an answer, its entries and the card together', async () => {
      const result = await answer('n1', 3);
      expect(result.ok && result.entries.map((entry) => [entry.type, entry.seq])).toEqual([
        ['params', 1],
        ['review', 2],
      ]);
      const state = await store.cardState(card('n1'));
      expect(state?.memory.phase).toBe('learning');
      expect((await store.reviewsOf(card('n1'))).map((review) => [review.rating, review.from])).toEqual([[3, 'new']]);
      expect(await store.head()).toMatchObject({ seq: 2, count: 2 });
    });

    it('chains every entry to the one before by its hash', async () => {
      await answer('n1', 3);
      await answer('n2', 1);
      await answer('n3', 4);
      const entries = await store.entriesAfter('laptop' as DeviceId, 0, 100);
      expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4]);
      let previous = '';
      for (const entry of entries) {
        expect(entryHash(previous, entry)).toBe(entry.hash);
        previous = entry.hash;
      }
      expect((await store.head()).hash).toBe(previous);
    });

    it('refuses an answer that builds on an outdated card, and writes nothing', async () => {
      const first = await prepared('n1', 3);
      const second = await prepared('n1', 1);
      expect((await store.commit(first.commit)).ok).toBe(true);
      const before = await store.head();
      expect(await store.commit(second.commit)).toEqual({ ok: false, cause: 'stale' });
      expect(await store.head()).toEqual(before);
      expect(await store.reviewsOf(card('n1'))).toHaveLength(1);
    });

    it('accepts exactly one of two answers that arrive at the same time', async () => {
      const both = [await prepared('n1', 3), await prepared('n1', 1)];
      const results = await Promise.all(both.map(({ commit }) => store.commit(commit)));
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(await store.reviewsOf(card('n1'))).toHaveLength(1);
    });

    it('gives entries of acts that arrive together one sequence without a gap', async () => {
      await answer('n0', 3);
      const acts = await Promise.all(Array.from({ length: 20 }, (_, index) => prepared(`m${index}`, 3)));
      await Promise.all(acts.map(({ commit }) => store.commit(commit)));
      const entries = await store.entriesAfter('laptop' as DeviceId, 0, 100);
      expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
    });

    it('answers a repeated act like the first time and stores it once', async () => {
      const { commit } = await prepared('n1', 3);
      const first = await store.commit(commit);
      expect(await store.commit(commit)).toEqual(first);
      expect((await store.head()).count).toBe(2);
    });

    it('takes back answers one by one and brings them back', async () => {
      await answer('n1', 3);
      const learned = await store.cardState(card('n1'));
      await answer('n1', 3, 1);
      const later = await store.cardState(card('n1'));
      expect((await undo(ports())).ok).toBe(true);
      expect((await store.cardState(card('n1')))?.memory).toEqual(learned?.memory);
      expect((await undo(ports())).ok).toBe(true);
      expect(await store.cardState(card('n1'))).toBeNull();
      expect(await store.reviewsOf(card('n1'))).toEqual([]);
      expect(await undo(ports())).toEqual({ ok: false, cause: 'nothing' });
      expect((await redo(ports())).ok).toBe(true);
      expect((await redo(ports())).ok).toBe(true);
      expect((await store.cardState(card('n1')))?.memory).toEqual(later?.memory);
      expect((await store.reviewsOf(card('n1'))).map((review) => review.from)).toEqual(['new', 'learning']);
      expect(await redo(ports())).toEqual({ ok: false, cause: 'nothing' });
    });

    it('cannot redo once something new was done', async () => {
      await answer('n1', 3);
      await undo(ports());
      await answer('n2', 3);
      expect(await redo(ports())).toEqual({ ok: false, cause: 'nothing' });
    });

    it('never removes an entry, undo included', async () => {
      await answer('n1', 3);
      await undo(ports());
      const entries = await store.entriesAfter('laptop' as DeviceId, 0, 100);
      expect(entries.map((entry) => entry.type)).toEqual(['params', 'review', 'undo']);
    });

    it('counts answers by study day', async () => {
      await answer('n1', 3);
      await answer('n2', 3);
      await answer('n3', 3, 2);
      expect(await store.reviewCounts(day(-5), day(5))).toEqual([
        { day: day(0), count: 2 },
        { day: day(2), count: 1 },
      ]);
      expect(await store.answeredDays(day(-5), day(5))).toEqual([day(0), day(2)]);
      expect(await store.answeredDays(day(1), day(2))).toEqual([day(2)]);
      expect(await store.reviewsOn(day(2))).toHaveLength(1);
    });

    it('imports notes, offers their cards as new, and finds nothing to do the second time', async () => {
      const read = content([
        noteOf('n1'),
        noteOf('n2', { kind: 'cloze', clozes: [1, 2], answer: '{{c1::a}} {{c2::b}}' }),
      ]);
      const report = await store.importFiles(read, importStamp());
      expect(report.added).toEqual(['n1', 'n2']);
      expect((await newCards(10)).map((row) => row.card)).toEqual(['n1', 'n2#c1', 'n2#c2']);
      expect(await newCards(1)).toHaveLength(1);
      expect(await store.importedVersion()).toBe(read.version);
      expect((await store.topics()).map(({ id }) => id)).toEqual(['sharding']);
      const again = await store.importFiles(read, importStamp());
      expect(again).toMatchObject({ added: [], changed: [], orphaned: [], unchanged: 2 });
    });

    it('offers answered cards as due by their day, and never a card that left the library', async () => {
      await store.importFiles(content([noteOf('n1'), noteOf('n2')]), importStamp());
      await answer('n1', 4);
      await answer('n2', 4);
      const due = (await store.cardState(card('n1')))?.memory.dueDay ?? day(0);
      expect((await dueCards(due)).map((row) => row.card).sort()).toEqual(['n1', 'n2']);
      expect(await dueCards((due - 1) as StudyDay)).toEqual([]);
      expect(await newCards(10)).toEqual([]);
      await store.importFiles(content([noteOf('n1')]), importStamp());
      expect((await dueCards(due)).map((row) => row.card)).toEqual(['n1']);
      expect(await store.dueCounts(day(0), day(60))).toEqual([{ day: due, count: 1 }]);
      expect(await store.note('n2' as NoteId)).toBeNull();
      expect((await store.orphans()).map((orphan) => orphan.card)).toEqual(['n2']);
      expect(await store.cardState(card('n2'))).not.toBeNull();
    });

    it('gives a card that came back its history', async () => {
      await store.importFiles(content([noteOf('n1')]), importStamp());
      await answer('n1', 4);
      await store.importFiles(content([]), importStamp());
      const report = await store.importFiles(content([noteOf('n1')]), importStamp());
      expect(report.returned).toEqual(['n1']);
      expect(await newCards(10)).toEqual([]);
    });

    actsContract(create);
    journalContract(create);
    libraryContract(create);
  });
}
