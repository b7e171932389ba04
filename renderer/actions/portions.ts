// Cuts what is for one act, but too much for one entry or one message, into pieces.
import { utf8Length } from '../core/cards/utf8.ts';

/** Cards in one entry: a line of the journal file must stay under 3 MiB. */
const cardsPerEntry = 10_000;
/** Bytes of journal lines in one message: with its frame it must stay under 4 MB. */
const bytesPerMessage = 3_500_000;

export function inPortions<T>(cards: readonly T[]): T[][] {
  const count = Math.ceil(cards.length / cardsPerEntry);
  return Array.from({ length: count }, (_, index) => cards.slice(index * cardsPerEntry, (index + 1) * cardsPerEntry));
}

/** The first lines that one message takes; at least one. */
export function firstMessage(lines: readonly string[]): readonly string[] {
  let bytes = 0;
  const end = lines.findIndex((line, index) => {
    bytes += utf8Length(line) + 1;
    return index > 0 && bytes > bytesPerMessage;
  });
  return end < 0 ? lines : lines.slice(0, end);
}
