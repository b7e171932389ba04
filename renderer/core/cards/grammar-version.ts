// Which grammar the parser reads.

/** Counts up when the same text is to be read differently, so that a new version of the app reads every file anew. */
export const grammarVersion = 2;
