// An `estimate` block as lines for reading: what is computed, and the result that its mark `# = …` gives.

export interface EstimateLine {
  readonly formula: string;
  readonly result: string | null;
  /** Any other comment of the line, without its mark. */
  readonly comment: string | null;
}

/** `#` inside quotes begins no comment. */
function commentStart(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === '#' && !quoted) return at;
  }
  return -1;
}

export function estimateLines(source: string): readonly EstimateLine[] {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const start = commentStart(line);
      if (start < 0) return { formula: line.trimEnd(), result: null, comment: null };
      const formula = line.slice(0, start).trimEnd();
      const said = line.slice(start + 1).trim();
      const result = /^=\s*(.+)$/.exec(said)?.[1];
      return { formula, result: result ?? null, comment: result === undefined ? said : null };
    });
}
