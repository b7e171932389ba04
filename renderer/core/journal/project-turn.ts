// What undo and redo of an act change: its mark, and each card and topic of it computed again from what counts now. Pure.
import type { CardId, TopicId } from '../cards/model.ts';
import { attachmentsOf, cardEventsOf, topicEventsOf } from './act-events.ts';
import type { Entry, EntryOf } from './entry.ts';
import { foldMarks, foldTopic, inOrder, type ParamsById } from './fold-card.ts';
import { ownerOf } from './owners.ts';
import { countedReview, isA } from './project-act.ts';
import { eventOf, foldedChanges, reviewOf } from './project-attach.ts';
import type { ActRow, Attachment, CardRecord, Changes, TopicEvent } from './projection.ts';

/** All that a turn of an act is computed from, as it is before. */
export interface TurnGround {
  readonly act: ActRow;
  /** The entries of the act. */
  readonly entries: readonly Entry[];
  /** Every card that the act touched, and every card that owns what it did. */
  readonly records: readonly CardRecord[];
  readonly topics: ReadonlyMap<TopicId, readonly TopicEvent[]>;
  /** Every attachment that counts. */
  readonly attachments: readonly Attachment[];
}

/** Cards of which an act's turn needs the records: its own, and those that its history was attached to since. */
export function cardsToTurn(act: ActRow, entries: readonly Entry[], attachments: readonly Attachment[]): CardId[] {
  const hlc = entries[0]?.hlc;
  const owners = hlc === undefined ? [] : act.cards.map((card) => ownerOf(card, hlc, attachments));
  return [...new Set([...act.cards, ...owners])];
}

/** Whether an act did nothing but mark cards, so that no memory has to be computed again, and no answer is needed. */
export function onlyMarks(entries: readonly Entry[]): boolean {
  return entries.every(({ type }) => type === 'suspend' || type === 'bury' || type === 'flag' || type === 'clear');
}

export function projectTurn(
  entry: EntryOf<'undo' | 'redo'> & Entry,
  ground: TurnGround,
  paramsById: ParamsById,
): Changes {
  const { act, entries } = ground;
  const back = entry.type === 'undo';
  const own = entries.flatMap((each) => (isA('attach')(each) ? attachmentsOf(each) : []));
  const others = ground.attachments.filter((attachment) => attachment.act !== act.act);
  const attachments = inOrder(back ? others : [...others, ...own]);
  const records = recordsAfter(ground, back, attachments);
  const events = cardEventsOf(entries);
  const reviews = entries.filter(isA('review'));
  const memory = onlyMarks(entries)
    ? {
        events: back ? [] : records.flatMap((record) => record.events.filter((event) => event.act === act.act)),
        marks: records.map((record) => ({ card: record.card, set: foldMarks(record.events) })),
      }
    : foldedChanges(records, entry.id, paramsById);
  const topicEvents = topicEventsOf(entries);
  const removed = [...events, ...topicEvents].map(({ id }) => id);
  return {
    ...memory,
    events: [...(memory.events ?? []), ...(back ? [] : topicEvents)],
    topics: (act.topics ?? []).map((topic) => ({ topic, set: foldTopic(topicEventsAfter(topic, ground, back)) })),
    ...(back
      ? {
          removedReviews: reviews.map(({ id }) => id),
          removedEvents: removed,
          removedAttachments: own.map(({ id }) => id),
        }
      : { attachments: own }),
    acts: [{ ...act, undoneBy: back ? entry.seq : 0 }],
  };
}

/** Every card's record without the act, or with it, each row with the card that owns it then. */
function recordsAfter(ground: TurnGround, back: boolean, attachments: readonly Attachment[]): CardRecord[] {
  const { act, entries, records } = ground;
  const reviews = records.flatMap((record) => record.reviews).filter((review) => review.act !== act.act);
  const events = records.flatMap((record) => record.events).filter((event) => event.act !== act.act);
  if (!back) {
    reviews.push(...entries.filter(isA('review')).map((entry) => countedReview(entry, 'new')));
    events.push(...cardEventsOf(entries));
  }
  const owned = new Map(
    records.map(({ card }) => [card, { card, reviews: [] as typeof reviews, events: [] as typeof events }]),
  );
  for (const review of reviews) {
    const owner = ownerOf(review.given ?? review.card, review.hlc, attachments);
    owned.get(owner)?.reviews.push(reviewOf(review, owner));
  }
  for (const event of events) {
    const owner = ownerOf(event.given ?? event.subject, event.hlc, attachments);
    owned.get(owner)?.events.push(eventOf(event, owner));
  }
  return [...owned.values()];
}

function topicEventsAfter(topic: TopicId, { act, entries, topics }: TurnGround, back: boolean): TopicEvent[] {
  const others = (topics.get(topic) ?? []).filter((event) => event.act !== act.act);
  const own = topicEventsOf(entries).filter(({ subject }) => subject === `topic/${topic}`);
  return back ? others : [...others, ...own];
}
