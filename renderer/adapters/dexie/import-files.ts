// Writes an import: what it concerns in the library is read, compared and changed in one transaction.
import type { FileKey, LibraryNote, OrphanCard } from '../../core/cards/library.ts';
import type { CardId, NoteId } from '../../core/cards/model.ts';
import type { ReadFiles } from '../../core/cards/reading.ts';
import {
  type ImportPlan,
  type ImportReport,
  type NotesToLoad,
  reconcile,
  whatToLoad,
  withoutEmptyPartings,
} from '../../core/cards/reconcile.ts';
import { believed, hasHistory, partingDraft, projectParting } from '../../core/journal/part-histories.ts';
import type { CardRecord } from '../../core/journal/projection.ts';
import { seal } from '../../core/journal/seal.ts';
import type { ParamsId } from '../../core/schedule/memory.ts';
import { defaultParameters } from '../../core/schedule/parameters.ts';
import type { ImportStamp } from '../../ports/study-store.ts';
import type { Database } from './database.ts';
import { readHead } from './meta.ts';
import { recordsOf } from './records.ts';
import { studyTables, writeChanges } from './write-changes.ts';

async function notesOf(db: Database, { from, ids }: NotesToLoad): Promise<readonly LibraryNote[]> {
  if (from === null) return db.notes.toArray();
  const ofFile = (file: FileKey) => db.notes.where('from').equals(file).toArray();
  const ofFiles = (await Promise.all(from.map(ofFile))).flat();
  const found = new Set(ofFiles.map(({ id }) => id));
  const others = await db.notes.bulkGet(ids.filter((id) => !found.has(id)));
  return [...ofFiles, ...others.filter((note) => note !== undefined)];
}

async function orphansOf(db: Database, ids: readonly NoteId[]): Promise<readonly OrphanCard[]> {
  // One look at all is cheaper than one for each id, and mostly there are none.
  if ((await db.orphans.count()) > ids.length) return db.orphans.where('note.id').anyOf(ids).toArray();
  const wanted = new Set(ids);
  return (await db.orphans.toArray()).filter(({ note }) => wanted.has(note.id));
}

async function write(db: Database, { files, topics, notes, cards, orphans, version }: ImportPlan): Promise<void> {
  await Promise.all([
    files.remove.length > 0 ? db.files.bulkDelete([...files.remove]) : undefined,
    topics.remove.length > 0 ? db.topics.bulkDelete([...topics.remove]) : undefined,
    notes.remove.length > 0 ? db.notes.bulkDelete([...notes.remove]) : undefined,
    cards.remove.length > 0 ? db.cards.bulkDelete([...cards.remove]) : undefined,
    orphans.remove.length > 0 ? db.orphans.bulkDelete([...orphans.remove]) : undefined,
  ]);
  await Promise.all([
    files.put.length > 0 ? db.files.bulkPut([...files.put]) : undefined,
    topics.put.length > 0 ? db.topics.bulkPut([...topics.put]) : undefined,
    notes.put.length > 0 ? db.notes.bulkPut([...notes.put]) : undefined,
    cards.put.length > 0 ? db.cards.bulkPut([...cards.put]) : undefined,
    orphans.put.length > 0 ? db.orphans.bulkPut([...orphans.put]) : undefined,
    db.meta.put({ key: 'content', value: version }),
  ]);
}

type Records = ReadonlyMap<CardId, CardRecord>;

async function part(db: Database, { report }: ImportPlan, records: Records, stamp: ImportStamp): Promise<void> {
  const draft = partingDraft(report.parted, stamp);
  if (draft === null) return;
  const params = new Map((await db.params.toArray()).map((row) => [row.id, row.params]));
  const paramsById = (id: string) => params.get(id as ParamsId) ?? defaultParameters;
  const sealed = seal(await readHead(db), draft);
  await Promise.all([
    db.entries.bulkAdd([...sealed.entries]),
    db.meta.put({ key: 'head', value: sealed.head }),
    writeChanges(db, projectParting(sealed.entries, records, paramsById)),
  ]);
}

export function importFiles(db: Database, read: ReadFiles, given: ImportStamp): Promise<ImportReport> {
  const tables = [...studyTables(db), db.files, db.topics, db.notes, db.cards, db.orphans];
  return db.transaction('rw', tables, async () => {
    const stamp = believed(given, (await readHead(db)).at);
    const files = await db.files.toArray();
    const toLoad = whatToLoad(files, read);
    const [topics, notes, orphans, attachments] = await Promise.all([
      db.topics.toCollection().primaryKeys(),
      notesOf(db, toLoad),
      orphansOf(db, toLoad.ids),
      db.attachments.toArray(),
    ]);
    const attached = attachments.flatMap(({ from, to }) => [from, to]);
    const found = reconcile({ files, topics, notes, orphans, attached }, read, stamp.at);
    const parted = found.report.parted.flatMap(({ card, to }) => [card, to]);
    const records = new Map((await recordsOf(db, parted)).map((record) => [record.card, record]));
    const plan = withoutEmptyPartings(found, (card) => hasHistory(records.get(card)));
    await write(db, plan);
    await part(db, plan, records, stamp);
    return plan.report;
  });
}
