// What one act of the person changes in the projections, other than undo, redo and attachments. Pure.
import type { CardId, TopicId } from '../cards/model.ts';
import type { Memory } from '../schedule/memory.ts';
import { dueOn } from '../schedule/set-due.ts';
import { cardEventsOf, isCardAct, markChange, topicEventsOf, topicMarkChange, topicOf } from './act-events.ts';
import type { Entry, EntryOf } from './entry.ts';
import type { ActKind, ActRow, CardEvent, CardState, Changes, CountedReview } from './projection.ts';
import type { Settings } from './settings.ts';

export function isA<T extends Entry['type']>(type: T): (entry: Entry) => entry is EntryOf<T> & Entry {
  return (entry): entry is EntryOf<T> & Entry => entry.type === type;
}

export function countedReview(entry: EntryOf<'review'>, from: CountedReview['from']): CountedReview {
  const { hlc, act, card, rating, at, offset, studyDay, rollover, durationMs, mode } = entry;
  const { paramsId, after, interval, seed } = entry;
  const given = { hlc, act, card, rating, at, offset, studyDay, rollover, durationMs, mode };
  return { entry: entry.id, ...given, paramsId, after, interval, seed, from };
}

/** The step of undo that an act is, named after its first entry. */
export function actRow(
  first: Entry,
  kind: ActKind,
  touched: { readonly cards?: readonly CardId[]; readonly topics?: readonly TopicId[] } = {},
): ActRow {
  const { cards = [], topics } = touched;
  return { act: first.act, device: first.device, seq: first.seq, kind, cards, ...(topics && { topics }), undoneBy: 0 };
}

function definitionIn(entries: readonly Entry[]): Pick<Changes, 'params'> {
  const definition = entries.find(isA('params'));
  return definition === undefined ? {} : { params: { id: definition.paramsId, params: definition.params } };
}

/** An answer: the card's new memory, the counted review, one step of undo. */
export function projectAnswer(entries: readonly Entry[], before: CardState | null, memory: Memory): Changes {
  const review = entries.find(isA('review'));
  const first = entries[0];
  if (review === undefined || first === undefined) return {};
  return {
    cards: [{ card: review.card, memory, rev: review.id, lastReview: review.id }],
    reviews: [countedReview(review, before === null ? 'new' : before.memory.phase)],
    acts: [actRow(first, 'study', { cards: [review.card] })],
    ...definitionIn(entries),
  };
}

/** Settings: their new values, one step of undo. */
export function projectSettings(entries: readonly Entry[]): Changes {
  const first = entries[0];
  if (first === undefined) return {};
  const settings: Partial<Settings> = Object.fromEntries(
    entries.filter(isA('setting')).map((entry) => [entry.key, entry.value]),
  );
  return { settings, acts: [actRow(first, 'setting')], ...definitionIn(entries) };
}

/** Acts on cards: their marks or their memory, one step of undo. `states` are those that the act builds on. */
export function projectCardActs(entries: readonly Entry[], states: ReadonlyMap<CardId, CardState>): Changes {
  const first = entries[0];
  if (first === undefined) return {};
  const events = cardEventsOf(entries);
  const marks = events.flatMap(({ subject, change }) => {
    const set = markChange(change);
    return set === null ? [] : [{ card: subject, set }];
  });
  const cards = events.flatMap((event) => withDue(event, states));
  const forgottenCards = events.flatMap(({ subject, change }) => (change.type === 'reset' ? [subject] : []));
  const kind = entries.filter(isCardAct).every(({ type }) => type === 'clear') ? 'library' : 'card';
  const touched = [...new Set(events.map(({ subject }) => subject))];
  return { events, marks, cards, forgottenCards, acts: [actRow(first, kind, { cards: touched })] };
}

function withDue({ subject, change, entry }: CardEvent, states: ReadonlyMap<CardId, CardState>): CardState[] {
  const state = states.get(subject);
  if (change.type !== 'due' || state === undefined) return [];
  return [{ ...state, memory: dueOn(state.memory, change.day), rev: entry }];
}

/** States and priorities of topics, one step of undo. */
export function projectTopicActs(entries: readonly Entry[]): Changes {
  const first = entries[0];
  if (first === undefined) return {};
  const events = topicEventsOf(entries);
  const topics = events.map(({ subject, change }) => ({ topic: topicOf(subject), set: topicMarkChange(change) }));
  const touched = [...new Set(topics.map(({ topic }) => topic))];
  return { events, topics, acts: [actRow(first, 'topic', { topics: touched })] };
}

/** The person's own files as they are now. */
export function projectDocuments(entries: readonly Entry[]): Changes {
  const first = entries[0];
  if (first === undefined) return {};
  const written = entries.filter(isA('document'));
  return {
    documents: written.flatMap(({ document, text, id }) => (text === null ? [] : [{ id: document, text, entry: id }])),
    removedDocuments: written.filter(({ text }) => text === null).map(({ document }) => document),
    acts: [actRow(first, 'document')],
  };
}
