// The journal's entries, version 1: what each act of the person leaves for good. Types only.
// Entries are only ever added. Whatever else the app knows of a person's study is computed from them.
import type { CardId } from '../cards/model.ts';
import type { Interval, Parameters, ParamsId, Rating } from '../schedule/memory.ts';
import type { Instant, OffsetMinutes, Rollover, StudyDay } from '../time/instant.ts';
import type { Hlc } from './hlc.ts';
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

export type Payload = ReviewPayload | ParamsPayload | SettingPayload | UndoPayload | RedoPayload;

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
