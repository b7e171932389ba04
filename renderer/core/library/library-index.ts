// Finds cards among all of the library: text, filters, orders, windows of the result. Its texts stand from one import to
// the next; memories and marks are set card by card. It never reads a store or a clock.
import type { CardId, NoteId } from '../cards/model.ts';
import { type CardMarks, noMarks } from '../journal/marks.ts';
import type { Memory } from '../schedule/memory.ts';
import type { StudyDay } from '../time/instant.ts';
import { type CardColumns, sameCurve } from './card-columns.ts';
import { CardOrders } from './card-orders.ts';
import { type CardPlace, CardPlaces } from './card-places.ts';
import type { CardQuery, FoundCard, FoundPage, Present } from './found.ts';
import { type KnownNames, parseQuery, phases, type Term } from './query.ts';
import { testOf } from './term-tests.ts';
import type { WordIndex } from './word-index.ts';

/** A card as it is listed, in the order of study. */
export interface IndexedCard extends CardPlace {
  readonly card: CardId;
  readonly note: NoteId;
  readonly topicTitle: string;
  readonly front: string;
}

/** What became of a card; one that the library does not hold is passed over. */
export interface CardNews {
  readonly card: CardId;
  /** Null makes it new. */
  readonly memory: Memory | null;
  readonly marks: CardMarks;
}

interface Found {
  readonly query: CardQuery;
  readonly present: Present;
  readonly cards: Uint32Array;
  readonly problems: readonly string[];
}

export interface IndexParts {
  readonly cards: readonly IndexedCard[];
  readonly columns: CardColumns;
  readonly words: WordIndex;
  readonly ranks: { readonly text: Uint32Array; readonly topic: Uint32Array };
  readonly names: KnownNames;
}

export class LibraryIndex {
  private readonly list: readonly IndexedCard[];
  private readonly columns: CardColumns;
  private readonly places: CardPlaces;
  private readonly words: WordIndex;
  private readonly names: KnownNames;
  private readonly orders: CardOrders;
  private readonly placeOfCard: ReadonlyMap<CardId, number>;
  /** The last answer: the next window of it is cut out without a search. */
  private last: Found | null = null;

  constructor({ cards, columns, words, ranks, names }: IndexParts) {
    this.list = cards;
    this.columns = columns;
    this.places = new CardPlaces(cards);
    this.words = words;
    this.names = names;
    this.orders = new CardOrders(columns, ranks);
    this.placeOfCard = new Map(cards.map(({ card }, place) => [card, place]));
  }

  /** The cards found from the `from`-th on, at most `count`; a place outside of them gives none. */
  page(query: CardQuery, present: Present, from: number, count: number): FoundPage {
    const { cards, problems } = this.find(query, present);
    const start = Math.max(0, from);
    const rows = [...cards.subarray(start, Math.max(start, from + count))].map((place) => this.row(place, present));
    return { found: cards.length, all: this.list.length, rows, problems };
  }

  /** All of them, in order. */
  cards(query: CardQuery, present: Present): readonly CardId[] {
    return Array.from(this.find(query, present).cards, (place) => this.listed(place).card);
  }

  update(news: readonly CardNews[]): void {
    for (const { card, memory, marks } of news) {
      const place = this.placeOfCard.get(card);
      if (place === undefined) continue;
      this.columns.setMemory(place, memory);
      this.columns.setMarks(place, marks);
    }
    this.changed();
  }

  /** All memories and marks anew; cards that are not named have none. */
  replace(memories: Iterable<readonly [CardId, Memory]>, marks: Iterable<readonly [CardId, CardMarks]>): void {
    for (let place = 0; place < this.list.length; place += 1) {
      this.columns.setMemory(place, null);
      this.columns.setMarks(place, noMarks);
    }
    for (const [card, memory] of memories) {
      const place = this.placeOfCard.get(card);
      if (place !== undefined) this.columns.setMemory(place, memory);
    }
    for (const [card, each] of marks) {
      const place = this.placeOfCard.get(card);
      if (place !== undefined) this.columns.setMarks(place, each);
    }
    this.changed();
  }

  private changed(): void {
    this.orders.memoriesChanged();
    this.last = null;
  }

  private find(query: CardQuery, present: Present): Found {
    const { last } = this;
    if (last !== null && sameQuery(last.query, query) && sameCurve(last.present, present)) return last;
    const { terms, problems } = parseQuery(query.text, this.names);
    const hits = this.hits(terms, present);
    let found = 0;
    for (const hit of hits) found += hit;
    const cards = new Uint32Array(found);
    let at = 0;
    for (const place of this.orders.order(query.sort, query.descending, present)) {
      if (hits[place] === 0) continue;
      cards[at] = place;
      at += 1;
    }
    this.last = { query, present, cards, problems };
    return this.last;
  }

  /** 1 for each card that all terms hold for. */
  private hits(terms: readonly Term[], present: Present): Uint8Array {
    const hits = new Uint8Array(this.list.length).fill(1);
    for (const term of terms) {
      const holds = term.negated ? 0 : 1;
      if (term.type === 'words') {
        const withWords = new Uint8Array(hits.length);
        this.words.mark(term.words, term.open, withWords);
        for (let place = 0; place < hits.length; place += 1) if (withWords[place] !== holds) hits[place] = 0;
      } else {
        const test = testOf(term, this.columns, this.places, present);
        for (let place = 0; place < hits.length; place += 1)
          if (hits[place] === 1 && test(place) === term.negated) hits[place] = 0;
      }
    }
    return hits;
  }

  private listed(place: number): IndexedCard {
    const card = this.list[place];
    if (card === undefined) throw new RangeError(`The index has no card ${place}.`);
    return card;
  }

  private row(place: number, present: Present): FoundCard {
    const { columns } = this;
    const phase = phases[columns.phase[place] ?? 0] ?? 'new';
    const known = phase !== 'new';
    return {
      ...this.listed(place),
      phase,
      recall: known ? (columns.recallOn(present)[place] ?? 0) : null,
      stability: known ? (columns.stability[place] ?? 0) : null,
      difficulty: known ? (columns.difficulty[place] ?? 0) : null,
      due: known ? ((columns.dueDay[place] ?? 0) as StudyDay) : null,
      lapses: columns.lapses[place] ?? 0,
      flag: columns.flagOf(place),
      suspended: columns.suspended[place] === 1,
      buried: columns.isBuried(place, present.day),
      leech: columns.isLeech(place),
    };
  }
}

function sameQuery(a: CardQuery, b: CardQuery): boolean {
  return a.text === b.text && a.sort === b.sort && a.descending === b.descending;
}
