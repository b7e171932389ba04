// Reads what a measure is compared with: `recall:<80`, `stability:>30`, `lapses:3`, `due:tomorrow`.

export type Measured = 'recall' | 'stability' | 'lapses' | 'difficulty' | 'due';
export type Compare = '<' | '<=' | '>' | '>=' | '=';

export interface Measure {
  readonly compare: Compare;
  /** recall: 0 to 1; stability: days; due: days from today. */
  readonly value: number;
}

const dueWords: ReadonlyMap<string, Measure> = new Map([
  ['today', { compare: '=', value: 0 }],
  ['overdue', { compare: '<', value: 0 }],
  ['tomorrow', { compare: '=', value: 1 }],
]);
const units: Readonly<Record<Measured, string>> = { recall: '%', stability: 'd', due: 'd', lapses: '', difficulty: '' };
/** What a figure without a sign is compared by; null where it says too little, since nothing has just that value. */
const alone: Readonly<Record<Measured, Compare | null>> = {
  recall: null,
  stability: null,
  difficulty: null,
  due: '<=',
  lapses: '=',
};
/** The unit may stand behind: `recall:<80%`, `stability:>30d`. */
const written = /^(<=|>=|<|>|=)?\s*(-?\d+(?:[.,]\d+)?)\s*(%|d)?$/;
const beginning = /^(?:<=?|>=?|=)?-?$/;

/**
 * `text` is in lower case. Null for what is no measure; `unfinished` for the beginning of one that is still being typed.
 * A figure alone means: due within so many days, overdue included; so many lapses.
 */
export function readMeasure(of: Measured, text: string, unfinished: boolean): Measure | 'unfinished' | null {
  const found = written.exec(text.replaceAll('≤', '<=').replaceAll('≥', '>='));
  if (found === null) {
    const word = of === 'due' ? dueWords.get(text) : undefined;
    if (word !== undefined) return word;
    const begun = beginning.test(text) || (of === 'due' && [...dueWords.keys()].some((each) => each.startsWith(text)));
    return unfinished && begun ? 'unfinished' : null;
  }
  const unit = found[3] ?? '';
  if (unit !== '' && unit !== units[of]) return null;
  const compare = (found[1] as Compare | undefined) ?? alone[of];
  const figure = Number((found[2] ?? '').replace(',', '.'));
  const whole = of === 'due' || of === 'lapses';
  if (compare === null || (compare === '=' && !whole)) return unfinished && compare === null ? 'unfinished' : null;
  return { compare, value: of === 'recall' ? figure / 100 : figure };
}
