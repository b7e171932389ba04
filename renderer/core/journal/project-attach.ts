// What an attachment changes: the history of one card becomes another's. Pure.
import type { CardId } from '../cards/model.ts';
import { attachmentsOf } from './act-events.ts';
import type { Entry, EntryOf } from './entry.ts';
import { foldCard, foldMarks, type ParamsById } from './fold-card.ts';
import { actRow } from './project-act.ts';
import type { ActKind, CardEvent, CardRecord, Changes, CountedReview } from './projection.ts';

/** Rows as they are after they passed to another card; `given` keeps the card that their entry names. */
export function reviewOf(review: CountedReview, owner: CardId): CountedReview {
  const given = review.given ?? review.card;
  const { given: _, ...rest } = review;
  return { ...rest, card: owner, ...(given !== owner && { given }) };
}

export function eventOf(event: CardEvent, owner: CardId): CardEvent {
  const given = event.given ?? event.subject;
  const { given: _, ...rest } = event;
  return { ...rest, subject: owner, ...(given !== owner && { given }) };
}

/** The rows of cards whose whole record is known: memory, marks, reviews and events. */
export function foldedChanges(records: readonly CardRecord[], rev: Entry['id'], paramsById: ParamsById): Changes {
  const folded = records.map((record) => foldCard(record, rev, paramsById));
  return {
    cards: folded.flatMap(({ state }) => (state === null ? [] : [state])),
    forgottenCards: folded.flatMap(({ card, state }) => (state === null ? [card] : [])),
    reviews: folded.flatMap(({ reviews }) => reviews),
    events: records.flatMap(({ events }) => events),
    marks: records.map(({ card, events }) => ({ card, set: foldMarks(events) })),
  };
}

/** `records` holds all cards that the pairs name, as they are before. `kind` is `import` where no person asked for it. */
export function projectAttach(
  entry: EntryOf<'attach'> & Entry,
  records: ReadonlyMap<CardId, CardRecord>,
  paramsById: ParamsById,
  kind: ActKind,
): Changes {
  const after = new Map(records);
  const recordOf = (card: CardId): CardRecord => after.get(card) ?? { card, reviews: [], events: [] };
  for (const { from, to } of entry.pairs) {
    const source = recordOf(from);
    const target = recordOf(to);
    after.set(from, { card: from, reviews: [], events: [] });
    after.set(to, {
      card: to,
      reviews: [...target.reviews, ...source.reviews.map((review) => reviewOf(review, to))],
      events: [...target.events, ...source.events.map((event) => eventOf(event, to))],
    });
  }
  const cards = [...new Set(entry.pairs.flatMap(({ from, to }) => [from, to]))];
  return {
    ...foldedChanges(cards.map(recordOf), entry.id, paramsById),
    attachments: attachmentsOf(entry),
    acts: [actRow(entry, kind, { cards })],
  };
}
