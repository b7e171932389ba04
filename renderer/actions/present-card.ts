// Makes a card ready to be shown: its text, its topic, and what each rating would lead to.
import type { Face } from '../core/cards/face.ts';
import { cardsOf, noteIdOf } from '../core/cards/cards-of-note.ts';
import type { CardId, Note, Topic, TopicId } from '../core/cards/model.ts';
import type { CardState } from '../core/journal/projection.ts';
import { isListedLeech } from '../core/schedule/leech.ts';
import type { Interval, Rating } from '../core/schedule/memory.ts';
import { preview } from '../core/schedule/preview.ts';
import type { StudyStore } from '../ports/study-store.ts';
import { seedOf } from './answer-card.ts';
import type { SessionCard } from './review-session.ts';
import type { StudyNow } from './study-now.ts';

/** A card in front or coming next, with the row that an answer to it builds on. */
export interface Presented {
  readonly shown: SessionCard;
  readonly state: CardState | null;
}

export type RenderFace = (note: Note, card: CardId) => Face;

/** Null when the schedule cannot say; the card is then passed over rather than shown without its intervals. */
export function intervalsOf(
  card: CardId,
  state: CardState | null,
  now: StudyNow,
): Readonly<Record<Rating, Interval>> | null {
  const memory = state === null ? null : state.memory;
  const { moment, day, rules } = now;
  const result = preview(memory, moment, day, rules.parameters, seedOf(card, memory), rules.settings.rollover);
  if (!result.ok) return null;
  const { outcomes } = result;
  return { 1: outcomes[1].interval, 2: outcomes[2].interval, 3: outcomes[3].interval, 4: outcomes[4].interval };
}

export async function presentCard(
  store: StudyStore,
  topics: ReadonlyMap<TopicId, Topic>,
  card: CardId,
  now: StudyNow,
  render: RenderFace,
): Promise<Presented | null> {
  const [note, state, [marks]] = await Promise.all([
    store.note(noteIdOf(card)),
    store.cardState(card),
    store.marksOf([card]),
  ]);
  const intervals = intervalsOf(card, state, now);
  // An import may have taken the note away, or this card of it; another window may have suspended it.
  if (note === null || !cardsOf(note).includes(card) || intervals === null || marks?.suspended === 1) return null;
  const lapses = state === null ? 0 : state.memory.lapses;
  const topic = topics.get(note.topic);
  const shown: SessionCard = {
    card,
    topic: { id: note.topic, title: topic?.title ?? note.topic, area: topic?.area ?? '' },
    kind: state === null ? 'new' : state.memory.phase,
    face: render(note, card),
    intervals,
    flag: marks?.flag ?? 0,
    leech: isListedLeech(lapses) ? lapses : null,
  };
  return { shown, state };
}
