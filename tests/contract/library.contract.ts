// What every StudyStore makes of files that are read in again and again: nothing with a history ever vanishes.
import { beforeEach, describe, expect, it } from 'vitest';
import { actOnCards } from '../../renderer/actions/act-on-cards.ts';
import { attachOrphans, clearOrphans } from '../../renderer/actions/attach-orphans.ts';
import { createClockGuard } from '../../renderer/actions/clock-guard.ts';
import { everyKind, undo } from '../../renderer/actions/turn-act.ts';
import type { CardId, Note, NoteId, Problem, Topic, TopicId } from '../../renderer/core/cards/model.ts';
import type { ReadFiles } from '../../renderer/core/cards/reading.ts';
import type { ImportReport } from '../../renderer/core/cards/reconcile.ts';
import type { DeviceId } from '../../renderer/core/journal/entry.ts';
import { entryHash } from '../../renderer/core/journal/seal.ts';
import type { StudyDay } from '../../renderer/core/time/instant.ts';
import type { StudyStore } from '../../renderer/ports/study-store.ts';
import { answerIn } from '../fixtures/answering.ts';
import { saidReport } from '../fixtures/identity-case.ts';
import { identityMatrix } from '../fixtures/identity-matrix.ts';
import { content, importStamp, manualClock, noteOf, seededRandom, topic } from '../fixtures/study.ts';
import { cardText, readTexts, type Texts, topicText } from '../fixtures/texts.ts';

const noon = Date.UTC(2026, 0, 5, 12);
const day = 86_400_000;
const today = Math.floor(noon / day) as StudyDay;
const farAway = 100_000 as StudyDay;
const laptop = 'laptop' as DeviceId;
const queues: Topic = { ...topic, id: 'queues' as TopicId, title: 'Queues', file: 'topics/data/queues.md' };
const inQueues = { topic: queues.id, file: queues.file } as const;
const nothing = {
  added: [],
  changed: [],
  moved: [],
  orphaned: [],
  returned: [],
  parted: [],
  unchanged: 0,
  refused: [],
};

export function libraryContract(create: () => Promise<StudyStore>): void {
  describe('the library', () => {
    let store: StudyStore;
    const clock = manualClock(noon);
    let random = seededRandom(1);
    const guard = createClockGuard();
    const ports = () => ({ store, clock, random });
    const take = (read: ReadFiles): Promise<ImportReport> => store.importFiles(read, importStamp(clock.now().at));
    const rescan = async (texts: Texts): Promise<ImportReport> => take(readTexts(texts, await store.files()));
    const answer = (id: string) => answerIn(ports(), id, 4);
    const topics = async () => (await store.topics()).map(({ id }) => id).sort();
    const offered = async () => {
      const fresh = await store.newCards({ topics: [topic.id, queues.id], today, limit: 100 });
      return fresh.map(({ card }) => card);
    };
    const due = async (limit?: number) => {
      const found = await store.dueCards({ until: farAway, today, ...(limit !== undefined && { limit }) });
      return found.map(({ card }) => card);
    };
    const orphans = async () => (await store.orphans()).map(({ card }) => card).sort();
    const allCards = async (): Promise<CardId[]> => {
      const found = await Promise.all((await topics()).map((each) => store.cardsOfTopic(each)));
      return found.flat().map(({ card }) => card);
    };
    const note = (id: string) => store.note(id as NoteId);

    beforeEach(async () => {
      clock.set(noon);
      random = seededRandom(1);
      store = await create();
      await store.open(laptop);
    });

    it('takes over a new text', async () => {
      await take(content([noteOf('n1'), noteOf('n2')]));
      const report = await take(content([noteOf('n1', { answer: 'Another.' }), noteOf('n2')]));
      expect(report).toEqual({ ...nothing, changed: ['n1'], unchanged: 1 });
      expect(await note('n1')).toMatchObject({ answer: 'Another.', from: `shipped/${topic.file}` });
    });

    it('follows a note into another file, and its cards into that topic', async () => {
      const both = [topic, queues];
      await take(content([noteOf('n1'), noteOf('n2')], both));
      await answer('n1');
      const report = await take(content([noteOf('n1', inQueues), noteOf('n2', inQueues)], both));
      const from = topic.file;
      expect(report).toEqual({
        ...nothing,
        moved: [
          { id: 'n1', from, to: queues.file },
          { id: 'n2', from, to: queues.file },
        ],
      });
      expect(await note('n1')).toMatchObject({ ...inQueues, from: `shipped/${queues.file}` });
      expect(await store.newCards({ topics: [topic.id, queues.id], today, limit: 9 })).toEqual([
        { card: 'n2', note: 'n2', topic: 'queues' },
      ]);
      expect((await store.dueCards({ until: farAway, today }))[0]).toMatchObject({ card: 'n1', topic: 'queues' });
    });

    it('takes over the line of a note that moved within its file, without calling it a change', async () => {
      await take(content([noteOf('n1', { line: 10 })]));
      expect(await take(content([noteOf('n1', { line: 12 })]))).toEqual({ ...nothing, unchanged: 1 });
      expect(await note('n1')).toMatchObject({ line: 12 });
    });

    it('keeps what left the library with its history and its text, and offers none of it', async () => {
      await take(content([noteOf('n1'), noteOf('n2')]));
      await answer('n1');
      const report = await take(content([]));
      expect(report).toEqual({ ...nothing, orphaned: ['n1', 'n2'] });
      expect(await note('n1')).toBeNull();
      const kept = (await store.orphans()).find(({ card }) => card === 'n1');
      expect(kept).toMatchObject({ was: 'n1', note: { answer: 'Answer n1.', file: topic.file } });
      expect(await store.reviewsOf('n1' as CardId)).toHaveLength(1);
      expect([await due(), await offered(), await store.cardCount()]).toEqual([[], [], 0]);
      expect(await take(content([]))).toEqual(nothing);
    });

    it('refuses nothing for a warning or a note, and keeps the warning with the file', async () => {
      await take(content([noteOf('n1')]));
      const problem = (severity: Problem['severity']): Problem => {
        return { file: topic.file, line: 3, column: 1, message: 'Too long.', severity };
      };
      const read = content([]);
      const problems = [problem('warning'), problem('note')];
      const files = read.read.map((file) => ({ ...file, parsed: { ...file.parsed, problems } }));
      expect(await take({ ...read, read: files })).toEqual({ ...nothing, orphaned: ['n1'] });
      expect((await store.files()).map((file) => file.problems)).toEqual([[problem('warning')]]);
    });

    it('does not count topics that are gone', async () => {
      await take(content([noteOf('n1'), noteOf('n2', inQueues)], [topic, queues]));
      expect(await topics()).toEqual(['queues', 'sharding']);
      await take(content([noteOf('n1')]));
      expect(await topics()).toEqual(['sharding']);
      await take(content([], []));
      expect(await topics()).toEqual([]);
    });

    it('does not offer the card of a cloze that was removed, new or answered', async () => {
      const cloze = (...clozes: number[]): Note =>
        noteOf('n1', { kind: 'cloze', clozes, answer: clozes.map((number) => `{{c${number}::x}}`).join(' ') });
      await take(content([cloze(1, 2, 3)]));
      await answer('n1#c2');
      await take(content([cloze(1)]));
      expect([await due(), await offered(), await store.cardCount()]).toEqual([[], ['n1#c1'], 1]);
      expect(await store.dueCounts(0 as StudyDay, farAway)).toEqual([]);
      await take(content([cloze(1, 2)]));
      expect([await due(), await offered()]).toEqual([['n1#c2'], ['n1#c1']]);
    });

    it('meets new cards in the order of the file that was read last', async () => {
      await take(content([noteOf('b'), noteOf('a')]));
      expect(await offered()).toEqual(['b', 'a']);
      await take(content([noteOf('a'), noteOf('c'), noteOf('b')]));
      expect(await offered()).toEqual(['a', 'c', 'b']);
    });

    it('gives the earliest due cards up to a limit, which no card outside of the library uses up', async () => {
      const ids = ['a-later', 'm-gone', 'n-gone', 'y-gone', 'z-soon'];
      await take(content(ids.map((id) => noteOf(id))));
      clock.set(noon + 60 * day);
      await answer('a-later');
      clock.set(noon + 30 * day);
      await answer('z-soon');
      clock.set(noon);
      for (const id of ['m-gone', 'n-gone', 'y-gone']) await answer(id);
      await take(content([noteOf('a-later'), noteOf('z-soon')]));
      expect(await due(1)).toEqual(['z-soon']);
      expect(await due(2)).toEqual(['z-soon', 'a-later']);
      expect(await due(9)).toEqual(['z-soon', 'a-later']);
      expect((await due()).sort()).toEqual(['a-later', 'z-soon']);
    });

    describe('and its identities:', () => {
      it.each(identityMatrix)('$name', async ({ steps, report, cards, orphans: lost = [], histories = {} }) => {
        const [first, ...rest] = steps;
        await rescan(first);
        const answered = await allCards();
        for (const card of answered) await answer(card);
        const before = await store.cardStates(answered);
        let last: ImportReport | null = null;
        for (const texts of rest) last = await rescan(texts);

        expect(last && saidReport(last)).toEqual(saidReport(report));
        const present = await allCards();
        expect(present.toSorted()).toEqual(cards);
        expect(await orphans()).toEqual(lost);
        const owners = answered.map((card) => (histories[card] ?? card) as CardId);
        const after = await store.cardStates(owners);
        expect(after.map((state) => state?.memory)).toEqual(before.map((state) => state?.memory));
        for (const owner of owners) expect(await store.reviewsOf(owner)).toHaveLength(1);
        // What has its history is due; what parted from it, or came since, is new.
        const known = present.filter((card) => owners.includes(card));
        expect((await due()).sort()).toEqual(known.toSorted());
        const fresh = await store.newCards({ topics: await topics(), today, limit: 100 });
        expect(fresh.map(({ card }) => card).sort()).toEqual(present.filter((card) => !known.includes(card)).sort());
        // And with nothing changed, nothing is read and nothing changes.
        const files = await store.files();
        expect(await rescan(rest.at(-1) ?? first)).toEqual(nothing);
        expect(await store.files()).toEqual(files);
      });
    });

    describe('with a history parted from a text that is not its own', () => {
      const file = 'shipped/topics/data/alpha.md';
      const key = cardText('n1', 'What does a shard key decide?', 'On which server a row lives.');
      const other = cardText('n1', 'Name the phases of a TLS handshake.', 'Hello, key exchange, finished.');
      const third = cardText('n1', 'Which port does DNS use?', 'Port 53, mostly over UDP.');
      const library = (...cards: string[]): Texts => ({ [file]: topicText('alpha', ...cards) });
      const away = library();

      it('writes one entry that is chained to the others, and lets nobody undo it', async () => {
        await rescan(library(key));
        await answer('n1');
        await rescan(away);
        clock.set(noon + 1000);
        await rescan(library(other));
        const entries = await store.entriesAfter(laptop, 0, 10);
        const parting = entries.at(-1);
        expect(parting).toMatchObject({ type: 'attach', pairs: [{ from: 'n1', to: 'n1~1' }], at: noon + 1000 });
        expect(parting && entryHash(entries.at(-2)?.hash ?? '', parting)).toBe(parting?.hash);
        expect(await store.head()).toMatchObject({ seq: 3, count: 3, hash: parting?.hash });
        expect((await store.newestAct(everyKind))?.kind).toBe('study');
        expect(await undo(ports(), everyKind)).toMatchObject({ ok: true });
        expect(await store.reviewsOf('n1~1' as CardId)).toEqual([]);
      });

      it('takes marks along with the answers', async () => {
        await rescan(library(key));
        await actOnCards(ports(), guard, ['n1' as CardId], { type: 'flag', flag: 3 });
        await rescan(away);
        expect((await rescan(library(other))).parted).toEqual([{ card: 'n1', to: 'n1~1' }]);
        expect((await store.marksOf(['n1', 'n1~1'] as CardId[])).map(({ flag }) => flag)).toEqual([0, 3]);
      });

      it('parts nothing where there is no history: the id begins anew, and no entry is written', async () => {
        await rescan(library(key));
        await rescan(away);
        expect(await rescan(library(other))).toEqual({ ...nothing, added: ['n1'] });
        expect(await orphans()).toEqual([]);
        expect((await store.head()).seq).toBe(0);
      });

      it('never gives a name twice, not even one whose history was attached or cleared since', async () => {
        await rescan(library(key));
        await answer('n1');
        await rescan(away);
        await rescan(library(other));
        const pairs = [{ from: 'n1~1' as CardId, to: 'n1' as CardId }];
        expect(await attachOrphans(ports(), guard, pairs)).toEqual({ ok: true });
        expect([await orphans(), await due()]).toEqual([[], ['n1']]);
        await rescan(away);
        expect((await rescan(library(third))).parted).toEqual([{ card: 'n1', to: 'n1~2' }]);
        await clearOrphans(ports(), guard, ['n1~2' as CardId]);
        await answer('n1');
        await rescan(away);
        expect((await rescan(library(key))).parted).toEqual([{ card: 'n1', to: 'n1~3' }]);
        expect(await orphans()).toEqual(['n1~3']);
        expect(await offered()).toEqual([]);
      });
    });

    it('reads again what another window put into the library in between', async () => {
      const alpha = { 'shipped/topics/data/alpha.md': topicText('alpha', cardText('n1', 'Who?', 'The one.')) };
      const own = { 'own/topics/data/alpha.md': topicText('alpha', cardText('n2', 'Who?', 'The two.')) };
      await rescan({ ...alpha, ...own });
      const seen = await store.files();
      // One window reads while the copy stands in front; another removes the copy, and with it what the first relied on.
      const late = readTexts({ ...alpha, 'shipped/topics/data/beta.md': topicText('beta') }, seen);
      const outdated = readTexts({ ...alpha, ...own, 'shipped/topics/data/gamma.md': topicText('gamma') }, seen);
      await take(late);
      await take(outdated);
      expect(await store.importedVersion()).toMatch(/^outrun/);
      await rescan(alpha);
      expect([await allCards(), await orphans()]).toEqual([['n1'], ['n2']]);
    });
  });
}
