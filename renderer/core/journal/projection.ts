// What the journal's entries amount to: the rows that every screen reads. Types only.
// Any of them can be dropped and computed again from the entries.
import type { TopicMarks } from '../backlog/topic-state.ts';
import type { CardId, TopicId } from '../cards/model.ts';
import type { Interval, Memory, Parameters, ParamsId, Phase, Rating } from '../schedule/memory.ts';
import type { Instant, OffsetMinutes, Rollover, StudyDay } from '../time/instant.ts';
import type { ActId, DeviceId, EntryId, ReviewMode } from './entry.ts';
import type { Hlc } from './hlc.ts';
import type { CardMarks } from './marks.ts';
import type { Settings } from './settings.ts';

/** A card that was answered at least once. */
export interface CardState {
  readonly card: CardId;
  readonly memory: Memory;
  /** The newest entry that changed this row; who writes must name the one that he read. */
  readonly rev: EntryId;
  /** The newest counted review, which the next one names as `after`. */
  readonly lastReview: EntryId;
}

/** An answer that counts, that is: was not taken back. */
export interface CountedReview {
  readonly entry: EntryId;
  readonly hlc: Hlc;
  readonly act: ActId;
  /** Whose history it belongs to. */
  readonly card: CardId;
  /** The card that was answered, where its history was attached to another since. */
  readonly given?: CardId;
  readonly rating: Rating;
  readonly at: Instant;
  readonly offset: OffsetMinutes;
  readonly studyDay: StudyDay;
  readonly rollover: Rollover;
  readonly durationMs: number;
  readonly mode: ReviewMode;
  readonly paramsId: ParamsId;
  readonly after: EntryId | null;
  readonly interval: Interval;
  readonly seed: string;
  /** What the card was before this answer. */
  readonly from: 'new' | Phase;
}

/** What an act other than an answer did to one card. */
export type CardChange =
  | { readonly type: 'suspend'; readonly suspended: boolean }
  | { readonly type: 'bury'; readonly day: StudyDay | null }
  | { readonly type: 'flag'; readonly flag: CardMarks['flag'] }
  | { readonly type: 'reset' }
  | { readonly type: 'due'; readonly day: StudyDay }
  | { readonly type: 'clear'; readonly at: Instant };

export type TopicChange =
  | { readonly type: 'topic-state'; readonly state: TopicMarks['state'] }
  | { readonly type: 'priority'; readonly priority: TopicMarks['priority'] };

interface EventPlace {
  /** `<entry>/<card or topic that the entry names>`. */
  readonly id: string;
  readonly entry: EntryId;
  readonly hlc: Hlc;
  readonly act: ActId;
}

/** One act on one card that counts, that is: was not taken back. Kept so that undo finds what came before. */
export interface CardEvent extends EventPlace {
  /** Whose history it belongs to. */
  readonly subject: CardId;
  /** The card that the entry names, where its history was attached to another since. */
  readonly given?: CardId;
  readonly change: CardChange;
}

export type TopicSubject = `topic/${TopicId}`;

export interface TopicEvent extends EventPlace {
  readonly subject: TopicSubject;
  readonly change: TopicChange;
}

export type ActEvent = CardEvent | TopicEvent;

/** That the history of one card became another's. */
export interface Attachment extends EventPlace {
  readonly from: CardId;
  readonly to: CardId;
}

/** What a person decided about a topic, where that is not what every topic begins with. */
export interface TopicRow extends TopicMarks {
  readonly topic: TopicId;
}

/** The person's own Markdown file as it is now. */
export interface DocumentRow {
  readonly id: string;
  readonly text: string;
  /** The entry that gave it this text. */
  readonly entry: EntryId;
}

/**
 * study: answers; card: what was done to cards; topic: states and priorities; library: orphans attached or cleared;
 * document: one's own files; import: what an import parted; setting: settings and parameters. Review takes back the
 * first two only, and the last three have no undo yet.
 */
export type ActKind = 'study' | 'card' | 'topic' | 'library' | 'document' | 'import' | 'setting';

/** One step of undo. */
export interface ActRow {
  readonly act: ActId;
  readonly device: DeviceId;
  /** The `seq` of its first entry. */
  readonly seq: number;
  readonly kind: ActKind;
  readonly cards: readonly CardId[];
  readonly topics?: readonly TopicId[];
  /** The `seq` of the undo entry that took it back, as long as it is taken back; else 0. */
  readonly undoneBy: number;
}

/** All that counts of one card's history, each list in the order of its clocks. */
export interface CardRecord {
  readonly card: CardId;
  readonly reviews: readonly CountedReview[];
  readonly events: readonly CardEvent[];
}

/** What an act changes in the projections. Written in the transaction of its entries. */
export interface Changes {
  readonly cards?: readonly CardState[];
  /** Cards that are new again. */
  readonly forgottenCards?: readonly CardId[];
  readonly reviews?: readonly CountedReview[];
  readonly removedReviews?: readonly EntryId[];
  readonly acts?: readonly ActRow[];
  readonly events?: readonly ActEvent[];
  readonly removedEvents?: readonly string[];
  /** Laid over the marks that each card has; a card left without any loses its row. */
  readonly marks?: readonly { readonly card: CardId; readonly set: Partial<CardMarks> }[];
  readonly topics?: readonly { readonly topic: TopicId; readonly set: Partial<TopicMarks> }[];
  readonly attachments?: readonly Attachment[];
  readonly removedAttachments?: readonly string[];
  readonly documents?: readonly DocumentRow[];
  readonly removedDocuments?: readonly string[];
  readonly params?: { readonly id: ParamsId; readonly params: Parameters };
  readonly settings?: Partial<Settings>;
}
