// The IndexedDB tables and their indexes, version by version. It opens nothing and knows no rule.
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { CardId, NoteId, Topic } from '../../core/cards/model.ts';
import type { LibraryCard, LibraryFile, LibraryNote, OrphanCard } from '../../core/cards/library.ts';
import type { Entry, EntryId } from '../../core/journal/entry.ts';
import type { CardMarksRow } from '../../core/journal/marks.ts';
import type {
  ActEvent,
  ActRow,
  Attachment,
  CardState,
  CountedReview,
  DocumentRow,
  TopicRow,
} from '../../core/journal/projection.ts';
import type { Head } from '../../core/journal/seal.ts';
import type { Settings } from '../../core/journal/settings.ts';
import type { Parameters, ParamsId } from '../../core/schedule/memory.ts';
import { upgradeLibrary } from './upgrade-library.ts';

/** Single values; `head` stands beside the entries so that a shortened log is noticed. */
export type MetaRow =
  | { readonly key: 'head'; readonly value: Head }
  | { readonly key: 'settings'; readonly value: Settings }
  | { readonly key: 'content'; readonly value: string };

export class Database extends Dexie {
  readonly entries!: EntityTable<Entry, 'id', Entry>;
  readonly states!: Table<CardState, CardId>;
  readonly reviews!: Table<CountedReview, EntryId>;
  readonly acts!: EntityTable<ActRow, 'act', ActRow>;
  readonly params!: Table<{ readonly id: ParamsId; readonly params: Parameters }, ParamsId>;
  readonly marks!: Table<CardMarksRow, CardId>;
  readonly events!: EntityTable<ActEvent, 'id', ActEvent>;
  readonly attachments!: EntityTable<Attachment, 'id', Attachment>;
  readonly topicRows!: EntityTable<TopicRow, 'topic', TopicRow>;
  readonly documents!: EntityTable<DocumentRow, 'id', DocumentRow>;
  readonly files!: EntityTable<LibraryFile, 'key', LibraryFile>;
  readonly topics!: EntityTable<Topic, 'id', Topic>;
  readonly notes!: Table<LibraryNote, NoteId>;
  readonly cards!: Table<LibraryCard, CardId>;
  readonly orphans!: Table<OrphanCard, CardId>;
  readonly meta!: Table<MetaRow, MetaRow['key']>;

  constructor(name: string) {
    // Strict: a transaction that has completed is on the disk, not in a buffer of the operating system.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      entries: 'id, [device+seq], act, hlc',
      states: 'card, memory.dueDay',
      reviews: 'entry, [card+hlc], studyDay',
      acts: 'act, seq, undoneBy',
      params: 'id',
      topics: 'id',
      notes: 'id',
      cards: 'card, order',
      meta: 'key',
    });
    this.version(2)
      .stores({
        marks: 'card, suspended, buriedOn',
        events: 'id, [subject+hlc]',
        attachments: 'id, hlc',
        topicRows: 'topic',
        documents: 'id',
        files: 'key, topic',
        notes: 'id, from',
        cards: 'card, note, [topic+order]',
        orphans: 'card, note.id',
      })
      .upgrade(upgradeLibrary);
  }

  /** The version that this code writes, as IndexedDB counts it. */
  nativeVersion(): number {
    return this.verno * 10;
  }
}
