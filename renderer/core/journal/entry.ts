// The journal's entries, version 1: what each act of the person leaves for good. Types only.
// Entries are only ever added. Whatever else the app knows of a person's study is computed from them.
import type { ChosenState, Priority } from '../backlog/topic-state.ts';
import type { CardId, TopicId } from '../cards/model.ts';
import type { Interval, Parameters, ParamsId, Rating } from '../schedule/memory.ts';
import type { Instant, OffsetMinutes, Rollover, StudyDay } from '../time/instant.ts';
import type { Hlc } from './hlc.ts';
import type { Flag } from './marks.ts';
import type { Settings } from './settings.ts';

export type EntryId = string & { readonly __brand: 'EntryId' };
export type ActId = string & { readonly __brand: 'ActId' };
export type DeviceId = string & { readonly __brand: 'DeviceId' };

/** due: it was asked for; early: reviewed ahead; drill: outside the day's limits. */
export type ReviewMode = 'due' | 'early' | 'drill';

export interface ReviewPayload {
  readonly type: 'review';
  readonly card: CardId;
  readonly rating: Rating;
  readonly studyDay: StudyDay;
  readonly rollover: Rollover;
  readonly durationMs: number;
  readonly mode: ReviewMode;
  readonly paramsId: ParamsId;
  /** The card's previous counted review when this answer was given; null for the first. */
  readonly after: EntryId | null;
  /** What this answer led to. Counts only while `after` is still the card's previous counted review. */
  readonly interval: Interval;
  /** Seeds the fuzz; the card and how often it was answered before. */
  readonly seed: string;
}

export interface ParamsPayload {
  readonly type: 'params';
  readonly paramsId: ParamsId;
  readonly params: Parameters;
}

/** One study setting. Theme, window, folder and keys stay on the device. */
export type SettingPayload = {
  readonly [K in keyof Settings]: { readonly type: 'setting'; readonly key: K; readonly value: Settings[K] };
}[keyof Settings];

export interface SuspendPayload {
  readonly type: 'suspend';
  readonly cards: readonly CardId[];
  readonly suspended: boolean;
}

/** Keeps cards away on `day`, and so until tomorrow; null brings them back at once. */
export interface BuryPayload {
  readonly type: 'bury';
  readonly cards: readonly CardId[];
  readonly day: StudyDay | null;
}

export interface FlagPayload {
  readonly type: 'flag';
  readonly cards: readonly CardId[];
  readonly flag: Flag;
}

/** Makes cards new again. Their answers so far stay in the journal and no longer count for their memory. */
export interface ResetPayload {
  readonly type: 'reset';
  readonly cards: readonly CardId[];
}

/** Sets the study day on which answered cards are due. What is remembered of them does not change. */
export interface DuePayload {
  readonly type: 'due';
  readonly cards: readonly CardId[];
  readonly day: StudyDay;
}

export interface TopicStatePayload {
  readonly type: 'topic-state';
  readonly topics: readonly TopicId[];
  readonly state: ChosenState;
}

export interface PriorityPayload {
  readonly type: 'priority';
  readonly topics: readonly TopicId[];
  readonly priority: Priority;
}

export interface AttachPair {
  readonly from: CardId;
  readonly to: CardId;
}

/** Gives all that happened to `from` until now to `to`: an orphan's history to the card that took its place. */
export interface AttachPayload {
  readonly type: 'attach';
  readonly pairs: readonly AttachPair[];
}

/** Takes orphans off their list. Their history stays in the journal, and comes back with the card. */
export interface ClearPayload {
  readonly type: 'clear';
  readonly cards: readonly CardId[];
}

/** The person's own Markdown file; null when it was removed. */
export interface DocumentPayload {
  readonly type: 'document';
  /** Its path in the library, such as `topics/data/sharding.md`. */
  readonly document: string;
  readonly text: string | null;
}

export type CardActPayload = SuspendPayload | BuryPayload | FlagPayload | ResetPayload | DuePayload | ClearPayload;
export type TopicActPayload = TopicStatePayload | PriorityPayload;

/** Takes back the newest act of this device that is not undone. */
export interface UndoPayload {
  readonly type: 'undo';
  readonly target: ActId;
}

/** Brings back an act that was undone, as long as no other act came since. */
export interface RedoPayload {
  readonly type: 'redo';
  readonly target: ActId;
}

export type Payload =
  | ReviewPayload
  | ParamsPayload
  | SettingPayload
  | CardActPayload
  | TopicActPayload
  | AttachPayload
  | DocumentPayload
  | UndoPayload
  | RedoPayload;

export interface Stamp {
  readonly v: 1;
  readonly id: EntryId;
  readonly device: DeviceId;
  /** Counts up per device from 1, without a gap. */
  readonly seq: number;
  readonly hlc: Hlc;
  readonly at: Instant;
  readonly offset: OffsetMinutes;
  /** Groups the entries of one act of the person. */
  readonly act: ActId;
  /** SHA-256, in hex, of the device's previous hash and this entry without its hash. */
  readonly hash: string;
}

export type Entry = Stamp & Payload;
export type EntryOf<T extends Payload['type']> = Stamp & Extract<Payload, { type: T }>;

/** What an act consists of before the store gives its entries their place in the journal. */
export interface ActDraft {
  readonly act: ActId;
  readonly at: Instant;
  readonly offset: OffsetMinutes;
  readonly entries: readonly { readonly id: EntryId; readonly payload: Payload }[];
}
