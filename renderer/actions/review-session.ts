// One sitting of reviews: the card in front, what may be done with it, and what was answered. Types only.
// Every answer is stored before the next card is shown.
import type { StoreApi } from 'zustand/vanilla';
import type { Face } from '../core/cards/face.ts';
import type { CardId, TopicId } from '../core/cards/model.ts';
import type { Flag } from '../core/journal/marks.ts';
import type { Interval, Phase, Rating } from '../core/schedule/memory.ts';
import type { Instant } from '../core/time/instant.ts';
import type { CardAct } from './card-act.ts';

/** due: what today asks for; ahead: cards due after today; drill: these cards now, outside the day's limits. */
export type SessionKind =
  | { readonly mode: 'due' | 'ahead' }
  | { readonly mode: 'drill'; readonly topic: TopicId }
  | { readonly mode: 'drill'; readonly cards: readonly CardId[] };

export interface SessionCard {
  readonly card: CardId;
  readonly topic: { readonly id: TopicId; readonly title: string; readonly area: string };
  readonly kind: 'new' | Phase;
  readonly face: Face;
  /** What each rating would lead to. */
  readonly intervals: Readonly<Record<Rating, Interval>>;
  readonly flag: Flag;
  /** How often it was forgotten, when that is often enough for it to be rewritten; else null. */
  readonly leech: number | null;
}

export interface SessionSummary {
  readonly answers: number;
  /** Answers that were not Again. */
  readonly recalled: number;
  readonly minutes: number;
  /** Learning cards that come back after this sitting, and when the first does. */
  readonly later: { readonly count: number; readonly at: Instant } | null;
  readonly byRating: Readonly<Record<Rating, number>>;
}

/** Answered and still to come in this sitting, for the progress line. */
export interface SessionProgress {
  readonly done: number;
  readonly total: number;
}

export interface SessionFlags {
  readonly progress: SessionProgress;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Something that went otherwise than asked, to be shown until the next act; null when all went well. */
  readonly remark: string | null;
}

export type SessionState = SessionFlags &
  (
    | { readonly at: 'loading' }
    /** `shown` counts the steps shown so far of a card that is recalled step by step. */
    | {
        readonly at: 'question';
        readonly current: SessionCard;
        readonly upcoming: SessionCard | null;
        readonly shown: number;
      }
    | { readonly at: 'answer'; readonly current: SessionCard; readonly upcoming: SessionCard | null }
    | {
        readonly at: 'saving';
        readonly current: SessionCard;
        readonly upcoming: SessionCard | null;
        readonly chosen: Rating;
      }
    /** The answer was not stored and is kept here. `stored` answers before it are safe. */
    | {
        readonly at: 'not-saved';
        readonly current: SessionCard;
        readonly chosen: Rating;
        readonly stored: number;
        readonly message: string;
      }
    /** The clock jumped; nothing is stored until the person says that it is right. */
    | { readonly at: 'clock-jump'; readonly current: SessionCard; readonly chosen: Rating; readonly message: string }
    | { readonly at: 'done'; readonly summary: SessionSummary }
    | { readonly at: 'failed'; readonly message: string }
  );

export interface ReviewSession {
  readonly state: StoreApi<SessionState>;
  /** What a screen reader is told: "Good, stored. Next card." A counter makes equal texts be read again. */
  readonly said: StoreApi<{ readonly text: string; readonly count: number }>;
  /** Shows the answer, or the next step of a card that is recalled step by step. */
  reveal(): void;
  rate(rating: Rating): Promise<void>;
  /** Tries again to store an answer that was not saved, or one held back by a jump of the clock. */
  retry(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /**
   * Acts on the card in front or on its whole note, one step of undo; but for a flag the sitting goes on with the next
   * card. Does nothing while an answer is being stored.
   */
  act(act: CardAct, on: 'card' | 'note'): Promise<void>;
  /** The answer that is not stored, as the text of a file to keep. */
  unsavedText(): string | null;
  close(): void;
}
