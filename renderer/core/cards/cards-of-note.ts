// Which cards a note gives, and how their ids are taken apart. Card ids are what the journal keeps, so this never changes.

import { isId } from './identities.ts';
import type { CardId, Note, NoteId } from './model.ts';

/** `c1`, `c2`, … are clozes by number. */
export type CardVariant = 'plain' | 'reverse' | 'steps' | `c${number}`;

/** The ids of the cards of a note, in the order in which they are first shown. */
export function cardsOf(note: Note): CardId[] {
  switch (note.kind) {
    case 'plain':
      return [cardId(note.id, 'plain')];
    case 'reversible':
      return [cardId(note.id, 'plain'), cardId(note.id, 'reverse')];
    case 'steps':
      return [cardId(note.id, 'steps')];
    case 'cloze':
      return note.clozes.map((number) => cardId(note.id, `c${number}`));
  }
}

function cardId(note: NoteId, variant: CardVariant): CardId {
  return (variant === 'plain' ? note : `${note}#${variant}`) as CardId;
}

/** The note and the variant that a card id names; `null` if the text is no card id. */
export function parseCardId(id: string): { note: NoteId; variant: CardVariant } | null {
  const hash = id.indexOf('#');
  const note = hash < 0 ? id : id.slice(0, hash);
  if (!isId(note)) return null;
  if (hash < 0) return { note: note as NoteId, variant: 'plain' };
  const variant = id.slice(hash + 1);
  if (variant === 'reverse' || variant === 'steps' || /^c[1-9]\d{0,3}$/.test(variant)) {
    return { note: note as NoteId, variant: variant as CardVariant };
  }
  return null;
}

/** The number in `c12`, or `null` for the other variants. */
export function clozeNumber(variant: CardVariant): number | null {
  return variant.startsWith('c') ? Number(variant.slice(1)) : null;
}

/** The note of a card whose id is known to be one. */
export function noteIdOf(card: CardId): NoteId {
  const hash = card.indexOf('#');
  return (hash < 0 ? card : card.slice(0, hash)) as NoteId;
}
