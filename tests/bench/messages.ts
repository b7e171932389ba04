// What the pages under measure hand to the bench. All times are milliseconds of the page's own clock. Types only.

export interface TodayTimes {
  /** From the start of the navigation until the app has put anything into its page. */
  readonly shell: number;
  /** Until Start is painted and a press on it is answered. */
  readonly usable: number;
  /** From that press until the first question is painted. */
  readonly question: number;
}

export interface AnswerTimes {
  /** From the press of the rating until the next question is in the document. */
  readonly inDocument: number;
  /** Until the frame that shows it is done. */
  readonly visible: number;
}

export interface SeedReport {
  readonly cards: number;
  readonly answers: number;
  readonly dueNow: number;
}

/** Times of one kind of query, a value each run. */
export type QueryTimes = Readonly<Record<string, readonly number[]>>;

export interface ImportTimes {
  readonly read: number;
  readonly store: number;
  readonly cards: number;
  readonly problems: number;
}

export interface ImportPair {
  readonly bare: number;
  readonly full: ImportTimes;
}

export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly hash: string;
}

export interface RescanTimes {
  /** Files that were looked at, and those of them that were read. */
  readonly files: number;
  readonly read: number;
  /** In the worker: fetch, hashes, comparison, the transaction. */
  readonly worker: number;
}

export interface RescanRun extends RescanTimes {
  /** As the window has it, with the start of the worker. */
  readonly whole: number;
}

/** Of an import that finds some of many cards changed. */
export interface ChangeTimes {
  readonly read: number;
  readonly store: number;
  readonly changed: number;
  readonly cards: number;
}

export type WorkerOrder =
  | { readonly do: 'bare'; readonly files: readonly TextFile[] }
  | { readonly do: 'import'; readonly files: readonly TextFile[]; readonly database: string }
  | { readonly do: 'rescan'; readonly contentUrl: string; readonly database: string }
  | { readonly do: 'change'; readonly cards: number; readonly changed: number; readonly database: string };

export type WorkerReply =
  | { readonly ok: true; readonly bare: number }
  | { readonly ok: true; readonly full: ImportTimes }
  | { readonly ok: true; readonly rescan: RescanTimes }
  | { readonly ok: true; readonly change: ChangeTimes }
  | { readonly ok: false; readonly message: string };
