// Writes an import: what is in the library is read, compared and changed in one transaction.
import { type ImportReport, type ReadContent, reconcile } from '../../core/cards/reconcile.ts';
import type { Database } from './database.ts';

export function importContent(db: Database, read: ReadContent): Promise<ImportReport> {
  return db.transaction('rw', [db.topics, db.notes, db.cards, db.meta], async () => {
    const plan = reconcile(await db.notes.toArray(), read);
    // A topic whose file cannot be read now still has its cards; one without either is gone.
    const kept = new Set([...plan.topics.map((topic) => topic.id), ...plan.cards.map((card) => card.topic)]);
    const gone = (await db.topics.toCollection().primaryKeys()).filter((id) => !kept.has(id));
    await db.cards.clear();
    await Promise.all([
      db.topics.bulkDelete(gone),
      db.topics.bulkPut([...plan.topics]),
      db.notes.bulkPut([...plan.notes]),
      db.cards.bulkPut([...plan.cards]),
      db.meta.put({ key: 'content', value: plan.contentHash }),
    ]);
    return plan.report;
  });
}
