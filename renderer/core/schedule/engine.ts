// The only import of ts-fsrs. It hands study days over as UTC dates, switches the library's fuzz off, and gives plain
// values back. It checks the parameters once; all else `next` validates on both sides.
import { FSRS, Rating as FsrsRating, State, StrategyMode, type Card, type Grade, type StepUnit } from 'ts-fsrs';
import type { StudyDay } from '../time/instant.ts';
import { millisecondsPerDay } from '../time/study-day.ts';
import type { Interval, Memory, Parameters, Phase, Rating } from './memory.ts';
import { checkParameters } from './parameters.ts';

// The library adds four methods to Date.prototype on import and never calls them itself. Taken back at once, so that
// nothing in the app comes to rely on them.
for (const name of ['scheduler', 'diff', 'format', 'dueFormat']) Reflect.deleteProperty(Date.prototype, name);

/** Where one rating leads by FSRS alone: days are not fuzzed yet. */
export interface RawOutcome {
  readonly phase: Phase;
  readonly step: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly lapses: number;
  readonly interval: Interval;
}

export type FourOutcomes = readonly [RawOutcome, RawOutcome, RawOutcome, RawOutcome];

export interface Engine {
  /** Outcomes of Again, Hard, Good and Easy on that study day, which must not lie before the card's last one. */
  outcomes(memory: Memory | null, day: StudyDay): FourOutcomes;
  recallStability(difficulty: number, stability: number, retrievability: number, rating: Rating): number;
  forgetStability(difficulty: number, stability: number, retrievability: number): number;
  shortTermStability(stability: number, rating: Rating): number;
}

const stateOf: Readonly<Record<Phase, State>> = {
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};

const engines = new WeakMap<Parameters, Engine>();

/** The engine of these parameters, made once per object. Throws where they would not pass `checkParameters`. */
export function engineFor(parameters: Parameters): Engine {
  let engine = engines.get(parameters);
  if (engine === undefined) {
    engine = createEngine(parameters);
    engines.set(parameters, engine);
  }
  return engine;
}

function createEngine(parameters: Parameters): Engine {
  // The library would take the defaults for some bad values and clip others, both without a word.
  const checked = checkParameters(parameters);
  if (!checked.ok) throw new Error(checked.problems.map(({ field, message }) => `${field}: ${message}`).join('; '));
  const scheduler = new FSRS({
    w: parameters.weights,
    request_retention: parameters.retention,
    maximum_interval: parameters.maximumInterval,
    enable_fuzz: false,
    enable_short_term: parameters.shortTerm,
    learning_steps: parameters.learningSteps.map(stepText),
    relearning_steps: parameters.relearningSteps.map(stepText),
  });
  // The seed serves the library's fuzz only, which is off; its own way of making one costs time on every answer.
  scheduler.useStrategy(StrategyMode.SEED, () => '');
  return {
    outcomes: (memory, day) => {
      const now = noon(day);
      const log = scheduler.repeat(cardOf(memory, now, parameters), now);
      const outcome = (rating: Grade): RawOutcome => rawOutcome(log[rating].card, now);
      return [outcome(FsrsRating.Again), outcome(FsrsRating.Hard), outcome(FsrsRating.Good), outcome(FsrsRating.Easy)];
    },
    recallStability: (d, s, r, rating) => scheduler.next_recall_stability(d, s, r, rating),
    forgetStability: (d, s, r) => scheduler.next_forget_stability(d, s, r),
    shortTermStability: (s, rating) => scheduler.next_short_term_stability(s, rating),
  };
}

function stepText(minutes: number): StepUnit {
  return `${minutes}m`;
}

/** Noon UTC: the library counts days by UTC date, so a study day handed over as its own UTC date is counted right. */
function noon(day: StudyDay): Date {
  return new Date((day + 0.5) * millisecondsPerDay);
}

/** All fields in the order of the library's own empty card: it copies cards often, and copies this shape the fastest. */
function cardOf(memory: Memory | null, now: Date, parameters: Parameters): Card {
  return {
    due: now,
    stability: memory?.stability ?? 0,
    difficulty: memory?.difficulty ?? 0,
    elapsed_days: 0,
    scheduled_days: 0,
    reps: memory?.reps ?? 0,
    lapses: memory?.lapses ?? 0,
    learning_steps: memory === null ? 0 : stepWithin(memory, parameters),
    state: memory === null ? State.New : stateOf[memory.phase],
    // Never read where the state is New.
    last_review: memory === null ? now : noon(memory.lastDay),
  };
}

/**
 * The step, brought into the list as it is now: the library lets a card whose step no longer exists graduate, even on
 * Again. In review it is 0, since any other number makes Again skip the relearning steps.
 */
function stepWithin(memory: Memory, parameters: Parameters): number {
  if (memory.phase === 'review') return 0;
  const steps = memory.phase === 'learning' ? parameters.learningSteps : parameters.relearningSteps;
  return Math.min(memory.step, Math.max(0, steps.length - 1));
}

function rawOutcome(card: Card, now: Date): RawOutcome {
  const { stability, difficulty, lapses } = card;
  if (card.state === State.Learning || card.state === State.Relearning) {
    const phase = card.state === State.Learning ? 'learning' : 'relearning';
    const minutes = Math.round((card.due.getTime() - now.getTime()) / 60_000);
    return { phase, step: card.learning_steps, stability, difficulty, lapses, interval: { minutes } };
  }
  // A step of a day or more ends the steps: the card is in review, due after so many whole days.
  return { phase: 'review', step: 0, stability, difficulty, lapses, interval: { days: card.scheduled_days } };
}
