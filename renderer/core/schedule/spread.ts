// Spreads reviews that piled up over several days, the least remembered first. Pure; nothing is lost, doubled, or put
// after the last of the days.
import type { CardId, NoteId } from '../cards/model.ts';

/** How many days reviews can be spread over, today included. */
export const spreadDays = { least: 2, most: 60 } as const;

/** A day of catching up is no longer than this, whatever the day's limit allows. */
const mostADay = 100;

export interface OverdueCard {
  readonly card: CardId;
  readonly note: NoteId;
  /** Probability that it would be recalled today, 0 to 1. */
  readonly recall: number;
}

/** What a day holds before anything is put on it. */
export interface FilledDay {
  readonly count: number;
  /** Notes of which a card is met on the day. */
  readonly notes: Iterable<NoteId>;
}

/** More reviews than this are too many for one day: half of its limit, and never more than a hundred. */
export function comfortableDay(reviewsPerDay: number): number {
  return Math.min(mostADay, Math.max(1, Math.floor(reviewsPerDay / 2)));
}

/** Over how many days to spread so many reviews, so that no day is too full; one day where there is nothing to spread. */
export function suggestedDays(due: number, reviewsPerDay: number): number {
  return Math.max(1, Math.min(spreadDays.most, Math.ceil(due / comfortableDay(reviewsPerDay))));
}

/**
 * The cards for each of the days, beginning with the first day given. The days end up as equal in number as what they
 * held before allows, earlier ones taking what does not divide; the least remembered come first. Cards of one note part
 * over the days where there are enough of them, even at the cost of that order.
 */
export function spreadOut(cards: readonly OverdueCard[], days: readonly FilledDay[]): readonly (readonly CardId[])[] {
  const rooms = roomsOf(
    cards.length,
    days.map(({ count }) => count),
  );
  const filled = days.map(
    ({ notes }, index): Filling => ({ room: rooms[index] ?? 0, notes: new Set(notes), cards: [] }),
  );
  let waiting = cards.toSorted((a, b) => a.recall - b.recall || (a.card < b.card ? -1 : 1));
  for (const day of filled) waiting = fill(day, waiting);
  for (const card of waiting) place(card, filled);
  return filled.map((day) => day.cards.map(({ card }) => card));
}

interface Filling {
  readonly room: number;
  readonly notes: Set<NoteId>;
  readonly cards: OverdueCard[];
}

/** How many of `count` go to each day, so that the days are as equal as can be: the lowest are filled up first. */
function roomsOf(count: number, before: readonly number[]): readonly number[] {
  const lowest = before.map((held, index) => ({ held, index })).sort((a, b) => a.held - b.held || a.index - b.index);
  let reached = 0;
  let poured = 0;
  // The level that the days up to `reached` can all be filled to without another one lying below it.
  while (reached < lowest.length) {
    const next = lowest[reached]?.held ?? 0;
    const needed = reached * next - poured;
    if (needed > count) break;
    poured += next;
    reached += 1;
  }
  const level = Math.floor((poured + count) / reached);
  const rest = poured + count - level * reached;
  const deep = new Set(lowest.slice(0, reached).map(({ index }) => index));
  let over = rest;
  return before.map((held, index) => {
    if (!deep.has(index)) return 0;
    over -= 1;
    return level - held + (over >= 0 ? 1 : 0);
  });
}

/** Takes from the front what fits the day, and gives back the rest in its order. */
function fill(day: Filling, waiting: readonly OverdueCard[]): OverdueCard[] {
  const rest: OverdueCard[] = [];
  for (const card of waiting) {
    if (day.cards.length >= day.room || day.notes.has(card.note)) rest.push(card);
    else take(day, card);
  }
  return rest;
}

function take(day: Filling, card: OverdueCard): void {
  day.cards.push(card);
  day.notes.add(card.note);
}

/** A card that only found days with its siblings: it changes places with another, or stands beside a sibling after all. */
function place(card: OverdueCard, days: readonly Filling[]): void {
  const open = days.filter(({ room, cards }) => cards.length < room);
  const free = open.findLast(({ notes }) => !notes.has(card.note));
  const target = free ?? open.at(-1);
  if (target === undefined) return;
  if (free === undefined && changePlaces(card, target, days)) return;
  take(target, card);
}

/** Puts the card on a day without a sibling, from which another one that has no sibling on `open` goes there. */
function changePlaces(card: OverdueCard, open: Filling, days: readonly Filling[]): boolean {
  for (const day of days.toReversed()) {
    if (day.notes.has(card.note)) continue;
    const at = day.cards.findLastIndex(({ note }) => !open.notes.has(note));
    const other = day.cards[at];
    if (other === undefined) continue;
    day.cards.splice(at, 1);
    if (!day.cards.some(({ note }) => note === other.note)) day.notes.delete(other.note);
    take(day, card);
    take(open, other);
    return true;
  }
  return false;
}
