// What the library holds, asked of the tables.
import { isListed } from '../../core/journal/listed-orphans.ts';
import { noMarks } from '../../core/journal/marks.ts';
import type { StudyStore } from '../../ports/study-store.ts';
import type { Database } from './database.ts';
import { readHead } from './meta.ts';
import { getRows } from './slices.ts';

type Library = Pick<
  StudyStore,
  'topics' | 'cardCount' | 'inLibrary' | 'topicCounts' | 'note' | 'wholeLibrary' | 'orphans' | 'orphanCount' | 'files'
>;

export function libraryOf(db: Database): Library {
  async function orphans() {
    const [rows, attached] = await Promise.all([db.orphans.toArray(), db.attachments.toArray()]);
    const cards = rows.map(({ card }) => card);
    const marks = await getRows(db.marks, cards);
    const listed = isListed(attached);
    return rows.filter((orphan, index) => listed(orphan, marks[index] ?? noMarks));
  }
  return {
    topics: () => db.topics.toArray(),
    cardCount: () => db.cards.count(),
    inLibrary: async (cards) => (await getRows(db.cards, cards)).map((card) => card !== undefined),
    async topicCounts() {
      const topics = await db.topics.toCollection().primaryKeys();
      return db.transaction('r', db.cards, async () => {
        const counts = topics.map(async (topic) => {
          const inTopic = db.cards.where('[topic+order]').between([topic, -1], [topic, Number.MAX_SAFE_INTEGER]);
          return [topic, await inTopic.count()] as const;
        });
        return new Map(await Promise.all(counts));
      });
    },
    note: async (id) => (await db.notes.get(id)) ?? null,
    async wholeLibrary() {
      const tables = [db.meta, db.topics, db.notes, db.states, db.marks];
      return db.transaction('r', tables, async () => {
        const [head, topics, notes, states, marks] = await Promise.all([
          readHead(db),
          db.topics.toArray(),
          db.notes.toArray(),
          db.states.toArray(),
          db.marks.toArray(),
        ]);
        return { head, topics, notes, states, marks };
      });
    },
    orphans,
    orphanCount: async () => (await orphans()).length,
    files: () => db.files.toArray(),
  };
}
