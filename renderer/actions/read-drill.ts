// The cards of a drill: a topic or chosen cards now, outside of the day's limits.
import { noteIdOf } from '../core/cards/cards-of-note.ts';
import type { CardId } from '../core/cards/model.ts';
import { retrievabilityOn } from '../core/schedule/curve.ts';
import type { QueueEntry } from '../core/schedule/queue.ts';
import type { StudyStore } from '../ports/study-store.ts';
import type { SessionKind } from './review-session.ts';
import type { StudyNow } from './study-now.ts';

type Drill = Extract<SessionKind, { mode: 'drill' }>;

async function cardsToDrill(store: StudyStore, drill: Drill): Promise<readonly CardId[]> {
  if ('topic' in drill) return (await store.cardsOfTopic(drill.topic)).map(({ card }) => card);
  const held = await store.inLibrary(drill.cards);
  return drill.cards.filter((_, index) => held[index]);
}

/** Least remembered first, then new ones as they stand; suspended cards are left out, buried ones are asked for. */
export async function readDrill(store: StudyStore, now: StudyNow, drill: Drill): Promise<readonly QueueEntry[]> {
  const cards = await cardsToDrill(store, drill);
  const [states, marks] = await Promise.all([store.cardStates(cards), store.marksOf(cards)]);
  const entries = cards.flatMap((card, index) => {
    const state = states[index] ?? null;
    if (marks[index]?.suspended === 1) return [];
    const recall =
      state === null ? Number.POSITIVE_INFINITY : retrievabilityOn(state.memory, now.day, now.rules.parameters);
    const kind: QueueEntry['kind'] = state === null ? 'new' : state.memory.phase === 'review' ? 'review' : 'learning';
    return [{ recall, entry: { card, kind, mode: 'drill' } as const satisfies QueueEntry }];
  });
  return apart(entries.sort((a, b) => (a.recall === b.recall ? 0 : a.recall - b.recall)).map(({ entry }) => entry));
}

/** Siblings not one after the other where it can be helped: the second cards of notes follow after the first ones. */
function apart(entries: readonly QueueEntry[]): readonly QueueEntry[] {
  const met = new Map<string, number>();
  const rounds: QueueEntry[][] = [];
  for (const entry of entries) {
    const note = noteIdOf(entry.card);
    const round = met.get(note) ?? 0;
    met.set(note, round + 1);
    (rounds[round] ??= []).push(entry);
  }
  return rounds.flat();
}
