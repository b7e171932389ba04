// Follows the cards of a note from one reading to the next: which vanish, which come back, and whether what comes back
// is what once had the history.
import { areAlike } from './alike.ts';
import { cardsOf } from './cards-of-note.ts';
import type { LibraryNote, OrphanCard } from './library.ts';
import type { Instant } from '../time/instant.ts';
import type { CardId } from './model.ts';

export interface CardTraces {
  /** Orphans to keep from now on. */
  readonly orphans: readonly OrphanCard[];
  /** Orphans under whose id there is a card again. */
  readonly reclaimed: readonly CardId[];
  readonly orphaned: readonly CardId[];
  readonly returned: readonly CardId[];
  readonly parted: readonly { readonly card: CardId; readonly to: CardId }[];
}

/**
 * `before` and `after` hold the notes that changed, came or went; null stands for a note that was or is not there.
 * `taken` are names that parted histories had at any time, so that none is given twice. `at` is when it was read.
 */
export function traceCards(
  changes: readonly { readonly before: LibraryNote | null; readonly after: LibraryNote | null }[],
  orphans: readonly OrphanCard[],
  taken: Iterable<CardId>,
  at: Instant,
): CardTraces {
  const waiting = new Map(orphans.map((orphan) => [orphan.card, orphan]));
  const names = new Set<CardId>([...taken, ...waiting.keys()]);
  const kept: OrphanCard[] = [];
  const reclaimed: CardId[] = [];
  const returned: CardId[] = [];
  const parted: { card: CardId; to: CardId }[] = [];
  const orphaned: CardId[] = [];
  for (const { before, after } of changes) {
    const had = before === null ? [] : cardsOf(before);
    const has = after === null ? [] : cardsOf(after);
    for (const card of had) {
      if (before === null || has.includes(card)) continue;
      orphaned.push(card);
      kept.push({ card, note: before, was: card, since: at });
    }
    for (const card of has) {
      const orphan = waiting.get(card);
      if (after === null || orphan === undefined || had.includes(card)) continue;
      reclaimed.push(card);
      if (areAlike({ card: orphan.was, note: orphan.note }, { card, note: after })) {
        returned.push(card);
        continue;
      }
      const to = freeName(card, names);
      names.add(to);
      parted.push({ card, to });
      kept.push({ ...orphan, card: to });
    }
  }
  return { orphans: kept, reclaimed, orphaned, returned, parted };
}

/** No card in a file can have such a name, since `~` is no part of an id. */
function freeName(card: CardId, names: ReadonlySet<CardId>): CardId {
  for (let number = 1; ; number += 1) {
    const name = `${card}~${number}` as CardId;
    if (!names.has(name)) return name;
  }
}
