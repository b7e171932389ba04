// The present of one card or topic from all that counts of its history. Pure.
// The same folds serve undo, attachments and every rebuild, so that all come to the same rows.
import { type TopicMarks, untouchedTopic } from '../backlog/topic-state.ts';
import type { CardId } from '../cards/model.ts';
import type { Memory, Parameters } from '../schedule/memory.ts';
import { replayReview } from '../schedule/replay.ts';
import { dueOn } from '../schedule/set-due.ts';
import { markChange, topicMarkChange } from './act-events.ts';
import type { EntryId } from './entry.ts';
import { type CardMarks, noMarks } from './marks.ts';
import type { CardEvent, CardRecord, CardState, CountedReview, TopicEvent } from './projection.ts';

export type ParamsById = (id: string) => Parameters;

export interface FoldedCard {
  readonly card: CardId;
  /** Null when the card is new, or new again. */
  readonly state: CardState | null;
  /** Its answers, with what the card was before each. */
  readonly reviews: readonly CountedReview[];
}

type Step = CountedReview | CardEvent;

export function inOrder<T extends { readonly hlc: string }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => (a.hlc < b.hlc ? -1 : a.hlc > b.hlc ? 1 : 0));
}

/** A card's memory from its answers, resets and set due days; `rev` becomes the revision of the row. */
export function foldCard({ card, reviews, events }: CardRecord, rev: EntryId, paramsById: ParamsById): FoldedCard {
  let memory: Memory | null = null;
  let previous: EntryId | null = null;
  const counted: CountedReview[] = [];
  for (const step of inOrder<Step>([...reviews, ...events])) {
    if ('change' in step) {
      if (step.change.type === 'due' && memory !== null) memory = dueOn(memory, step.change.day);
      if (step.change.type === 'reset') {
        memory = null;
        previous = null;
      }
      continue;
    }
    const from: CountedReview['from'] = memory === null ? 'new' : memory.phase;
    const follows = step.after === previous;
    // Computed anew, the fuzz has the entry's own seed: two answers that once had the same place must not share it.
    const seed = follows ? step.seed : step.entry;
    const next: Memory | null = replayReview(memory, { ...step, follows, seed }, paramsById);
    // An answer that cannot be replayed is kept in the journal and leaves the card as it was.
    if (next === null) continue;
    memory = next;
    previous = step.entry;
    counted.push({ ...step, from });
  }
  const state = memory === null || previous === null ? null : { card, memory, rev, lastReview: previous };
  return { card, state, reviews: counted };
}

export function foldMarks(events: readonly CardEvent[]): CardMarks {
  return inOrder(events).reduce<CardMarks>((marks, { change }) => ({ ...marks, ...markChange(change) }), noMarks);
}

export function foldTopic(events: readonly TopicEvent[]): TopicMarks {
  return inOrder(events).reduce<TopicMarks>(
    (marks, { change }) => ({ ...marks, ...topicMarkChange(change) }),
    untouchedTopic,
  );
}
