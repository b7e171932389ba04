// All that a screen may read and do, as one object. Types only; `start.ts` builds it from the ports.
import type { StoreApi } from 'zustand/vanilla';
import type { CardId, Problem, TopicId } from '../core/cards/model.ts';
import type { ImportReport } from '../core/cards/reconcile.ts';
import type { AttachPair } from '../core/journal/entry.ts';
import type { TopicChange } from '../core/journal/projection.ts';
import type { Settings } from '../core/journal/settings.ts';
import type { Parameters } from '../core/schedule/memory.ts';
import type { CardQuery, FoundPage } from '../ports/card-search.ts';
import type { About } from '../ports/desktop.ts';
import type { Clock } from '../ports/clock.ts';
import type { CardAct, CardsActed } from './card-act.ts';
import type { CardDetail } from './read-card.ts';
import type { Orphan } from './read-orphans.ts';
import type { ReviewSession, SessionKind } from './review-session.ts';
import type { Spread } from './spread-reviews.ts';
import type { TodaySummary } from './summarise-today.ts';
import type { TopicProgress } from './read-topics.ts';

/** Where the app stands before there is anything to study. */
export type AppStatus =
  | { readonly at: 'opening' }
  | { readonly at: 'importing'; readonly done: number; readonly total: number }
  | { readonly at: 'ready' }
  /** The data cannot be used now; nothing was written. */
  | { readonly at: 'stopped'; readonly cause: 'newer' | 'blocked' | 'failed'; readonly message: string };

/** Something the person should know without being held up by it. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
}

export interface StudyOptions extends Settings {
  readonly parameters: Parameters;
}

export type SettingsChange = Partial<Omit<Settings, 'params'>> & { readonly parameters?: Partial<Parameters> };

/** `problem` says what is wrong with the value and what to write instead; nothing was stored. */
export type ChangeResult = { readonly ok: true } | { readonly ok: false; readonly problem: string };

export interface App {
  readonly status: StoreApi<AppStatus>;
  readonly notices: StoreApi<readonly Notice[]>;
  dismissNotice(id: number): void;

  today(): Promise<TodaySummary>;
  /** Calls back when study data changed, in this window or another. */
  onChange(listener: () => void): () => void;

  startSession(kind: SessionKind): ReviewSession;

  /** Every topic of the library, those in progress first, in the order in which they give new cards. */
  topics(): Promise<readonly TopicProgress[]>;
  /** Sets the state or the priority of topics. One step of undo. */
  changeTopics(topics: readonly TopicId[], change: TopicChange): Promise<ChangeResult>;

  /** Finds cards as one types; one page of them, from the `from`-th on. */
  findCards(query: CardQuery, from: number, count: number): Promise<FoundPage>;
  /** Calls back with how many notes were read, while the library is made ready to be searched. */
  onSearchProgress(listener: (done: number, total: number) => void): () => void;
  /** Every card found, for an act on all of them. */
  allFound(query: CardQuery): Promise<readonly CardId[]>;
  /** Null when the library does not hold it. */
  card(card: CardId): Promise<CardDetail | null>;
  /** Suspends, buries, flags, resets or sets due. One step of undo, whatever the number of cards. */
  actOnCards(cards: readonly CardId[], act: CardAct): Promise<CardsActed>;

  /** Cards that left the files, with their history. */
  orphans(): Promise<readonly Orphan[]>;
  /** How many there are; much quicker than reading them with what they are most alike to. */
  orphanCount(): Promise<number>;
  /** Gives the history of orphans to cards of the library. One step of undo. */
  attach(pairs: readonly AttachPair[]): Promise<ChangeResult>;
  clearOrphans(cards: readonly CardId[]): Promise<ChangeResult>;

  /** What is due in all, and what spreading it over `days` days would give; null when there is nothing to spread. */
  spread(days: number): Promise<Spread | null>;
  /** Does so. One step of undo. */
  spreadOver(days: number): Promise<ChangeResult>;

  /** Takes back this device's newest act outside of settings; a notice says which, or why not. */
  takeBack(): Promise<void>;
  /** Brings back what was taken back last; a notice says so, or why not. */
  bringBack(): Promise<void>;

  options(): Promise<StudyOptions>;
  changeOptions(change: SettingsChange): Promise<ChangeResult>;
  /** Stops reading new cards; the library stays as it was, and they are read at the next start. */
  stopImport(): void;
  /** The last import, null if none happened since the start. */
  importReport(): ImportReport | null;
  /** Problems in the files that were read, each with its place. */
  libraryProblems(): Promise<readonly Problem[]>;

  about(): Promise<About & { readonly host: 'electron' | 'local' | 'page'; readonly entries: number }>;
  openLink(url: string): Promise<void>;
  readonly clock: Clock;
}
