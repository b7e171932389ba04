// Whether a text that came back under an id is still the card that had the history. It compares words, not meaning.
import { clozeNumber, parseCardId } from './cards-of-note.ts';
import { mask } from './mask.ts';
import type { CardId, Note } from './model.ts';

/** A card as it stands or stood. */
export interface WrittenCard {
  readonly card: CardId;
  readonly note: Pick<Note, 'heading' | 'answer'>;
}

/**
 * The least likeness. Two different cards that are about the same matter share function words and a term or two: among
 * some 17,000 pairs of shipped cards the likest came to 0.42. A card of which only the question or only the answer was
 * written anew keeps at least 0.5. Where it errs, a history is kept apart, which can be mended by attaching it; given to
 * the wrong card it would quietly set wrong intervals.
 */
const threshold = 0.5;

/** Of scripts that put no space between words, each character counts as one. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}]+/gu;
const clozeMarks = /\{\{c\d+::|\}\}/g;

function wordsOf(text: string): string[] {
  const plain = text.replace(clozeMarks, ' ').toLowerCase();
  // A text without any word, such as a formula of symbols, is compared by its characters.
  return plain.match(word) ?? plain.match(/\S/gu) ?? [];
}

/** Pairs of neighbouring characters, spaces at both ends included, so that one character is a text too. */
function pairsOf(text: string): string[] {
  const padded = Array.from(` ${text.toLowerCase().replace(/\s+/g, ' ').trim()} `);
  return padded.slice(1).map((second, index) => `${padded[index]}${second}`);
}

/** Dice's coefficient of two collections, repetitions counted: 2 × shared / all. Null when both are empty. */
function dice(a: readonly string[], b: readonly string[]): number | null {
  if (a.length + b.length === 0) return null;
  const left = new Map<string, number>();
  for (const item of a) left.set(item, (left.get(item) ?? 0) + 1);
  let shared = 0;
  for (const item of b) {
    const count = left.get(item) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(item, count - 1);
  }
  return (2 * shared) / (a.length + b.length);
}

/** What the clozes of one number hide, in the order of the text. */
function hiddenBy(note: WrittenCard['note'], number: number): string {
  return [note.heading, note.answer]
    .flatMap((text) => {
      const { spans } = mask(text);
      return spans.flatMap((span) => {
        if (span.kind !== 'open' || span.cloze.number !== number) return [];
        const close = spans.find((other) => other.kind === 'close' && other.cloze === span.cloze);
        return [text.slice(span.end, close?.start ?? span.cloze.end)];
      });
    })
    .join(' ');
}

/** From 0 to 1: heading and answer have equal say, however long they are; what both lack has none. */
export function likeness(a: WrittenCard['note'], b: WrittenCard['note']): number {
  const heading = dice(wordsOf(a.heading), wordsOf(b.heading));
  const answer = dice(wordsOf(a.answer), wordsOf(b.answer));
  if (heading === null || answer === null) return heading ?? answer ?? 1;
  return (heading + answer) / 2;
}

/**
 * Whether `a` and `b`, two texts under one id, are the same card. For a cloze its own words must be alike too, since
 * the text around it is shared by all clozes of the note; they are few, so they are compared by pairs of characters.
 */
export function areAlike(a: WrittenCard, b: WrittenCard): boolean {
  if (likeness(a.note, b.note) < threshold) return false;
  const variant = parseCardId(a.card)?.variant;
  const number = variant === undefined ? null : clozeNumber(variant);
  if (number === null) return true;
  return (dice(pairsOf(hiddenBy(a.note, number)), pairsOf(hiddenBy(b.note, number))) ?? 1) >= threshold;
}
