// What a person decided about a single card, apart from its answers. Types, defaults and what they mean for today.
import type { CardId } from '../cards/model.ts';
import type { Instant, StudyDay } from '../time/instant.ts';

/** 0 is no flag. */
export const flags = [0, 1, 2, 3, 4] as const;
export type Flag = (typeof flags)[number];

export interface CardMarks {
  /** A number, because IndexedDB has no index of booleans. */
  readonly suspended: 0 | 1;
  /** The study day on which it is kept away; `notBuried` when it is not. */
  readonly buriedOn: StudyDay;
  readonly flag: Flag;
  /** When it was taken off the list of orphans; 0 when it never was. */
  readonly cleared: Instant;
}

/** The row of a card with at least one mark. */
export interface CardMarksRow extends CardMarks {
  readonly card: CardId;
}

/** Before every day that a clock can show. */
export const notBuried = -1_000_000 as StudyDay;

export const noMarks: CardMarks = { suspended: 0, buriedOn: notBuried, flag: 0, cleared: 0 as Instant };

export function isUnmarked(marks: CardMarks): boolean {
  return marks.suspended === 0 && marks.buriedOn === notBuried && marks.flag === 0 && marks.cleared === 0;
}

/** Whether the card is kept away today. After a day back, as on a flight west, what was buried stays buried. */
export function isHidden(marks: CardMarks, today: StudyDay): boolean {
  return marks.suspended === 1 || marks.buriedOn >= today;
}
