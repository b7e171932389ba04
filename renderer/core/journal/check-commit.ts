// Whether an act still builds on what it was made from. Pure; both stores ask it inside their transaction.
import type { CardId } from '../cards/model.ts';
import type { EntryId } from './entry.ts';
import type { CardState } from './projection.ts';

export interface Expectation {
  readonly card: CardId;
  /** The revision that was read; null for a card that was new. */
  readonly rev: EntryId | null;
}

/** Whether every card still has the revision that was expected. `rows` stand in the order of `expect`. */
export function cardsUnchanged(expect: readonly Expectation[], rows: readonly (CardState | undefined)[]): boolean {
  return expect.every((expected, index) => (rows[index]?.rev ?? null) === expected.rev);
}
