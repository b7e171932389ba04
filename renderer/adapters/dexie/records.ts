// All that counts of a card's history, read by card.
import { Dexie } from 'dexie';
import type { CardId } from '../../core/cards/model.ts';
import type {
  ActEvent,
  Attachment,
  CardEvent,
  CardRecord,
  CountedReview,
  TopicSubject,
} from '../../core/journal/projection.ts';
import type { Database } from './database.ts';
import { inSlices } from './slices.ts';

export function reviewsOf(db: Database, card: CardId): Promise<CountedReview[]> {
  return db.reviews.where('[card+hlc]').between([card, Dexie.minKey], [card, Dexie.maxKey]).toArray();
}

async function eventsOn(db: Database, subject: CardId | TopicSubject): Promise<ActEvent[]> {
  return db.events.where('[subject+hlc]').between([subject, Dexie.minKey], [subject, Dexie.maxKey]).toArray();
}

export function eventsOf(db: Database, subjects: readonly (CardId | TopicSubject)[]): Promise<readonly ActEvent[]> {
  return db.transaction('r', db.events, () =>
    inSlices(subjects, async (part) => (await Promise.all(part.map((subject) => eventsOn(db, subject)))).flat()),
  );
}

/** May run inside a larger transaction, as an import does. */
export function recordsOf(db: Database, cards: readonly CardId[]): Promise<readonly CardRecord[]> {
  async function recordOf(card: CardId): Promise<CardRecord> {
    const [reviews, events] = await Promise.all([reviewsOf(db, card), eventsOn(db, card)]);
    return { card, reviews, events: events as CardEvent[] };
  }
  return db.transaction('r', db.reviews, db.events, () => inSlices(cards, (part) => Promise.all(part.map(recordOf))));
}

export function attachmentsInOrder(db: Database): Promise<Attachment[]> {
  return db.attachments.orderBy('hlc').toArray();
}
