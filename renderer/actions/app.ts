// All that a screen may read and do, as one object. Types only; `start.ts` builds it from the ports.
import type { StoreApi } from 'zustand/vanilla';
import type { ImportReport } from '../core/cards/reconcile.ts';
import type { Settings } from '../core/journal/settings.ts';
import type { Parameters } from '../core/schedule/memory.ts';
import type { About } from '../ports/desktop.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReviewSession } from './review-session.ts';
import type { TodaySummary } from './summarise-today.ts';

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

  /** `ahead` asks for cards that are due after today. */
  startSession(mode: 'due' | 'ahead'): ReviewSession;

  /** Takes back the last answer from outside of a session; a notice says which, or why not. */
  takeBack(): Promise<void>;

  options(): Promise<StudyOptions>;
  changeOptions(change: SettingsChange): Promise<ChangeResult>;
  /** The last import, null if none happened since the start. */
  importReport(): ImportReport | null;

  about(): Promise<About & { readonly host: 'electron' | 'local' | 'page'; readonly entries: number }>;
  openLink(url: string): Promise<void>;
  readonly clock: Clock;
}
