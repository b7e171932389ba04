// What the scheduler knows of a card, and the parameters it schedules by. Types and the defaults only.
import type { Instant, StudyDay } from '../time/instant.ts';

/** Again, Hard, Good, Easy. */
export type Rating = 1 | 2 | 3 | 4;
export const ratings = [1, 2, 3, 4] as const satisfies readonly Rating[];

export type Phase = 'learning' | 'review' | 'relearning';

/** The interval that an answer led to: whole study days, or minutes while in steps. */
export type Interval = { readonly days: number } | { readonly minutes: number };

/** State of a card that was answered at least once. A card without a memory is new. */
export interface Memory {
  readonly phase: Phase;
  /** Index of the (re)learning step; 0 in review. */
  readonly step: number;
  /** Days until retrievability falls to 0.9. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  readonly interval: Interval;
  /** Study day on which it is due; of a step, the study day of `dueAt`. */
  readonly dueDay: StudyDay;
  /** Instant at which a step is due; null in review, where only the day counts. */
  readonly dueAt: Instant | null;
  readonly lastDay: StudyDay;
  readonly lastAt: Instant;
  readonly reps: number;
  readonly lapses: number;
}

/** Everything that decides what an answer leads to. Entries refer to it by the hash of its content. */
export interface Parameters {
  /** Always 21 FSRS-6 weights, migrated when they came as 17 or 19. */
  readonly weights: readonly number[];
  /** How many weights were given before the migration. */
  readonly weightCount: 17 | 19 | 21;
  /** Desired retention, 0.7 to 0.99. */
  readonly retention: number;
  /** Minutes of each learning step; empty lets FSRS decide. */
  readonly learningSteps: readonly number[];
  readonly relearningSteps: readonly number[];
  /** Days. */
  readonly maximumInterval: number;
  readonly fuzz: boolean;
  /** Whether reviews within one day use the short-term stability of FSRS. Without it there are no steps either. */
  readonly shortTerm: boolean;
}

/** Hash of the content of a `Parameters`, so that equal parameters have one id on every device. */
export type ParamsId = string & { readonly __brand: 'ParamsId' };
