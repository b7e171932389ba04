// Leeches: cards that are forgotten again and again. Tells only when one is to be named; what follows is a choice.

export const defaultLeechThreshold = 8;

/**
 * Whether a card is to be named a leech at this number of lapses: at the threshold, and then after every half of it,
 * rounded up (8, 12, 16, …), so that it is named again while nothing was done. A threshold of 0 names none.
 * Source: Anki's rule.
 */
export function isLeech(lapses: number, threshold: number = defaultLeechThreshold): boolean {
  if (threshold <= 0 || lapses < threshold) return false;
  return (lapses - threshold) % Math.ceil(threshold / 2) === 0;
}

/** Whether a card belongs on the list of leeches: it was named one, and nothing has made it new since. */
export function isListedLeech(lapses: number, threshold: number = defaultLeechThreshold): boolean {
  return threshold > 0 && lapses >= threshold;
}
