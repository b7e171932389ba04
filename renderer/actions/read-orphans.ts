// Cards that left the files, with their history and the cards that might take it over.
import { likeness } from '../core/cards/alike.ts';
import { cardsOf, parseCardId } from '../core/cards/cards-of-note.ts';
import type { OrphanCard } from '../core/cards/library.ts';
import type { CardId, Note } from '../core/cards/model.ts';
import { frontOf } from '../core/library/front.ts';
import type { StudyStore } from '../ports/study-store.ts';

interface Named {
  readonly card: CardId;
  readonly front: string;
}

export interface Orphan extends OrphanCard {
  /** Answers that count. */
  readonly reviews: number;
  /** The front as one line of plain text. */
  readonly front: string;
  /** Cards of the library that its history may belong to, the likeliest first; empty when none is alike. */
  readonly suggestions: readonly Named[];
}

const suggestionCount = 3;
/** Below it, what is offered would be chance. */
const leastLikeness = 0.25;

interface Candidate {
  readonly card: CardId;
  readonly note: Note;
}

function suggestionsFor(orphan: OrphanCard, candidates: readonly Candidate[]): readonly Named[] {
  const variant = parseCardId(orphan.was)?.variant;
  return candidates
    .filter(({ card }) => parseCardId(card)?.variant === variant || candidates.length === 1)
    .map((candidate) => ({ candidate, likeness: likeness(orphan.note, candidate.note) }))
    .filter((each) => each.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, suggestionCount)
    .map(({ candidate: { card, note } }) => ({ card, front: frontOf(note, card) }));
}

/** Those with the most answers first. */
export async function readOrphans(store: StudyStore): Promise<readonly Orphan[]> {
  const orphans = await store.orphans();
  if (orphans.length === 0) return [];
  const records = await store.recordsOf(orphans.map(({ card }) => card));
  // A card that changed its id most often stays in its topic, and only cards without a history need one.
  const topics = [...new Set(orphans.map(({ note }) => note.topic))];
  const candidates = new Map(
    await Promise.all(
      topics.map(async (topic) => {
        const cards = await store.cardsOfTopic(topic);
        const notes = await Promise.all([...new Set(cards.map(({ note }) => note))].map((id) => store.note(id)));
        return [
          topic,
          notes.flatMap((note) => (note === null ? [] : cardsOf(note).map((card) => ({ card, note })))),
        ] as const;
      }),
    ),
  );
  return orphans
    .map(
      (orphan, index): Orphan => ({
        ...orphan,
        reviews: records[index]?.reviews.length ?? 0,
        front: frontOf(orphan.note, orphan.was),
        suggestions: suggestionsFor(orphan, candidates.get(orphan.note.topic) ?? []),
      }),
    )
    .sort((a, b) => b.reviews - a.reviews || (a.card < b.card ? -1 : 1));
}
