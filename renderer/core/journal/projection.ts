// What the journal's entries amount to: the rows that every screen reads. Types only.
// Any of them can be dropped and computed again from the entries.
import type { CardId } from '../cards/model.ts';
import type { Interval, Memory, Parameters, ParamsId, Phase, Rating } from '../schedule/memory.ts';
import type { Instant, OffsetMinutes, Rollover, StudyDay } from '../time/instant.ts';
import type { ActId, DeviceId, EntryId, ReviewMode } from './entry.ts';
import type { Hlc } from './hlc.ts';
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
  readonly card: CardId;
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

/** study: answers; setting: settings and parameters. Review takes back study acts only. */
export type ActKind = 'study' | 'setting';

/** One step of undo. */
export interface ActRow {
  readonly act: ActId;
  readonly device: DeviceId;
  /** The `seq` of its first entry. */
  readonly seq: number;
  readonly kind: ActKind;
  readonly cards: readonly CardId[];
  /** The `seq` of the undo entry that took it back, as long as it is taken back; else 0. */
  readonly undoneBy: number;
}

/** What an act changes in the projections. Written in the transaction of its entries. */
export interface Changes {
  readonly cards?: readonly CardState[];
  /** Cards that are new again. */
  readonly forgottenCards?: readonly CardId[];
  readonly reviews?: readonly CountedReview[];
  readonly removedReviews?: readonly EntryId[];
  readonly acts?: readonly ActRow[];
  readonly params?: { readonly id: ParamsId; readonly params: Parameters };
  readonly settings?: Partial<Settings>;
}
