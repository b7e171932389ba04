// The IndexedDB tables and their indexes, version by version. It opens nothing and knows no rule.
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { CardId, NoteId, Topic } from '../../core/cards/model.ts';
import type { LibraryCard, LibraryNote } from '../../core/cards/reconcile.ts';
import type { Entry, EntryId } from '../../core/journal/entry.ts';
import type { ActRow, CardState, CountedReview } from '../../core/journal/projection.ts';
import type { Head } from '../../core/journal/seal.ts';
import type { Settings } from '../../core/journal/settings.ts';
import type { Parameters, ParamsId } from '../../core/schedule/memory.ts';

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
  readonly topics!: EntityTable<Topic, 'id', Topic>;
  readonly notes!: Table<LibraryNote, NoteId>;
  readonly cards!: Table<LibraryCard, CardId>;
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
  }

  /** The version that this code writes, as IndexedDB counts it. */
  nativeVersion(): number {
    return this.verno * 10;
  }
}
