// Writes what an act changes into the tables. Must run inside a transaction on all of them; it decides nothing.
import { type TopicMarks, untouchedTopic } from '../../core/backlog/topic-state.ts';
import { type CardMarks, isUnmarked, noMarks } from '../../core/journal/marks.ts';
import type { Changes } from '../../core/journal/projection.ts';
import type { Database } from './database.ts';
import { readSettings } from './meta.ts';
import { deleteRows, getRows, putRows } from './slices.ts';

/** The tables that an act may write, its entries and the head of the journal among them. */
export function studyTables(db: Database) {
  const { entries, states, reviews, acts, marks, events, attachments, topicRows, documents, params, meta } = db;
  return [entries, states, reviews, acts, marks, events, attachments, topicRows, documents, params, meta];
}

/** Several changes of one card or topic, one after the other, as one. */
function joined<K, S>(changes: readonly { readonly key: K; readonly set: S }[]): Map<K, S> {
  const sets = new Map<K, S>();
  for (const { key, set } of changes) sets.set(key, { ...sets.get(key), ...set });
  return sets;
}

async function writeMarks(db: Database, changes: NonNullable<Changes['marks']>): Promise<void> {
  const sets = joined(changes.map(({ card, set }) => ({ key: card, set })));
  const cards = [...sets.keys()];
  const before = await getRows(db.marks, cards);
  const rows = cards.map((card, index) => {
    const marks: CardMarks = { ...noMarks, ...before[index], ...sets.get(card) };
    return { ...marks, card };
  });
  await Promise.all([
    putRows(
      db.marks,
      rows.filter((row) => !isUnmarked(row)),
    ),
    deleteRows(
      db.marks,
      rows.filter(isUnmarked).map(({ card }) => card),
    ),
  ]);
}

async function writeTopics(db: Database, changes: NonNullable<Changes['topics']>): Promise<void> {
  const sets = joined(changes.map(({ topic, set }) => ({ key: topic, set })));
  const topics = [...sets.keys()];
  const before = await getRows(db.topicRows, topics);
  const rows = topics.map((topic, index) => {
    const marks: TopicMarks = { ...untouchedTopic, ...before[index], ...sets.get(topic) };
    return { ...marks, topic };
  });
  await putRows(db.topicRows, rows);
}

export async function writeChanges(db: Database, changes: Changes): Promise<void> {
  const settings = changes.settings && { ...(await readSettings(db)), ...changes.settings };
  // Removals first: a turn takes rows away and puts what is left of them, or brings back what another took.
  await Promise.all([
    deleteRows(db.states, changes.forgottenCards),
    deleteRows(db.reviews, changes.removedReviews),
    deleteRows(db.events, changes.removedEvents),
    deleteRows(db.attachments, changes.removedAttachments),
    deleteRows(db.documents, changes.removedDocuments),
  ]);
  await Promise.all([
    putRows(db.states, changes.cards),
    putRows(db.reviews, changes.reviews),
    putRows(db.acts, changes.acts),
    putRows(db.events, changes.events),
    putRows(db.attachments, changes.attachments),
    putRows(db.documents, changes.documents),
    changes.marks?.length ? writeMarks(db, changes.marks) : undefined,
    changes.topics?.length ? writeTopics(db, changes.topics) : undefined,
    changes.params ? db.params.put(changes.params) : undefined,
    settings ? db.meta.put({ key: 'settings', value: settings }) : undefined,
  ]);
}
