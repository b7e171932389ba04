// One card with all that is known of it, for the library's preview and the card's own sheet.
import type { Face } from '../core/cards/face.ts';
import type { LibraryNote } from '../core/cards/library.ts';
import { cardsOf, noteIdOf } from '../core/cards/cards-of-note.ts';
import type { CardId, Topic } from '../core/cards/model.ts';
import type { CardMarks } from '../core/journal/marks.ts';
import type { CardEvent, CountedReview } from '../core/journal/projection.ts';
import { retrievabilityOn } from '../core/schedule/curve.ts';
import { isListedLeech } from '../core/schedule/leech.ts';
import type { Memory, Parameters } from '../core/schedule/memory.ts';
import type { StudyDay } from '../core/time/instant.ts';
import type { StudyStore } from '../ports/study-store.ts';
import type { RenderFace } from './present-card.ts';
import type { StudyNow } from './study-now.ts';

export interface CardDetail {
  readonly card: CardId;
  readonly note: LibraryNote;
  readonly topic: Topic;
  readonly face: Face;
  /** Null for a new card. */
  readonly memory: Memory | null;
  readonly marks: CardMarks;
  /** Its answers that count, oldest first; those before the last reset too. */
  readonly reviews: readonly CountedReview[];
  readonly events: readonly CardEvent[];
  /** Retrievability today, 0 to 1; null for a new card. */
  readonly recall: number | null;
  readonly leech: boolean;
  readonly today: StudyDay;
  /** For the chart of retrievability. */
  readonly parameters: Parameters;
}

/** Null when the library does not hold the card. */
export async function readCard(
  store: StudyStore,
  { day, rules }: StudyNow,
  card: CardId,
  render: RenderFace,
): Promise<CardDetail | null> {
  const note = await store.note(noteIdOf(card));
  if (note === null || !cardsOf(note).includes(card)) return null;
  const [topics, state, [marks], [record]] = await Promise.all([
    store.topics(),
    store.cardState(card),
    store.marksOf([card]),
    store.recordsOf([card]),
  ]);
  const topic = topics.find(({ id }) => id === note.topic);
  if (topic === undefined || marks === undefined || record === undefined) return null;
  const memory = state === null ? null : state.memory;
  return {
    card,
    note,
    topic,
    face: render(note, card),
    memory,
    marks,
    reviews: record.reviews,
    events: record.events,
    recall: memory === null ? null : retrievabilityOn(memory, day, rules.parameters),
    leech: isListedLeech(memory === null ? 0 : memory.lapses),
    today: day,
    parameters: rules.parameters,
  };
}
