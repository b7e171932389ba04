// The library in memory: files, topics, notes, cards and orphans, changed by imports only.
import type { FileKey, LibraryCard, LibraryFile, LibraryNote, OrphanCard } from '../../core/cards/library.ts';
import type { CardId, NoteId, Topic, TopicId } from '../../core/cards/model.ts';
import type { ReadFiles } from '../../core/cards/reading.ts';
import {
  type ImportReport,
  reconcile,
  whatToLoad,
  withoutEmptyPartings,
  type Writing,
} from '../../core/cards/reconcile.ts';
import type { ActDraft, Entry } from '../../core/journal/entry.ts';
import type { ParamsById } from '../../core/journal/fold-card.ts';
import { hasHistory, partingDraft, projectParting } from '../../core/journal/part-histories.ts';
import type { Attachment, CardRecord, Changes } from '../../core/journal/projection.ts';
import type { ImportStamp } from '../../ports/study-store.ts';

/** What an import needs of the journal, to part histories from texts that they do not belong to. */
export interface JournalOfImport {
  readonly attachments: () => readonly Attachment[];
  readonly recordsOf: (cards: readonly CardId[]) => readonly CardRecord[];
  readonly paramsById: ParamsById;
  readonly store: (draft: ActDraft, changes: (entries: readonly Entry[]) => Changes) => unknown;
}

function write<Row, Key>(rows: Map<Key, Row>, { put, remove }: Writing<Row, Key>, keyOf: (row: Row) => Key): void {
  for (const key of remove) rows.delete(key);
  for (const row of put) rows.set(keyOf(row), row);
}

export function createMemoryLibrary() {
  const files = new Map<FileKey, LibraryFile>();
  const topics = new Map<TopicId, Topic>();
  const notes = new Map<NoteId, LibraryNote>();
  const cards = new Map<CardId, LibraryCard>();
  const orphans = new Map<CardId, OrphanCard>();
  let version: string | null = null;

  function importFiles(read: ReadFiles, stamp: ImportStamp, journal: JournalOfImport): ImportReport {
    const { from, ids } = whatToLoad([...files.values()], read);
    const [froms, wanted] = [from && new Set(from), new Set(ids)];
    const found = reconcile(
      {
        files: [...files.values()],
        topics: [...topics.keys()],
        notes: [...notes.values()].filter((note) => froms === null || froms.has(note.from) || wanted.has(note.id)),
        orphans: [...orphans.values()].filter(({ note }) => wanted.has(note.id)),
        attached: journal.attachments().flatMap((attachment) => [attachment.from, attachment.to]),
      },
      read,
      stamp.at,
    );
    const concerned = journal.recordsOf(found.report.parted.flatMap(({ card, to }) => [card, to]));
    const records = new Map(concerned.map((record) => [record.card, record]));
    const plan = withoutEmptyPartings(found, (card) => hasHistory(records.get(card)));
    write(files, plan.files, ({ key }) => key);
    write(topics, plan.topics, ({ id }) => id);
    write(notes, plan.notes, ({ id }) => id);
    write(cards, plan.cards, ({ card }) => card);
    write(orphans, plan.orphans, ({ card }) => card);
    version = plan.version;
    const draft = partingDraft(plan.report.parted, stamp);
    if (draft !== null) journal.store(draft, (entries) => projectParting(entries, records, journal.paramsById));
    return plan.report;
  }

  return { files, topics, notes, cards, orphans, version: () => version, importFiles };
}
