// What every StudyStore makes of content that is read in again and again: nothing with a history ever vanishes.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Note, NoteId, Problem, Topic, TopicId } from '../../renderer/core/cards/model.ts';
import type { ReadContent } from '../../renderer/core/cards/reconcile.ts';
import type { DeviceId } from '../../renderer/core/journal/entry.ts';
import type { StudyDay } from '../../renderer/core/time/instant.ts';
import type { StudyStore } from '../../renderer/ports/study-store.ts';
import { answerIn } from '../fixtures/answering.ts';
import { content, manualClock, noteOf, seededRandom, topic } from '../fixtures/study.ts';

const noon = Date.UTC(2026, 0, 5, 12);
const day = 86_400_000;
const farAway = 100_000 as StudyDay;
const queues: Topic = { ...topic, id: 'queues' as TopicId, title: 'Queues', file: 'topics/data/queues.md' };
const inQueues = { topic: queues.id, file: queues.file } as const;
const nothing = { added: [], changed: [], moved: [], orphaned: [], returned: [], unchanged: 0, refused: [] };

function problem(file: string, severity: Problem['severity']): Problem {
  return { file, line: 3, column: 1, message: 'The front matter does not end.', severity };
}

function both(notes: readonly Note[], part: Partial<ReadContent> = {}): ReadContent {
  return { ...content(notes), topics: [topic, queues], ...part };
}

export function libraryContract(create: () => Promise<StudyStore>): void {
  describe('the library', () => {
    let store: StudyStore;
    const clock = manualClock(noon);
    const random = seededRandom(1);
    const answer = (id: string) => answerIn({ store, clock, random }, id, 4);
    const offered = async () => (await store.newCards(100)).map((row) => row.card);
    const due = async (limit?: number) => (await store.dueCards(farAway, limit)).map((row) => row.card);
    const note = (id: string) => store.note(id as NoteId);

    beforeEach(async () => {
      clock.set(noon);
      store = await create();
      await store.open('laptop' as DeviceId);
    });

    it('takes over a new text', async () => {
      await store.importContent(content([noteOf('n1'), noteOf('n2')]));
      const report = await store.importContent(content([noteOf('n1', { answer: 'Another.' }), noteOf('n2')]));
      expect(report).toEqual({ ...nothing, changed: ['n1'], unchanged: 1 });
      expect(await note('n1')).toMatchObject({ answer: 'Another.', status: 'present' });
    });

    it('follows a note into another file, and its cards into that topic', async () => {
      await store.importContent(both([noteOf('n1'), noteOf('n2')]));
      await answer('n1');
      const report = await store.importContent(both([noteOf('n1', inQueues), noteOf('n2', inQueues)]));
      const from = topic.file;
      expect(report).toEqual({
        ...nothing,
        moved: [
          { id: 'n1', from, to: queues.file },
          { id: 'n2', from, to: queues.file },
        ],
      });
      expect(await note('n1')).toMatchObject({ ...inQueues, status: 'present' });
      expect(await store.newCards(9)).toEqual([{ card: 'n2', note: 'n2', topic: 'queues' }]);
      expect((await store.dueCards(farAway))[0]).toMatchObject({ card: 'n1', topic: 'queues' });
    });

    it('takes over the line of a note that moved within its file, without calling it a change', async () => {
      await store.importContent(content([noteOf('n1', { line: 10 })]));
      expect(await store.importContent(content([noteOf('n1', { line: 12 })]))).toEqual({ ...nothing, unchanged: 1 });
      expect(await note('n1')).toMatchObject({ line: 12 });
    });

    it('keeps what left the library with its history, and offers none of it', async () => {
      await store.importContent(content([noteOf('n1'), noteOf('n2')]));
      await answer('n1');
      const report = await store.importContent(content([]));
      expect(report).toEqual({ ...nothing, orphaned: ['n1', 'n2'] });
      expect(await note('n1')).toMatchObject({ status: 'orphan', answer: 'Answer n1.' });
      expect(await store.reviewsOf('n1' as never)).toHaveLength(1);
      expect([await due(), await offered(), await store.cardCount()]).toEqual([[], [], 0]);
      expect(await store.importContent(content([]))).toEqual(nothing);
    });

    it('takes a note that came back, with its new text and its old history', async () => {
      await store.importContent(content([noteOf('n1')]));
      await answer('n1');
      await store.importContent(content([]));
      const report = await store.importContent(content([noteOf('n1', { answer: 'Better.' })]));
      expect(report).toEqual({ ...nothing, returned: ['n1'] });
      expect(await note('n1')).toMatchObject({ status: 'present', answer: 'Better.' });
      expect(await due()).toEqual(['n1']);
    });

    it('keeps the notes of a file that cannot be read, goes on offering them, and says so', async () => {
      await store.importContent(both([noteOf('n1', inQueues), noteOf('n2', inQueues), noteOf('n3')]));
      await answer('n1');
      const broken = problem(queues.file, 'error');
      const read = both([noteOf('n4')], { contentHash: 'broken', topics: [topic], problems: [broken] });
      expect(await store.importContent(read)).toEqual({
        ...nothing,
        added: ['n4'],
        orphaned: ['n3'],
        unchanged: 2,
        refused: [broken],
      });
      expect(await note('n2')).toMatchObject({ status: 'present', answer: 'Answer n2.' });
      expect([await due(), (await offered()).sort()]).toEqual([['n1'], ['n2', 'n4']]);
      expect((await store.topics()).map(({ id }) => id).sort()).toEqual(['queues', 'sharding']);
      expect(await store.contentHash()).toBe('broken');
    });

    it('refuses nothing for a warning or a note', async () => {
      await store.importContent(content([noteOf('n1')]));
      const problems = [problem(topic.file, 'warning'), problem(topic.file, 'note')];
      const report = await store.importContent({ ...content([]), problems });
      expect(report).toEqual({ ...nothing, orphaned: ['n1'] });
    });

    it('does not count topics that are gone', async () => {
      await store.importContent(both([noteOf('n1'), noteOf('n2', inQueues)]));
      expect(await store.topics()).toHaveLength(2);
      await store.importContent(content([noteOf('n1')]));
      expect((await store.topics()).map(({ id }) => id)).toEqual(['sharding']);
      await store.importContent({ ...content([]), topics: [] });
      expect(await store.topics()).toEqual([]);
    });

    it('does not offer the card of a cloze that was removed, new or answered', async () => {
      const cloze = (...clozes: number[]): Note =>
        noteOf('n1', { kind: 'cloze', clozes, answer: clozes.map((number) => `{{c${number}::x}}`).join(' ') });
      await store.importContent(content([cloze(1, 2, 3)]));
      await answer('n1#c2');
      await store.importContent(content([cloze(1)]));
      expect([await due(), await offered(), await store.cardCount()]).toEqual([[], ['n1#c1'], 1]);
      expect(await store.dueCounts(0 as StudyDay, farAway)).toEqual([]);
      await store.importContent(content([cloze(1, 2)]));
      expect([await due(), await offered()]).toEqual([['n1#c2'], ['n1#c1']]);
    });

    it('meets new cards in the order of the content that was read last', async () => {
      await store.importContent(content([noteOf('b'), noteOf('a')]));
      expect(await offered()).toEqual(['b', 'a']);
      await store.importContent(content([noteOf('a'), noteOf('c'), noteOf('b')]));
      expect(await offered()).toEqual(['a', 'c', 'b']);
    });

    it('gives the earliest due cards up to a limit, which no card outside of the library uses up', async () => {
      const ids = ['a-later', 'm-gone', 'n-gone', 'y-gone', 'z-soon'];
      await store.importContent(content(ids.map((id) => noteOf(id))));
      clock.set(noon + 60 * day);
      await answer('a-later');
      clock.set(noon + 30 * day);
      await answer('z-soon');
      clock.set(noon);
      for (const id of ['m-gone', 'n-gone', 'y-gone']) await answer(id);
      await store.importContent(content([noteOf('a-later'), noteOf('z-soon')]));
      expect(await due(1)).toEqual(['z-soon']);
      expect(await due(2)).toEqual(['z-soon', 'a-later']);
      expect(await due(9)).toEqual(['z-soon', 'a-later']);
      expect((await due()).sort()).toEqual(['a-later', 'z-soon']);
    });
  });
}
