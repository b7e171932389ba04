// Finds what is meant by a few letters: `shard`, `con hash`, `ch` for Consistent hashing. It says where the letters were
// found, and how well; a higher score is a better find. Letters never match in the middle of nowhere: each run begins at
// a word, or is a piece of the text as it was typed.

/** The places of a hit, the last one not included, in UTF-16 code units. */
export type Hit = readonly [from: number, to: number];

export interface Match {
  readonly score: number;
  /** In order, none touching another. */
  readonly hits: readonly Hit[];
}

const atTextStart = 120;
const atWordStart = 100;
const scattered = 70;
const inside = 50;
/** For a text of which all was typed. */
const coverage = 10;

export function wordsOf(query: string): readonly string[] {
  return query.split(/\s+/).filter((word) => word !== '');
}

/** Lower case, with every letter at the place it had. */
function folded(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}

const isWordLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

function beginsWord(text: string, at: number): boolean {
  return isWordLetter(text[at]) && !isWordLetter(text[at - 1]);
}

/** As a piece of the text, best at the start of a word. */
function asPiece(text: string, word: string): Match | null {
  let best: Match | null = null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const score = at === 0 ? atTextStart : beginsWord(text, at) || !isWordLetter(word[0]) ? atWordStart : inside;
    // One letter in the middle of a word is no find.
    if (score === inside && word.length === 1) continue;
    if (best === null || score > best.score) best = { score, hits: [[at, at + word.length]] };
  }
  return best;
}

/** As letters that go on in the same word or begin a later one. */
function asLetters(text: string, word: string): Match | null {
  const dead = new Set<number>();
  function from(index: number, at: number): number[] | null {
    if (text[at] !== word[index] || dead.has(index * text.length + at)) return null;
    if (index === word.length - 1) return [at];
    const next = from(index + 1, at + 1);
    if (next !== null) return [at, ...next];
    for (let later = at + 2; later < text.length; later += 1) {
      const found = beginsWord(text, later) ? from(index + 1, later) : null;
      if (found !== null) return [at, ...found];
    }
    dead.add(index * text.length + at);
    return null;
  }
  if (word.length < 2) return null;
  for (let at = 0; at < text.length; at += 1) {
    const places = beginsWord(text, at) ? from(0, at) : null;
    if (places !== null) return { score: scattered, hits: places.map((place) => [place, place + 1]) };
  }
  return null;
}

function joined(hits: readonly Hit[]): readonly Hit[] {
  const result: [number, number][] = [];
  for (const [from, to] of hits.toSorted(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/**
 * Null unless every word of the query is found; an empty query is found everywhere, with nothing to show for it.
 * `length` is how long the text counts as when it is asked how much of it was typed.
 */
export function matchText(text: string, query: string, length = text.length): Match | null {
  const words = wordsOf(folded(query));
  const searched = folded(text);
  const found: Match[] = [];
  for (const word of words) {
    const match = asPiece(searched, word) ?? asLetters(searched, word);
    if (match === null) return null;
    found.push(match);
  }
  const hits = joined(found.flatMap((match) => match.hits));
  const covered = hits.reduce((sum, [from, to]) => sum + to - from, 0);
  const mean = found.reduce((sum, { score }) => sum + score, 0) / Math.max(1, found.length);
  return { score: mean + (coverage * covered) / Math.max(1, length), hits };
}

/** Where the words of a query stand in a text that was found by other means; filters such as `is:due` are no words. */
export function hitsIn(text: string, query: string): readonly Hit[] {
  const words = wordsOf(folded(query).replaceAll('"', ' ')).filter((word) => !word.includes(':'));
  const searched = folded(text);
  return joined(words.flatMap((word) => asPiece(searched, word)?.hits ?? []));
}
