// What is asked of a search over every card and what it answers: query, order, rows. Types and the sort keys only.
import type { CardId, Level, NoteId, TopicId } from '../cards/model.ts';
import type { Flag } from '../journal/marks.ts';
import type { Parameters, Phase } from '../schedule/memory.ts';
import type { StudyDay } from '../time/instant.ts';

export const sortKeys = ['study', 'text', 'topic', 'recall', 'stability', 'difficulty', 'due', 'lapses'] as const;
/** study: topic by topic as the cards stand in their files. */
export type SortKey = (typeof sortKeys)[number];

/** What to find and in which order. */
export interface CardQuery {
  /** As typed: words, "quoted words", and filters such as `area:data is:leech recall:<80`. */
  readonly text: string;
  readonly sort: SortKey;
  readonly descending: boolean;
}

/** What memory is measured by; a new study day or new parameters give new figures. */
export interface Present {
  readonly day: StudyDay;
  readonly parameters: Parameters;
}

export interface FoundCard {
  readonly card: CardId;
  readonly note: NoteId;
  readonly topic: TopicId;
  readonly topicTitle: string;
  readonly area: string;
  /** The front as one line of plain text; of a cloze, with its gap. */
  readonly front: string;
  readonly level: Level;
  readonly phase: 'new' | Phase;
  /** 0 to 1; null for a new card. */
  readonly recall: number | null;
  /** Days. */
  readonly stability: number | null;
  readonly difficulty: number | null;
  readonly due: StudyDay | null;
  readonly lapses: number;
  readonly flag: Flag;
  readonly suspended: boolean;
  readonly buried: boolean;
  readonly leech: boolean;
}

export interface FoundPage {
  /** How many cards were found. */
  readonly found: number;
  /** How many the library holds. */
  readonly all: number;
  /** Those from the place asked for on. */
  readonly rows: readonly FoundCard[];
  /** What in the query was not understood, and what to write instead; the rest of it was used. */
  readonly problems: readonly string[];
}
