// What entries other than answers did, as rows that can be told apart by card and topic. Pure.
import { notBuried } from './marks.ts';
import type { CardMarks } from './marks.ts';
import type { TopicId } from '../cards/model.ts';
import type { TopicMarks } from '../backlog/topic-state.ts';
import type { ActId, CardActPayload, Entry, EntryOf, TopicActPayload } from './entry.ts';
import type { Attachment, CardChange, CardEvent, TopicChange, TopicEvent, TopicSubject } from './projection.ts';

type CardActEntry = EntryOf<CardActPayload['type']> & Entry;
type TopicActEntry = EntryOf<TopicActPayload['type']> & Entry;

export function isCardAct(entry: Entry): entry is CardActEntry {
  return 'cards' in entry;
}

export function isTopicAct(entry: Entry): entry is TopicActEntry {
  return 'topics' in entry;
}

/** The act that an entry makes or turns. */
export function actTurnedBy(entry: Entry): ActId {
  return entry.type === 'undo' || entry.type === 'redo' ? entry.target : entry.act;
}

export function topicSubject(topic: TopicId): TopicSubject {
  return `topic/${topic}`;
}

export function topicOf(subject: TopicSubject): TopicId {
  return subject.slice('topic/'.length) as TopicId;
}

function cardChangeOf(entry: CardActEntry): CardChange {
  switch (entry.type) {
    case 'suspend':
      return { type: 'suspend', suspended: entry.suspended };
    case 'bury':
      return { type: 'bury', day: entry.day };
    case 'flag':
      return { type: 'flag', flag: entry.flag };
    case 'due':
      return { type: 'due', day: entry.day };
    case 'clear':
      return { type: 'clear', at: entry.at };
    case 'reset':
      return { type: 'reset' };
  }
}

export function cardEventsOf(entries: readonly Entry[]): CardEvent[] {
  return entries.filter(isCardAct).flatMap((entry) => {
    const change = cardChangeOf(entry);
    const { id, hlc, act } = entry;
    return entry.cards.map((card) => ({ id: `${id}/${card}`, entry: id, hlc, act, subject: card, change }));
  });
}

export function topicEventsOf(entries: readonly Entry[]): TopicEvent[] {
  return entries.filter(isTopicAct).flatMap((entry) => {
    const { id, hlc, act } = entry;
    const change: TopicChange =
      entry.type === 'priority'
        ? { type: 'priority', priority: entry.priority }
        : { type: 'topic-state', state: entry.state };
    return entry.topics.map((topic) => ({
      id: `${id}/${topic}`,
      entry: id,
      hlc,
      act,
      subject: topicSubject(topic),
      change,
    }));
  });
}

export function attachmentsOf(entry: EntryOf<'attach'>): Attachment[] {
  const { id, hlc, act } = entry;
  return entry.pairs.map(({ from, to }) => ({ id: `${id}/${from}`, entry: id, hlc, act, from, to }));
}

/** What a change lays over a card's marks; null when it concerns the memory instead. */
export function markChange(change: CardChange): Partial<CardMarks> | null {
  switch (change.type) {
    case 'suspend':
      return { suspended: change.suspended ? 1 : 0 };
    case 'bury':
      return { buriedOn: change.day ?? notBuried };
    case 'flag':
      return { flag: change.flag };
    case 'clear':
      return { cleared: change.at };
    case 'reset':
    case 'due':
      return null;
  }
}

export function topicMarkChange(change: TopicChange): Partial<TopicMarks> {
  return change.type === 'priority' ? { priority: change.priority } : { state: change.state };
}
