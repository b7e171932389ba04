// Which texts hold a word, the beginning of a word, or words in a row. Built once from the words of every text.
// Written here because MiniSearch 7.2 took 0.25 to 2 s for the first letters of a word at 100,000 cards: it scores every
// hit. Here nothing is scored. The vocabulary is sorted, so the words with one beginning stand together, and so do the
// numbers of the texts that hold them: one letter costs one pass over a stretch of a typed array.

export interface WordIndex {
  /** Sets 1 at each text that holds the words in a row; `open`: the last of them may go on. */
  mark(words: readonly string[], open: boolean, hits: Uint8Array): void;
}

/** Stands between the parts of a text, so that no phrase runs from one into the next. Words count from 1. */
const partEnd = 0;

export class WordIndexBuilder {
  private readonly numbers = new Map<string, number>();
  private stream = new Uint32Array(1 << 16);
  private length = 0;
  private readonly starts: number[] = [];

  /** Texts are numbered from 0 in the order in which they are begun. */
  beginText(): void {
    this.starts.push(this.length);
  }

  /** The words as they are to be added; of several texts with the same part, they are looked up once. */
  numbersOf(words: readonly string[]): readonly number[] {
    return words.map((word) => {
      const known = this.numbers.get(word);
      if (known !== undefined) return known;
      const number = this.numbers.size + 1;
      this.numbers.set(word, number);
      return number;
    });
  }

  /** To the text that was begun last. */
  addPart(numbers: readonly number[]): void {
    const end = this.length + numbers.length + 1;
    if (end > this.stream.length) {
      const longer = new Uint32Array(Math.max(this.stream.length * 2, end));
      longer.set(this.stream);
      this.stream = longer;
    }
    this.stream.set(numbers, this.length);
    this.stream[end - 1] = partEnd;
    this.length = end;
  }

  finish(): WordIndex {
    const vocabulary = [...this.numbers.keys()].sort((a, b) => (a < b ? -1 : 1));
    const rankOf = new Uint32Array(this.numbers.size + 1);
    vocabulary.forEach((word, index) => {
      rankOf[this.numbers.get(word) ?? 0] = index + 1;
    });
    const stream = this.stream.slice(0, this.length);
    for (let i = 0; i < stream.length; i += 1) stream[i] = rankOf[stream[i] ?? 0] ?? 0;
    return new SortedWords(vocabulary, stream, Uint32Array.from([...this.starts, this.length]));
  }
}

class SortedWords implements WordIndex {
  private readonly vocabulary: readonly string[];
  /** The words of all texts one after the other, by rank. */
  private readonly stream: Uint32Array;
  private readonly starts: Uint32Array;
  /** The texts that hold the word of rank r stand from `listStarts[r]` to `listStarts[r + 1]`. */
  private readonly lists: Uint32Array;
  private readonly listStarts: Uint32Array;

  constructor(vocabulary: readonly string[], stream: Uint32Array, starts: Uint32Array) {
    this.vocabulary = vocabulary;
    this.stream = stream;
    this.starts = starts;
    const listStarts = new Uint32Array(vocabulary.length + 2);
    this.eachWordOnce((rank) => {
      listStarts[rank + 1] = (listStarts[rank + 1] ?? 0) + 1;
    });
    for (let rank = 1; rank < listStarts.length; rank += 1)
      listStarts[rank] = (listStarts[rank] ?? 0) + (listStarts[rank - 1] ?? 0);
    const lists = new Uint32Array(listStarts[listStarts.length - 1] ?? 0);
    const next = listStarts.slice();
    this.eachWordOnce((rank, text) => {
      const at = next[rank] ?? 0;
      lists[at] = text;
      next[rank] = at + 1;
    });
    this.lists = lists;
    this.listStarts = listStarts;
  }

  private eachWordOnce(visit: (rank: number, text: number) => void): void {
    const seenIn = new Uint32Array(this.vocabulary.length + 1);
    for (let text = 0; text + 1 < this.starts.length; text += 1) {
      const end = this.starts[text + 1] ?? 0;
      for (let i = this.starts[text] ?? 0; i < end; i += 1) {
        const rank = this.stream[i] ?? partEnd;
        if (rank === partEnd || seenIn[rank] === text + 1) continue;
        seenIn[rank] = text + 1;
        visit(rank, text);
      }
    }
  }

  mark(words: readonly string[], open: boolean, hits: Uint8Array): void {
    const ranges = words.map((word, index) => this.ranks(word, open && index === words.length - 1));
    // An empty range cannot be found in a row with others either.
    if (ranges.length === 0 || ranges.some(({ from, to }) => from === to)) return;
    const [first] = ranges;
    if (first !== undefined && ranges.length === 1) {
      this.eachText(first, (text) => {
        hits[text] = 1;
      });
      return;
    }
    // Only texts that hold all of the words are looked through for a row; the rarest word leaves the fewest.
    const held = new Uint8Array(hits.length);
    const byRarity = [...ranges].sort((a, b) => this.hitsOf(a) - this.hitsOf(b));
    byRarity.forEach((range, before) => {
      this.eachText(range, (text) => {
        if (held[text] === before) held[text] = before + 1;
      });
    });
    held.forEach((count, text) => {
      if (count === ranges.length && this.inRow(text, ranges)) hits[text] = 1;
    });
  }

  /** A text that holds several words of the range is visited for each. */
  private eachText({ from, to }: Range, visit: (text: number) => void): void {
    const end = this.listStarts[to] ?? 0;
    for (let i = this.listStarts[from] ?? 0; i < end; i += 1) visit(this.lists[i] ?? 0);
  }

  private hitsOf({ from, to }: Range): number {
    return (this.listStarts[to] ?? 0) - (this.listStarts[from] ?? 0);
  }

  private inRow(text: number, ranges: readonly Range[]): boolean {
    const { stream } = this;
    const last = (this.starts[text + 1] ?? 0) - ranges.length;
    const { from, to } = ranges[0] ?? { from: 0, to: 0 };
    for (let at = this.starts[text] ?? 0; at <= last; at += 1) {
      const rank = stream[at] ?? partEnd;
      if (rank >= from && rank < to && this.goesOn(at, ranges)) return true;
    }
    return false;
  }

  private goesOn(at: number, ranges: readonly Range[]): boolean {
    return ranges.every(({ from, to }, offset) => {
      const rank = this.stream[at + offset] ?? partEnd;
      return rank >= from && rank < to;
    });
  }

  /** The ranks of a word, or of all words that begin with it. */
  private ranks(word: string, open: boolean): Range {
    const from = this.firstRank((known) => known >= word);
    if (!open) return { from, to: this.vocabulary[from - 1] === word ? from + 1 : from };
    return { from, to: this.firstRank((known) => known >= word && !known.startsWith(word)) };
  }

  /** The first rank that the condition holds for; it holds for all after it. One past the last if for none. */
  private firstRank(holds: (word: string) => boolean): number {
    let low = 0;
    let high = this.vocabulary.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.vocabulary[middle] ?? '')) high = middle;
      else low = middle + 1;
    }
    return low + 1;
  }
}

/** `to` is not in it any more. */
interface Range {
  readonly from: number;
  readonly to: number;
}
