// Where entries, their projections and the library live. Implemented in memory and on IndexedDB; one contract for both.
// Every act is one transaction: its entries and all that follows from them are stored together or not at all.
import type { CardId, NoteId, Topic, TopicId } from '../core/cards/model.ts';
import type { LibraryFile, LibraryNote, OrphanCard } from '../core/cards/library.ts';
import type { ReadFiles } from '../core/cards/reading.ts';
import type { ImportReport } from '../core/cards/reconcile.ts';
import type { Expectation } from '../core/journal/check-commit.ts';
import type { ActDraft, ActId, DeviceId, Entry, EntryId } from '../core/journal/entry.ts';
import type { CardMarks, CardMarksRow } from '../core/journal/marks.ts';
import type {
  ActEvent,
  ActKind,
  ActRow,
  Attachment,
  CardRecord,
  CardState,
  Changes,
  CountedReview,
  DocumentRow,
  TopicRow,
} from '../core/journal/projection.ts';
import type { Head } from '../core/journal/seal.ts';
import type { Settings } from '../core/journal/settings.ts';
import type { Parameters, ParamsId } from '../core/schedule/memory.ts';
import type { Instant, OffsetMinutes, StudyDay } from '../core/time/instant.ts';

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
  /** The `seq` of the head that was read first: any act of this device since makes this one stale. */
  readonly expectSeq?: number;
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

/** Which answered cards to read. Suspended cards, and those buried on `today` or later, are left out. */
export interface DueQuery {
  /** The last due day to take. */
  readonly until: StudyDay;
  readonly today: StudyDay;
  /** The earliest due come first when there are more. */
  readonly limit?: number;
}

/** Which new cards to read. Suspended cards, and those buried on `today` or later, are left out. */
export interface FreshQuery {
  /** The topics that give new cards, in the order in which they are to be met. */
  readonly topics: readonly TopicId[];
  readonly today: StudyDay;
  readonly limit: number;
}

/** Everything that a search over the whole library looks at. */
export interface WholeLibrary {
  /** The newest act that the rest takes account of. */
  readonly head: Head;
  readonly topics: readonly Topic[];
  readonly notes: readonly LibraryNote[];
  readonly states: readonly CardState[];
  readonly marks: readonly CardMarksRow[];
}

/** Where the acts of an import come from: parting a history from a text that it does not belong to. */
export interface ImportStamp {
  readonly act: ActId;
  readonly entry: EntryId;
  readonly at: Instant;
  readonly offset: OffsetMinutes;
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
  /** How many cards of the library are due on each day from `from` to `to`; suspended ones are not. */
  dueCounts(from: StudyDay, to: StudyDay): Promise<readonly DayCount[]>;
  /** Cards of the library that are due, in no order. */
  dueCards(query: DueQuery): Promise<readonly ScheduledCard[]>;
  /** Cards of the library without a memory, topic by topic as given, within a topic as they stand in it. */
  newCards(query: FreshQuery): Promise<readonly NewCard[]>;
  /** The same as `cardState` for many, in their order. */
  cardStates(cards: readonly CardId[]): Promise<readonly (CardState | null)[]>;
  /** Of each card, in their order; `noMarks` where there are none. */
  marksOf(cards: readonly CardId[]): Promise<readonly CardMarks[]>;
  /** All that counts of each card's history, in their order. */
  recordsOf(cards: readonly CardId[]): Promise<readonly CardRecord[]>;
  /** Acts on these cards and topics that count, one subject after the other, each in the order of its clocks. */
  eventsOf(subjects: readonly ActEvent['subject'][]): Promise<readonly ActEvent[]>;
  /** Every attachment that counts, in the order of their clocks. */
  attachments(): Promise<readonly Attachment[]>;
  /** This device's newest act of these kinds that is not taken back. */
  newestAct(kinds: readonly ActKind[]): Promise<ActRow | null>;
  /** The act that redo would bring back: the one taken back last, unless this device acted since, in whatever kind. */
  newestUndone(kinds: readonly ActKind[]): Promise<ActRow | null>;

  /** Acts of this device made, taken back or brought back from `seq` on. */
  actsFrom(seq: number): Promise<readonly ActRow[]>;

  topics(): Promise<readonly Topic[]>;
  /** Topics that a person decided something about. */
  topicRows(): Promise<readonly TopicRow[]>;
  /** Topics of which at least one card has a memory. */
  topicsBegun(): Promise<ReadonlySet<TopicId>>;
  /** The cards of a topic in their order. */
  cardsOfTopic(topic: TopicId): Promise<readonly NewCard[]>;
  /** How many cards the library offers, new ones included. */
  cardCount(): Promise<number>;
  /** Whether the library holds each card, in their order. */
  inLibrary(cards: readonly CardId[]): Promise<readonly boolean[]>;
  /** How many cards each topic offers. */
  topicCounts(): Promise<ReadonlyMap<TopicId, number>>;
  note(id: NoteId): Promise<LibraryNote | null>;
  /** Everything at once, for an index kept elsewhere. */
  wholeLibrary(): Promise<WholeLibrary>;
  /** Cards that are in no file any more, but for those that were cleared or that gave their history to another. */
  orphans(): Promise<readonly OrphanCard[]>;
  orphanCount(): Promise<number>;
  /** Every topic file that was read, with its problems. */
  files(): Promise<readonly LibraryFile[]>;
  /** The person's own files. */
  documents(): Promise<readonly DocumentRow[]>;
  /** What the last import was made from; null before the first. See `contentVersion`. */
  importedVersion(): Promise<string | null>;
  /**
   * Compares what was read with the library and writes what follows, in one transaction. A history that must not fall
   * to another text is parted from it by an `attach` entry with this stamp.
   */
  importFiles(read: ReadFiles, stamp: ImportStamp): Promise<ImportReport>;
}
