// What the page under measure hands to the bench of the search. All times are milliseconds of the page's clock. Types only.

export interface SearchLibrary {
  readonly cards: number;
  /** Of them, those with a memory. */
  readonly started: number;
}

export interface SearchTimes {
  /** From the first question of a page, with no worker yet, until its answer: start, reading, building, search. */
  readonly first: number;
  /** Of it, until the worker had read the library and taken in the first notes. */
  readonly read: number;
  /** From each letter typed until the page has its rows, as they were typed. */
  readonly keystrokes: readonly number[];
  /** The same without a search: the next hundred rows of a result. */
  readonly windows: readonly number[];
  /** From an answered card until the next page shows it. */
  readonly refreshes: readonly number[];
}
