// What every StudyStore makes of acts on cards and topics: what is due and new without them, and each one taken back.
import { beforeEach, describe, expect, it } from 'vitest';
import { actOnCards } from '../../renderer/actions/act-on-cards.ts';
import type { CardAct } from '../../renderer/actions/card-act.ts';
import { attachOrphans, clearOrphans } from '../../renderer/actions/attach-orphans.ts';
import { changeTopics } from '../../renderer/actions/change-topics.ts';
import { createClockGuard } from '../../renderer/actions/clock-guard.ts';
import { topicsInProgress } from '../../renderer/actions/read-topics.ts';
import { everyKind, redo, undo } from '../../renderer/actions/turn-act.ts';
import type { CardId, Topic, TopicId } from '../../renderer/core/cards/model.ts';
import type { ActId, DeviceId, EntryId } from '../../renderer/core/journal/entry.ts';
import { noMarks } from '../../renderer/core/journal/marks.ts';
import { projectCardActs } from '../../renderer/core/journal/project-act.ts';
import { projectDocuments } from '../../renderer/core/journal/project-act.ts';
import type { StudyDay } from '../../renderer/core/time/instant.ts';
import type { StudyStore } from '../../renderer/ports/study-store.ts';
import { answerIn } from '../fixtures/answering.ts';
import { content, importStamp, manualClock, noteOf, seededRandom, topic } from '../fixtures/study.ts';

const noon = Date.UTC(2026, 0, 5, 12);
const today = Math.floor(noon / 86_400_000) as StudyDay;
const later = (days: number): StudyDay => (today + days) as StudyDay;
const cards = (...ids: string[]): CardId[] => ids as CardId[];
const queues: Topic = {
  ...topic,
  id: 'queues' as TopicId,
  title: 'Queues',
  file: 'topics/data/queues.md',
  prerequisites: [topic.id],
};
const inQueues = { topic: queues.id, file: queues.file } as const;

export function actsContract(create: () => Promise<StudyStore>): void {
  describe('acts on cards and topics', () => {
    let store: StudyStore;
    const clock = manualClock(noon);
    let random = seededRandom(1);
    const guard = createClockGuard();
    const ports = () => ({ store, clock, random });
    const answer = (id: string) => answerIn(ports(), id, 4);
    const act = (ids: readonly CardId[], done: CardAct) => actOnCards(ports(), guard, ids, done);
    const fresh = async (day = today) =>
      (await store.newCards({ topics: [topic.id, queues.id], today: day, limit: 10 })).map(({ card }) => card);
    const due = async (day = today) => {
      const found = await store.dueCards({ until: later(100_000), today: day });
      return found.map(({ card }) => card).sort();
    };
    const marks = async (id: string) => (await store.marksOf(cards(id)))[0];
    const back = () => undo(ports(), everyKind);
    const again = () => redo(ports(), everyKind);

    beforeEach(async () => {
      clock.set(noon);
      random = seededRandom(1);
      store = await create();
      await store.open('laptop' as DeviceId);
      const notes = [noteOf('n1'), noteOf('n2'), noteOf('n3'), noteOf('q1', inQueues)];
      await store.importFiles(content(notes, [topic, queues]), importStamp());
    });

    it('keeps a suspended card out of what is due and new until that is ended', async () => {
      await answer('n1');
      expect(await act(cards('n1', 'n2'), { type: 'suspend', suspended: true })).toMatchObject({ cards: 2, left: 0 });
      expect([await due(), await fresh()]).toEqual([[], ['n3', 'q1']]);
      expect(await store.dueCounts(today, later(1000))).toEqual([]);
      expect(await act(cards('n1'), { type: 'suspend', suspended: false })).toMatchObject({ cards: 1 });
      expect([await due(), await fresh()]).toEqual([['n1'], ['n3', 'q1']]);
    });

    it('keeps a buried card away today, and brings it back tomorrow by itself', async () => {
      await answer('n1');
      await act(cards('n1', 'n2'), { type: 'bury', buried: true });
      expect([await due(), await fresh()]).toEqual([[], ['n3', 'q1']]);
      expect([await due(later(1)), await fresh(later(1))]).toEqual([['n1'], ['n2', 'n3', 'q1']]);
      // One day back, as when flying west, the same day goes on.
      expect(await due(later(-1))).toEqual([]);
    });

    it('changes only cards that have something to change, and says how many', async () => {
      await answer('n1');
      await act(cards('n1'), { type: 'flag', flag: 2 });
      expect(await act(cards('n1', 'n2'), { type: 'flag', flag: 2 })).toMatchObject({ cards: 1, left: 1 });
      expect(await act(cards('n1', 'n2'), { type: 'flag', flag: 2 })).toMatchObject({ act: null, cards: 0, left: 2 });
      expect(await act(cards('n1', 'n2'), { type: 'due', day: later(3) })).toMatchObject({ cards: 1, left: 1 });
      expect(await act(cards('n2'), { type: 'reset' })).toMatchObject({ cards: 0, left: 1 });
    });

    it('makes a card new again, keeps its answers, and brings its memory back with undo', async () => {
      await answer('n1');
      const before = await store.cardState(cards('n1')[0] as CardId);
      clock.pass(1000);
      await act(cards('n1'), { type: 'reset' });
      expect(await store.cardState(cards('n1')[0] as CardId)).toBeNull();
      expect([await due(), await fresh()]).toEqual([[], ['n1', 'n2', 'n3', 'q1']]);
      expect(await store.reviewsOf(cards('n1')[0] as CardId)).toHaveLength(1);
      expect((await back()).ok).toBe(true);
      expect((await store.cardState(cards('n1')[0] as CardId))?.memory).toEqual(before?.memory);
      expect((await again()).ok).toBe(true);
      expect(await store.cardState(cards('n1')[0] as CardId)).toBeNull();
    });

    it('sets the day on which a card is due; a day gone by counts as today', async () => {
      await answer('n1');
      const [n1] = cards('n1');
      const memory = (await store.cardState(n1 as CardId))?.memory;
      await act(cards('n1'), { type: 'due', day: later(5) });
      expect((await store.cardState(n1 as CardId))?.memory).toEqual({
        ...memory,
        dueDay: later(5),
        interval: { days: 5 },
      });
      await act(cards('n1'), { type: 'due', day: later(-5) });
      expect((await store.cardState(n1 as CardId))?.memory.dueDay).toBe(today);
      await back();
      await back();
      expect((await store.cardState(n1 as CardId))?.memory).toEqual(memory);
    });

    it('takes back an act on many cards as one, each to what it was before', async () => {
      await act(cards('n1'), { type: 'flag', flag: 1 });
      await act(cards('n1', 'n2', 'n3'), { type: 'flag', flag: 4 });
      await back();
      expect([await marks('n1'), await marks('n2'), await marks('n3')]).toEqual([
        expect.objectContaining({ ...noMarks, flag: 1 }),
        noMarks,
        noMarks,
      ]);
      await again();
      expect((await store.marksOf(cards('n1', 'n2', 'n3'))).map(({ flag }) => flag)).toEqual([4, 4, 4]);
    });

    it('gives new cards only from topics in progress, by priority, and what a topic needs before it', async () => {
      expect(await topicsInProgress(store)).toEqual([]);
      await changeTopics(ports(), guard, [queues.id, topic.id], { type: 'topic-state', state: 'researching' });
      expect(await topicsInProgress(store)).toEqual([topic.id, queues.id]);
      await changeTopics(ports(), guard, [topic.id], { type: 'topic-state', state: 'parked' });
      await changeTopics(ports(), guard, [queues.id], { type: 'priority', priority: 3 });
      expect(await topicsInProgress(store)).toEqual([queues.id]);
      await back();
      await back();
      expect(await store.topicRows()).toEqual(
        expect.arrayContaining([
          { topic: topic.id, state: 'researching', priority: 0 },
          { topic: queues.id, state: 'researching', priority: 0 },
        ]),
      );
    });

    it('takes a topic into progress with its first answer, unless it is parked', async () => {
      expect([...(await store.topicsBegun())]).toEqual([]);
      await answer('q1');
      expect([...(await store.topicsBegun())]).toEqual([queues.id]);
      expect(await topicsInProgress(store)).toEqual([queues.id]);
      await changeTopics(ports(), guard, [queues.id], { type: 'topic-state', state: 'parked' });
      expect(await topicsInProgress(store)).toEqual([]);
    });

    it('gives the history of an orphan to another card, and takes that back', async () => {
      await answer('n1');
      clock.pass(1000);
      await store.importFiles(content([noteOf('n2'), noteOf('n9')]), importStamp());
      expect((await store.orphans()).map(({ card }) => card)).toContain('n1');
      const pairs = [{ from: 'n1' as CardId, to: 'n9' as CardId }];
      const history = await store.cardState('n1' as CardId);
      expect(await attachOrphans(ports(), guard, pairs)).toEqual({ ok: true });
      expect((await store.cardState('n9' as CardId))?.memory).toEqual(history?.memory);
      expect(await store.cardState('n1' as CardId)).toBeNull();
      expect((await store.reviewsOf('n9' as CardId)).map(({ given }) => given)).toEqual(['n1']);
      expect((await store.orphans()).map(({ card }) => card)).not.toContain('n1');
      // Twice is once too often.
      expect(await attachOrphans(ports(), guard, pairs)).toMatchObject({ ok: false });
      expect((await back()).ok).toBe(true);
      expect((await store.cardState('n1' as CardId))?.memory).toEqual(history?.memory);
      expect(await store.cardState('n9' as CardId)).toBeNull();
      expect((await store.orphans()).map(({ card }) => card)).toContain('n1');
    });

    it('takes back an answer whose history was attached to another card since', async () => {
      await answer('n1');
      clock.pass(1000);
      await store.importFiles(content([noteOf('n2'), noteOf('n9')]), importStamp());
      await attachOrphans(ports(), guard, [{ from: 'n1' as CardId, to: 'n9' as CardId }]);
      // Review takes back answers only, and so passes over the attachment.
      expect(await undo(ports())).toMatchObject({ ok: true });
      expect(await store.cardState('n9' as CardId)).toBeNull();
      expect(await store.reviewsOf('n9' as CardId)).toEqual([]);
    });

    it('lists an orphan again that came back and left once more, whatever was done to it the first time', async () => {
      const pass = () => {
        clock.pass(1000);
        return importStamp(clock.now().at);
      };
      await answer('n1');
      await answer('n2');
      await store.importFiles(content([noteOf('n9')]), pass());
      await clearOrphans(ports(), guard, cards('n1'));
      await attachOrphans(ports(), guard, [{ from: 'n2' as CardId, to: 'n9' as CardId }]);
      expect((await store.orphans()).map(({ card }) => card)).not.toContain('n2');
      await store.importFiles(content([noteOf('n1'), noteOf('n2'), noteOf('n9')]), pass());
      await answer('n2');
      await store.importFiles(content([noteOf('n9')]), pass());
      expect((await store.orphans()).map(({ card }) => card)).toEqual(expect.arrayContaining(['n1', 'n2']));
      expect((await store.reviewsOf('n9' as CardId)).map(({ given }) => given)).toEqual(['n2']);
    });

    it('takes orphans off their list, and puts them back with undo', async () => {
      await answer('n1');
      await store.importFiles(content([noteOf('n2')]), importStamp());
      expect(await clearOrphans(ports(), guard, cards('n1'))).toEqual({ ok: true });
      expect((await store.orphans()).map(({ card }) => card)).not.toContain('n1');
      expect(await store.cardState('n1' as CardId)).not.toBeNull();
      await back();
      expect((await store.orphans()).map(({ card }) => card)).toContain('n1');
    });

    it('keeps the text that a file of one’s own has now, and none of a file that was removed', async () => {
      const write = async (...files: readonly { document: string; text: string | null }[]) => {
        const entries = files.map((file) => {
          return { id: random.id() as EntryId, payload: { type: 'document', ...file } as const };
        });
        const draft = { act: random.id() as ActId, ...clock.now(), entries };
        const stored = await store.commit({ draft, expect: [], changes: projectDocuments });
        return stored.ok ? stored.entries.map(({ id }) => id) : [];
      };
      await write({ document: 'topics/a.md', text: 'first' }, { document: 'topics/b.md', text: 'b' });
      const [second] = await write(
        { document: 'topics/a.md', text: 'second' },
        { document: 'topics/b.md', text: null },
      );
      expect(await store.documents()).toEqual([{ id: 'topics/a.md', text: 'second', entry: second }]);
      // Taking them back has to write files, so it is for later; nothing else is taken back in their place.
      expect(await undo(ports(), everyKind)).toEqual({ ok: false, cause: 'nothing' });
    });

    it('names the acts made or turned since a place in the journal', async () => {
      await act(cards('n1'), { type: 'flag', flag: 1 });
      const { seq } = await store.head();
      expect(await store.actsFrom(seq + 1)).toEqual([]);
      await act(cards('n2'), { type: 'flag', flag: 1 });
      expect((await store.actsFrom(seq + 1)).flatMap((row) => row.cards)).toEqual(['n2']);
      const mark = (await store.head()).seq;
      await back();
      expect((await store.actsFrom(mark + 1)).flatMap((row) => row.cards)).toEqual(['n2']);
      const undone = (await store.head()).seq;
      await again();
      expect((await store.actsFrom(undone + 1)).flatMap((row) => row.cards)).toEqual(['n2']);
    });

    it('leaves the memory and its revision alone when only marks are turned, so that no answer becomes stale by it', async () => {
      await answer('n1');
      const before = await store.cardState('n1' as CardId);
      await act(cards('n1'), { type: 'flag', flag: 1 });
      await back();
      await again();
      expect(await store.cardState('n1' as CardId)).toEqual(before);
    });

    it('gives a topic back what it had before, also after an act on it was brought back', async () => {
      await changeTopics(ports(), guard, [topic.id], { type: 'priority', priority: 2 });
      await back();
      await again();
      await changeTopics(ports(), guard, [topic.id], { type: 'priority', priority: 1 });
      await back();
      expect(await store.topicRows()).toEqual([{ topic: topic.id, state: 'inbox', priority: 2 }]);
    });

    it('brings an attachment back, with what an earlier one had brought', async () => {
      const attach = (from: string, to: string) =>
        attachOrphans(ports(), guard, [{ from: from as CardId, to: to as CardId }]);
      const bring = (...ids: string[]) =>
        store.importFiles(content(ids.map((id) => noteOf(id))), importStamp(clock.now().at));
      await answer('n1');
      await act(cards('n1'), { type: 'flag', flag: 1 });
      clock.pass(1000);
      await bring('n8');
      await attach('n1', 'n8');
      clock.pass(1000);
      await bring('n9');
      await attach('n8', 'n9');
      const attached = await store.attachments();
      const reviews = await store.reviewsOf('n9' as CardId);
      expect(reviews.map(({ given }) => given)).toEqual(['n1']);
      expect(await store.eventsOf(cards('n9'))).toMatchObject([{ subject: 'n9', given: 'n1' }]);
      await back();
      expect((await store.reviewsOf('n8' as CardId)).map(({ given }) => given)).toEqual(['n1']);
      await again();
      expect(await store.attachments()).toEqual(attached);
      expect(await store.reviewsOf('n9' as CardId)).toEqual(reviews);
      expect(await store.reviewsOf('n8' as CardId)).toEqual([]);
    });

    it('makes an answer stale that was worked out before a day was set', async () => {
      await answer('n1');
      const read = await store.cardState('n1' as CardId);
      await act(cards('n1'), { type: 'due', day: later(9) });
      const now = await store.cardState('n1' as CardId);
      expect(now?.rev).not.toBe(read?.rev);
      expect(now?.lastReview).toBe(read?.lastReview);
    });

    it('leaves what was done to orphans and topics alone when Review takes back', async () => {
      await store.importFiles(content([noteOf('n2')]), importStamp(clock.now().at));
      await clearOrphans(ports(), guard, cards('n1'));
      await changeTopics(ports(), guard, [topic.id], { type: 'priority', priority: 2 });
      expect(await undo(ports())).toEqual({ ok: false, cause: 'nothing' });
    });

    it('keeps each mark of a card when another one is set, also by the same act', async () => {
      await act(cards('n1'), { type: 'flag', flag: 1 });
      await act(cards('n1'), { type: 'suspend', suspended: true });
      expect(await marks('n1')).toMatchObject({ flag: 1, suspended: 1 });
      const payloads = [
        { type: 'suspend', suspended: true },
        { type: 'flag', flag: 4 },
      ] as const;
      const stored = await store.commit({
        draft: {
          act: random.id() as ActId,
          ...clock.now(),
          entries: payloads.map((payload) => ({
            id: random.id() as EntryId,
            payload: { ...payload, cards: cards('n2') },
          })),
        },
        expect: [],
        changes: (sealed) => projectCardActs(sealed, new Map()),
      });
      expect(stored.ok).toBe(true);
      expect(await marks('n2')).toMatchObject({ flag: 4, suspended: 1 });
    });

    it('counts what is due on the first and the last day asked for, the earliest first', async () => {
      for (const id of ['n1', 'n2', 'n3']) await answer(id);
      await act(cards('n1'), { type: 'due', day: later(7) });
      await act(cards('n2'), { type: 'due', day: later(3) });
      await act(cards('n3'), { type: 'due', day: later(8) });
      expect(await store.dueCounts(later(3), later(7))).toEqual([
        { day: later(3), count: 1 },
        { day: later(7), count: 1 },
      ]);
    });

    it('fills a limit of due cards past those that are kept away', async () => {
      for (const id of ['n1', 'n2', 'n3']) await answer(id);
      await act(cards('n1', 'n2', 'n3'), { type: 'due', day: today });
      await act(cards('n1'), { type: 'suspend', suspended: true });
      await act(cards('n2'), { type: 'bury', buried: true });
      const found = await store.dueCards({ until: today, today, limit: 1 });
      expect(found.map(({ card }) => card)).toEqual(['n3']);
    });

    it('refuses an act on a memory that another window made new again', async () => {
      await answer('n1');
      const read = await store.cardState('n1' as CardId);
      await act(cards('n1'), { type: 'reset' });
      const draft = {
        act: random.id() as ActId,
        ...clock.now(),
        entries: [{ id: random.id() as EntryId, payload: { type: 'reset', cards: cards('n1') } as const }],
      };
      const expected = [{ card: 'n1' as CardId, rev: read?.rev ?? null }];
      expect(await store.commit({ draft, expect: expected, changes: () => ({}) })).toEqual({
        ok: false,
        cause: 'stale',
      });
    });
  });
}
