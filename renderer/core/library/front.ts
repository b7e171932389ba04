// The front of a card as one line of plain text, for lists of cards: search, orphans, palette.
import { clozeNumber, parseCardId } from '../cards/cards-of-note.ts';
import { mask } from '../cards/mask.ts';
import type { CardId, Note } from '../cards/model.ts';
import { segmentsOf } from '../cards/segments.ts';
import { plainText } from './plain-text.ts';

const longest = 300;
/** How much before a gap stays when a long passage is cut. */
const beforeGap = 80;

/**
 * Plain and steps: the heading. Cloze: the heading and the passage with its gap as `[…]`. Reverse: the first paragraph of
 * the answer. A card id of another note has the note's plain front.
 */
export function frontOf(note: Note, card: CardId): string {
  const named = parseCardId(card);
  const variant = named?.note === note.id ? named.variant : 'plain';
  const heading = plainText(note.heading, { heading: true });
  const number = clozeNumber(variant);
  if (number !== null) {
    const passage = passageOf(note.answer, number);
    if (passage === null) return shortened(heading);
    return shortened(/[.!?:…]$/.test(heading) ? `${heading} ${passage}` : `${heading}: ${passage}`);
  }
  if (variant === 'reverse') return shortened(plainText(firstParagraph(note.answer)) || heading);
  return shortened(heading);
}

/** The paragraph, list item or row that holds the gap. */
function passageOf(answer: string, number: number): string | null {
  const open = mask(answer).spans.find((span) => span.kind === 'open' && span.cloze.number === number);
  if (open === undefined) return null;
  const segment = segmentsOf(answer).find(({ start, end }) => start <= open.start && open.start < end);
  const passage = plainText(segment === undefined ? answer : answer.slice(segment.start, segment.end), { gap: number });
  const gap = passage.indexOf('[…]');
  if (passage.length <= longest || gap <= beforeGap) return passage;
  return `… ${passage.slice(passage.indexOf(' ', gap - beforeGap) + 1)}`;
}

/** The first run of lines that is no list, table, fence, quote or picture alone. */
function firstParagraph(answer: string): string {
  const blocks = answer.split(/\n[ \t]*\n/);
  return blocks.find((block) => !/^[ \t]*(?:[-+*>][ \t]|\d{1,9}[.)][ \t]|\||`{3}|~{3}|#|<!--)/.test(block)) ?? '';
}

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(' ', longest);
  const cut = text.slice(0, end > longest / 2 ? end : longest);
  // Half of a sign that takes two units would be shown as a broken one.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut} …`;
}
