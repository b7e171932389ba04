// What the window and the library worker say to each other. Types only.
import type { CardId } from '../core/cards/model.ts';
import type { CardQuery, FoundPage, Present } from '../core/library/found.ts';

/** The first message of all. */
export interface LibraryOpening {
  readonly type: 'open';
  readonly database: string;
}

/** Each has a number, which its answer repeats. They are answered in their order. */
export type LibraryRequest = { readonly id: number } & (
  | {
      readonly type: 'page';
      readonly query: CardQuery;
      readonly present: Present;
      readonly from: number;
      readonly count: number;
    }
  | { readonly type: 'cards'; readonly query: CardQuery; readonly present: Present }
  | { readonly type: 'refresh' }
);

export type LibraryNews =
  /** Notes of the library that are in the index, while it is made. */
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'page'; readonly id: number; readonly page: FoundPage }
  | { readonly type: 'cards'; readonly id: number; readonly cards: readonly CardId[] }
  | { readonly type: 'refreshed'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
