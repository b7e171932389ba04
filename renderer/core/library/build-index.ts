// Makes the index of a library from what a store holds, at once or in slices, so that a worker can tell how far it is.
import { cardsOf } from '../cards/cards-of-note.ts';
import type { LibraryNote } from '../cards/library.ts';
import type { Topic, TopicId } from '../cards/model.ts';
import type { CardMarksRow } from '../journal/marks.ts';
import type { CardState } from '../journal/projection.ts';
import { CardColumns } from './card-columns.ts';
import { frontOf } from './front.ts';
import { type IndexedCard, LibraryIndex } from './library-index.ts';
import { plainText } from './plain-text.ts';
import { fold, wordsOf } from './words.ts';
import { WordIndexBuilder } from './word-index.ts';

/** Notes may come in any order; states and marks of cards that are not in the library are passed over. */
export interface LibraryContents {
  readonly topics: readonly Topic[];
  readonly notes: readonly LibraryNote[];
  readonly states: readonly CardState[];
  readonly marks: readonly CardMarksRow[];
}

interface KnownTopic {
  readonly topicTitle: string;
  readonly area: string;
  /** Title, id and area, as numbers of words. */
  readonly parts: readonly (readonly number[])[];
}

/** Its file cannot be read just now; its notes are listed under its id. */
const unknownTopic = (id: TopicId): Pick<Topic, 'id' | 'title' | 'area'> => ({ id, title: id, area: '' });

export class IndexBuilder {
  readonly total: number;
  private readonly contents: LibraryContents;
  private readonly notes: readonly LibraryNote[];
  private readonly topics = new Map<TopicId, KnownTopic>();
  private readonly cards: IndexedCard[] = [];
  private readonly words = new WordIndexBuilder();
  private done = 0;

  constructor(contents: LibraryContents) {
    this.contents = contents;
    for (const topic of contents.topics) this.takeTopic(topic);
    this.notes = inStudyOrder(contents.notes);
    this.total = this.notes.length;
  }

  /** Takes in so many more notes; how many it has now. At `total` it can be finished. */
  take(count: number): number {
    const end = Math.min(this.total, this.done + count);
    for (; this.done < end; this.done += 1) this.takeNote(this.notes[this.done]);
    return this.done;
  }

  private takeNote(note: LibraryNote | undefined): void {
    if (note === undefined) return;
    const { topicTitle, area, parts } = this.topics.get(note.topic) ?? this.takeTopic(unknownTopic(note.topic));
    const place = { note: note.id, topic: note.topic, topicTitle, area, level: note.level };
    const heading = this.words.numbersOf(wordsOf(plainText(note.heading, { heading: true })));
    const answer = this.words.numbersOf(wordsOf(plainText(note.answer)));
    for (const card of cardsOf(note)) {
      this.cards.push({ card, ...place, front: frontOf(note, card) });
      this.words.beginText();
      this.words.addPart(heading);
      this.words.addPart(answer);
      this.words.addPart(this.words.numbersOf(wordsOf(card)));
      for (const part of parts) this.words.addPart(part);
    }
  }

  private takeTopic({ id, title, area }: Pick<Topic, 'id' | 'title' | 'area'>): KnownTopic {
    const parts = [title, id, area].map((text) => this.words.numbersOf(wordsOf(text)));
    const known = { topicTitle: title, area, parts };
    this.topics.set(id, known);
    return known;
  }

  finish(): LibraryIndex {
    const { cards } = this;
    const index = new LibraryIndex({
      cards,
      columns: new CardColumns(cards.length),
      words: this.words.finish(),
      ranks: {
        text: ranksBy(cards, ({ front }) => fold(front)),
        topic: ranksBy(cards, ({ topicTitle }) => fold(topicTitle)),
      },
      names: {
        topics: this.contents.topics.map(({ id, title }) => ({ id, foldedTitle: fold(title) })),
        areas: [...new Set(this.contents.topics.map(({ area }) => area))].sort(),
      },
    });
    const { states, marks } = this.contents;
    index.replace(
      states.map(({ card, memory }) => [card, memory]),
      marks.map((row) => [row.card, row]),
    );
    return index;
  }
}

export function indexLibrary(contents: LibraryContents): LibraryIndex {
  const builder = new IndexBuilder(contents);
  builder.take(builder.total);
  return builder.finish();
}

/** File by file, and as they stand in it. The same for every store, whatever order it gives its notes in. */
function inStudyOrder(notes: readonly LibraryNote[]): readonly LibraryNote[] {
  return [...notes].sort((a, b) => order(a.file, b.file) || a.line - b.line || order(a.id, b.id));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The rank of each by its text; equal texts have one rank. */
function ranksBy<T>(items: readonly T[], textOf: (item: T) => string): Uint32Array {
  const texts = items.map(textOf);
  const distinct = [...new Set(texts)].sort(order);
  const rankOf = new Map(distinct.map((text, rank) => [text, rank]));
  return Uint32Array.from(texts, (text) => rankOf.get(text) ?? 0);
}
