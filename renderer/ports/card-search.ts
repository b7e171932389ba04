// Searches every card of the library as one types. The index stands apart from the window, in a worker of its own.
import type { CardId } from '../core/cards/model.ts';
import type { CardQuery, FoundPage, Present } from '../core/library/found.ts';

export { sortKeys } from '../core/library/found.ts';
export type { CardQuery, FoundCard, FoundPage, Present, SortKey } from '../core/library/found.ts';

export interface CardSearch {
  /** Reads the library on first use, which takes a while; then answers at once. */
  page(query: CardQuery, present: Present, from: number, count: number): Promise<FoundPage>;
  /** All cards found, in order, for an act on all of them. */
  cards(query: CardQuery, present: Present): Promise<readonly CardId[]>;
  /** Takes account of what was stored since: of the cards of new acts, or of everything after an import. */
  refresh(): Promise<void>;
  /** Calls back with how many notes were taken in, while the library is read. */
  onProgress(listener: (done: number, total: number) => void): () => void;
  close(): void;
}
