// Takes text apart into the words that a search compares: without case, accents and punctuation. Typed text and card
// text go through the same function, so that each finds the other.

const beyondAscii = /[^\0-\x7f]/;
const asciiWords = /[a-z0-9]+/g;
const words = /[\p{L}\p{N}]+/gu;
/** Scripts that put no space between words: each sign counts as a word, and several typed together as a phrase. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const unspacedOrRun =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** Lower case, without accents; variants of one letter become the same, and `ß` becomes `ss`. */
export function fold(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '');
  return plain.replaceAll('ß', 'ss').replaceAll('ς', 'σ');
}

/** The words of a text in their order, folded. `shard_key#2` has three. */
export function wordsOf(text: string): readonly string[] {
  const folded = fold(text);
  if (!beyondAscii.test(folded)) return folded.match(asciiWords) ?? [];
  const found = folded.match(words) ?? [];
  if (!unspaced.test(folded)) return found;
  return found.flatMap((word) => (unspaced.test(word) ? (word.match(unspacedOrRun) ?? []) : [word]));
}
