// The cards of the library in each order that can be asked for, kept until what it goes by changes. A new order starts
// from the one before, which is nearly right after an answer or a new day, and then costs little.
import { type CardColumns, sameCurve } from './card-columns.ts';
import type { Present, SortKey } from './found.ts';

interface KeptOrder {
  cards: number[];
  /** Of the memories that it was made from. */
  version: number;
  present: Present;
}

export class CardOrders {
  private readonly columns: CardColumns;
  /** Rank of each card by its front, and by the title of its topic. */
  private readonly ranks: { readonly text: Uint32Array; readonly topic: Uint32Array };
  private readonly kept = new Map<string, KeptOrder>();
  private version = 0;

  constructor(columns: CardColumns, ranks: { readonly text: Uint32Array; readonly topic: Uint32Array }) {
    this.columns = columns;
    this.ranks = ranks;
  }

  /** Call it after memories changed. */
  memoriesChanged(): void {
    this.version += 1;
  }

  /** Equal ones stand as in study, in both directions; new cards come last where there is nothing to compare. */
  order(sort: SortKey, descending: boolean, present: Present): readonly number[] {
    const name = `${sort} ${descending}`;
    const kept = this.kept.get(name);
    const moving = sort !== 'study' && sort !== 'text' && sort !== 'topic';
    const stale = moving && kept?.version !== this.version;
    if (kept !== undefined && !stale && (sort !== 'recall' || sameCurve(kept.present, present))) return kept.cards;
    const cards = kept?.cards ?? Array.from({ length: this.columns.count }, (_, card) => card);
    if (sort === 'study') {
      if (descending) cards.reverse();
    } else cards.sort(this.comparison(sort, descending, present));
    this.kept.set(name, { cards, version: this.version, present });
    return cards;
  }

  private comparison(
    sort: Exclude<SortKey, 'study'>,
    descending: boolean,
    present: Present,
  ): (a: number, b: number) => number {
    const { columns, ranks } = this;
    const sign = descending ? -1 : 1;
    const figures = {
      text: () => ranks.text,
      topic: () => ranks.topic,
      recall: () => columns.recallOn(present),
      stability: () => columns.stability,
      difficulty: () => columns.difficulty,
      due: () => columns.dueDay,
      lapses: () => columns.lapses,
    }[sort]();
    const byFigure = (a: number, b: number): number => sign * ((figures[a] ?? 0) - (figures[b] ?? 0)) || a - b;
    if (sort === 'text' || sort === 'topic' || sort === 'lapses') return byFigure;
    return (a, b) => {
      const newA = columns.isNew(a);
      return newA === columns.isNew(b) ? (newA ? a - b : byFigure(a, b)) : newA ? 1 : -1;
    };
  }
}
