// Where entries, their projections and the library live. Implemented in memory and on IndexedDB; one contract for both.
// Every act is one transaction: its entries and all that follows from them are stored together or not at all.
import type { CardId, NoteId, Topic, TopicId } from '../core/cards/model.ts';
import type { ImportReport, LibraryNote, ReadContent } from '../core/cards/reconcile.ts';
import type { Expectation } from '../core/journal/check-commit.ts';
import type { ActDraft, ActId, DeviceId, Entry } from '../core/journal/entry.ts';
import type { ActKind, ActRow, CardState, Changes, CountedReview } from '../core/journal/projection.ts';
import type { Head } from '../core/journal/seal.ts';
import type { Settings } from '../core/journal/settings.ts';
import type { Parameters, ParamsId } from '../core/schedule/memory.ts';
import type { StudyDay } from '../core/time/instant.ts';

/** `newer`: a newer Backoff wrote it; `blocked`: another window holds an older version open. */
export type OpenResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly cause: 'newer' | 'blocked' | 'failed'; readonly message: string };

export interface Commit {
  readonly draft: ActDraft;
  /** The revision of each card that the act builds on; null for a card that is new. */
  readonly expect: readonly Expectation[];
  /** Undo and redo: the act must still be the one that they would turn, whatever other windows did since. */
  readonly expectTurn?: { readonly type: 'undo' | 'redo'; readonly kinds: readonly ActKind[]; readonly act: ActId };
  /** The choice of parameters that a change of them builds on. */
  readonly expectParams?: ParamsId | null;
  /** What follows from the sealed entries. Pure, and called inside the transaction. */
  readonly changes: (entries: readonly Entry[]) => Changes;
}

/** `stale`: what the act builds on changed since it was read, so nothing was written. `message` is to be shown as it is. */
export type CommitResult =
  | { readonly ok: true; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly cause: 'stale' }
  | { readonly ok: false; readonly cause: 'disk-full' | 'closed' | 'failed'; readonly message: string };

export interface ScheduledCard extends CardState {
  readonly note: NoteId;
  readonly topic: TopicId;
}

export interface NewCard {
  readonly card: CardId;
  readonly note: NoteId;
  readonly topic: TopicId;
}

export interface DayCount {
  readonly day: StudyDay;
  readonly count: number;
}

export interface StudyStore {
  /** Opens or creates the database. `device` is taken for a new one only. */
  open(device: DeviceId): Promise<OpenResult>;
  close(): void;
  /** Calls back when another window of this device changed the study or the library. */
  onChange(listener: () => void): () => void;
  /** Calls back when a newer version took the database over; nothing can be written any more. */
  onSuperseded(listener: () => void): () => void;

  /** Stores an act. An act whose entries are stored already is answered like the first time. */
  commit(commit: Commit): Promise<CommitResult>;
  head(): Promise<Head>;
  /** Entries of a device with a `seq` above `after`, ascending. */
  entriesAfter(device: DeviceId, after: number, limit: number): Promise<readonly Entry[]>;
  entriesOf(act: ActId): Promise<readonly Entry[]>;

  settings(): Promise<Settings>;
  /** Every set of parameters that an entry may refer to. */
  params(): Promise<ReadonlyMap<ParamsId, Parameters>>;

  cardState(card: CardId): Promise<CardState | null>;
  /** Counted reviews of a card in the order of their clocks. */
  reviewsOf(card: CardId): Promise<readonly CountedReview[]>;
  reviewsOn(day: StudyDay): Promise<readonly CountedReview[]>;
  /** The latest study day with a counted review. */
  newestStudyDay(): Promise<StudyDay | null>;
  /** The days from `from` to `to` on which any answer counted, ascending. Much cheaper than counting them. */
  answeredDays(from: StudyDay, to: StudyDay): Promise<readonly StudyDay[]>;
  /** How many answers counted on each day from `from` to `to`; days without any are left out. */
  reviewCounts(from: StudyDay, to: StudyDay): Promise<readonly DayCount[]>;
  /** How many cards of the library are due on each day from `from` to `to`. */
  dueCounts(from: StudyDay, to: StudyDay): Promise<readonly DayCount[]>;
  /** Cards of the library that are due up to `day`, in no order; at most `limit`, the earliest due first. */
  dueCards(day: StudyDay, limit?: number): Promise<readonly ScheduledCard[]>;
  /** Cards of the library never answered, in the order in which they are to be met; at most `limit`. */
  newCards(limit: number): Promise<readonly NewCard[]>;
  /** This device's newest act of these kinds that is not taken back. */
  newestAct(kinds: readonly ActKind[]): Promise<ActRow | null>;
  /** The act that redo would bring back: the one taken back last, unless this device acted since, in whatever kind. */
  newestUndone(kinds: readonly ActKind[]): Promise<ActRow | null>;

  topics(): Promise<readonly Topic[]>;
  /** How many cards the library offers, new ones included. */
  cardCount(): Promise<number>;
  note(id: NoteId): Promise<LibraryNote | null>;
  /** The hash of the content that was imported last; null before the first import. */
  contentHash(): Promise<string | null>;
  /** Compares what was read with the library and writes what follows, in one transaction. */
  importContent(read: ReadContent): Promise<ImportReport>;
}
