// What each filter of a query asks of a card, as a test on the columns.
import type { CardColumns } from './card-columns.ts';
import type { CardPlaces } from './card-places.ts';
import type { Present } from './found.ts';
import { phases, type Term } from './query.ts';
import type { Compare, Measured } from './query-measures.ts';

export type CardTest = (card: number) => boolean;
type FilterTerm = Exclude<Term, { readonly type: 'words' }>;

/** Whether a card is meant by the filter; that it is negated is for the caller to turn. */
export function testOf(term: FilterTerm, columns: CardColumns, places: CardPlaces, present: Present): CardTest {
  const { day } = present;
  switch (term.type) {
    case 'topic':
      return places.inTopics(term.topics);
    case 'area':
      return places.inAreas(term.areas);
    case 'level':
      return places.onLevel(term.level);
    case 'state': {
      const phase = phases.indexOf(term.phase);
      return (card) => columns.phase[card] === phase;
    }
    case 'flag':
      return term.flag === 'any' ? (card) => columns.flag[card] !== 0 : (card) => columns.flag[card] === term.flag;
    case 'measure':
      return measured(term.of, term.compare, term.value, columns, present);
    case 'is':
      switch (term.trait) {
        case 'new':
          return (card) => columns.isNew(card);
        case 'started':
          return (card) => !columns.isNew(card);
        case 'due':
          return (card) => columns.isDue(card, day);
        case 'leech':
          return (card) => columns.isLeech(card);
        case 'suspended':
          return (card) => columns.suspended[card] === 1;
        case 'buried':
          return (card) => columns.isBuried(card, day);
        case 'flagged':
          return (card) => columns.flag[card] !== 0;
      }
  }
}

function measured(of: Measured, compare: Compare, value: number, columns: CardColumns, present: Present): CardTest {
  if (of === 'lapses') return comparing(columns.lapses, compare, value);
  const figures = { stability: columns.stability, difficulty: columns.difficulty, due: columns.dueDay };
  const test =
    of === 'recall'
      ? comparing(columns.recallOn(present), compare, value)
      : comparing(figures[of], compare, of === 'due' ? value + present.day : value);
  return (card) => !columns.isNew(card) && test(card);
}

function comparing(figures: Float64Array | Int32Array, compare: Compare, value: number): CardTest {
  switch (compare) {
    case '<':
      return (card) => (figures[card] ?? 0) < value;
    case '<=':
      return (card) => (figures[card] ?? 0) <= value;
    case '>':
      return (card) => (figures[card] ?? 0) > value;
    case '>=':
      return (card) => (figures[card] ?? 0) >= value;
    case '=':
      return (card) => figures[card] === value;
  }
}
