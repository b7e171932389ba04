// Finds the known word that a misspelt one was probably meant to be. It only suggests; nobody acts on the guess.

/** Levenshtein distance with two rows; words longer than 40 characters are cut, since nobody misspells that far. */
function distance(a: string, b: string): number {
  const left = a.slice(0, 40);
  const right = b.slice(0, 40);
  let previous = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

/** The known word at the smallest distance; the first of several. `null` only when nothing is known. */
export function nearestWord(word: string, known: Iterable<string>): string | null {
  return closest(word, known)?.word ?? null;
}

/** The known word that `word` may well be a slip for: at most two strokes, or a third of its letters, away. */
export function likelyWord(word: string, known: Iterable<string>): string | null {
  const found = closest(word, known);
  const near = found !== null && found.distance <= Math.max(2, word.length / 3) && found.distance < word.length;
  return near ? found.word : null;
}

/** True if `word` is one of `known` or at most two strokes from one, and not wholly another word. */
export function isNear(word: string, known: Iterable<string>): boolean {
  const found = closest(word, known);
  return found !== null && found.distance <= 2 && found.distance < word.length;
}

function closest(word: string, known: Iterable<string>): { word: string; distance: number } | null {
  let best: { word: string; distance: number } | null = null;
  for (const candidate of known) {
    const d = distance(word.toLowerCase(), candidate);
    if (best === null || d < best.distance) best = { word: candidate, distance: d };
  }
  return best;
}
