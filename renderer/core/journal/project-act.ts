// What one act changes in the projections: answers, undo, redo and settings. Pure.
// The same functions serve the live path and every rebuild, so that both come to the same rows.
import type { CardId } from '../cards/model.ts';
import { replayReview } from '../schedule/replay.ts';
import type { Memory, Parameters } from '../schedule/memory.ts';
import type { Entry, EntryId, EntryOf } from './entry.ts';
import type { ActKind, ActRow, CardState, Changes, CountedReview } from './projection.ts';
import type { Settings } from './settings.ts';

export type ParamsById = (id: string) => Parameters;

export function isA<T extends Entry['type']>(type: T): (entry: Entry) => entry is EntryOf<T> & Entry {
  return (entry): entry is EntryOf<T> & Entry => entry.type === type;
}

export function countedReview(entry: EntryOf<'review'>, from: CountedReview['from']): CountedReview {
  const { hlc, act, card, rating, at, offset, studyDay, rollover, durationMs, mode } = entry;
  const { paramsId, after, interval, seed } = entry;
  const given = { hlc, act, card, rating, at, offset, studyDay, rollover, durationMs, mode };
  return { entry: entry.id, ...given, paramsId, after, interval, seed, from };
}

function actRow(first: Entry, kind: ActKind, cards: readonly CardId[]): ActRow {
  return { act: first.act, device: first.device, seq: first.seq, kind, cards, undoneBy: 0 };
}

/** An answer: the card's new memory, the counted review, one step of undo. */
export function projectAnswer(entries: readonly Entry[], before: CardState | null, memory: Memory): Changes {
  const review = entries.find(isA('review'));
  const first = entries[0];
  if (review === undefined || first === undefined) return {};
  const definition = entries.find(isA('params'));
  return {
    cards: [{ card: review.card, memory, rev: review.id, lastReview: review.id }],
    reviews: [countedReview(review, before === null ? 'new' : before.memory.phase)],
    acts: [actRow(first, 'study', [review.card])],
    ...(definition && { params: { id: definition.paramsId, params: definition.params } }),
  };
}

/** Settings: their new values, one step of undo. */
export function projectSettings(entries: readonly Entry[]): Changes {
  const first = entries[0];
  if (first === undefined) return {};
  const definition = entries.find(isA('params'));
  const settings: Partial<Settings> = Object.fromEntries(
    entries.filter(isA('setting')).map((entry) => [entry.key, entry.value]),
  );
  return {
    settings,
    acts: [actRow(first, 'setting', [])],
    ...(definition && { params: { id: definition.paramsId, params: definition.params } }),
  };
}

/** A card's row from all its counted reviews, oldest first; null when none is left and the card is new again. */
export function stateFrom(
  card: CardId,
  reviews: readonly CountedReview[],
  rev: EntryId,
  paramsById: ParamsById,
): { readonly state: CardState | null; readonly reviews: readonly CountedReview[] } {
  let memory: Memory | null = null;
  let previous: EntryId | null = null;
  const counted: CountedReview[] = [];
  for (const review of reviews) {
    const from: CountedReview['from'] = memory === null ? 'new' : memory.phase;
    const follows = review.after === previous;
    // Computed anew, the fuzz has the entry's own seed: two answers that once had the same place must not share it.
    const seed = follows ? review.seed : review.entry;
    const next: Memory | null = replayReview(memory, { ...review, follows, seed }, paramsById);
    // An answer that cannot be replayed is kept in the journal and leaves the card as it was.
    if (next === null) continue;
    memory = next;
    previous = review.entry;
    counted.push({ ...review, from });
  }
  const state = memory === null || previous === null ? null : { card, memory, rev, lastReview: previous };
  return { state, reviews: counted };
}

/** Everything that undo or redo of an act needs to know of its cards. */
export interface CardHistory {
  readonly card: CardId;
  /** The reviews that are to count from now on, oldest first. */
  readonly reviews: readonly CountedReview[];
}

/** Undo or redo: the act's mark, and each of its cards computed again from the reviews that count now. */
export function projectTurn(
  entry: EntryOf<'undo' | 'redo'>,
  act: ActRow,
  histories: readonly CardHistory[],
  removed: readonly EntryId[],
  paramsById: ParamsById,
): Changes {
  const cards: CardState[] = [];
  const forgottenCards: CardId[] = [];
  const reviews: CountedReview[] = [];
  for (const history of histories) {
    const result = stateFrom(history.card, history.reviews, entry.id, paramsById);
    if (result.state === null) forgottenCards.push(history.card);
    else cards.push(result.state);
    reviews.push(...result.reviews);
  }
  return {
    cards,
    forgottenCards,
    reviews,
    removedReviews: removed,
    acts: [{ ...act, undoneBy: entry.type === 'undo' ? entry.seq : 0 }],
  };
}
