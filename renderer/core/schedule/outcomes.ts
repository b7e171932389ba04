// What an answer leads to, for all four ratings at once: the order between their intervals needs all of them.
// Validates what goes into FSRS and what comes out; never throws, never gives a number that is not finite.
import type { Instant, Moment, Rollover, StudyDay } from '../time/instant.ts';
import { addDays, millisecondsPerMinute, studyDayOf } from '../time/study-day.ts';
import { engineFor, type FourOutcomes, type RawOutcome } from './engine.ts';
import { fuzzFactor } from './fuzz.ts';
import type { Interval, Memory, Parameters, Rating } from './memory.ts';
import { spaceOut } from './spacing.ts';

/**
 * Why no outcome could be computed. `memory`: the state before is damaged. `moment` and `day`: not a time that a date
 * can hold. `rating`: not 1 to 4. `scheduler`: the parameters are not sound, or FSRS failed or gave nonsense.
 */
export type NextCause = 'memory' | 'moment' | 'day' | 'rating' | 'scheduler';

/** When an answer is given: the moment, and the study day with the rollover that made it, as they are stored. */
export interface AnswerTime {
  readonly moment: Moment;
  readonly day: StudyDay;
  readonly rollover: Rollover;
}

export type OutcomesResult =
  | { readonly ok: true; readonly memoryAfter: (rating: Rating) => Memory }
  | { readonly ok: false; readonly cause: Exclude<NextCause, 'rating'> };

/** Dates end 100 million days from 1970; less the longest interval and some room. */
const furthestDay = 99_000_000;
const furthestInstant = furthestDay * 86_400_000;

export function outcomes(
  memory: Memory | null,
  { moment, day, rollover }: AnswerTime,
  parameters: Parameters,
  seed: string,
): OutcomesResult {
  if (!isInstant(moment.at) || !(Math.abs(moment.offset) <= 1440) || !(rollover >= 0 && rollover < 1440)) {
    return { ok: false, cause: 'moment' };
  }
  if (!isStudyDay(day)) return { ok: false, cause: 'day' };
  if (memory !== null && !isSound(memory)) return { ok: false, cause: 'memory' };

  // Neither day nor instant goes back behind the card's last review: a flight west takes the study day back by one, and
  // a clock may be set back. Elapsed days below zero make FSRS throw.
  const today = memory === null ? day : (Math.max(day, memory.lastDay) as StudyDay);
  const at = memory === null ? moment.at : (Math.max(moment.at, memory.lastAt) as Instant);

  let raw: FourOutcomes;
  try {
    raw = engineFor(parameters).outcomes(memory, today);
  } catch {
    return { ok: false, cause: 'scheduler' };
  }
  if (!raw.every(isPlausible)) return { ok: false, cause: 'scheduler' };

  const intervals = spaceOut(
    raw.map((outcome) => outcome.interval),
    {
      previous: memory?.phase === 'review' && 'days' in memory.interval ? memory.interval.days : 0,
      maximum: parameters.maximumInterval,
      factor: parameters.fuzz ? fuzzFactor(seed) : null,
    },
  );
  const memoryAfter = (rating: Rating): Memory => {
    const outcome = raw[rating - 1] as RawOutcome;
    return {
      phase: outcome.phase,
      step: outcome.step,
      stability: outcome.stability,
      difficulty: outcome.difficulty,
      ...due(intervals[rating - 1] as Interval, { moment: { at, offset: moment.offset }, day: today, rollover }),
      lastDay: today,
      lastAt: at,
      reps: (memory?.reps ?? 0) + 1,
      lapses: outcome.lapses,
    };
  };
  return { ok: true, memoryAfter };
}

/** When an interval that began at an answer ends: by study day, or by instant for steps. */
export function due(
  interval: Interval,
  { moment, day, rollover }: AnswerTime,
): Pick<Memory, 'interval' | 'dueDay' | 'dueAt'> {
  if ('days' in interval) return { interval, dueDay: addDays(day, interval.days), dueAt: null };
  const dueAt = (moment.at + interval.minutes * millisecondsPerMinute) as Instant;
  return { interval, dueDay: studyDayOf({ at: dueAt, offset: moment.offset }, rollover), dueAt };
}

function isInstant(at: number): boolean {
  return Number.isFinite(at) && Math.abs(at) <= furthestInstant;
}

function isStudyDay(day: number): boolean {
  return Number.isInteger(day) && Math.abs(day) <= furthestDay;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

/** The ranges are those of FSRS: stability from 0.001 to 36,500 days, difficulty from 1 to 10. */
function isStrength(stability: number, difficulty: number): boolean {
  return stability >= 0.001 && stability <= 36_500 && difficulty >= 1 && difficulty <= 10;
}

function isSound(memory: Memory): boolean {
  const { interval } = memory;
  return (
    ['learning', 'review', 'relearning'].includes(memory.phase) &&
    isStrength(memory.stability, memory.difficulty) &&
    isCount(memory.step) &&
    isCount(memory.reps) &&
    isCount(memory.lapses) &&
    isCount('days' in interval ? interval.days : interval.minutes) &&
    isStudyDay(memory.lastDay) &&
    isInstant(memory.lastAt)
  );
}

function isPlausible({ stability, difficulty, step, lapses, interval }: RawOutcome): boolean {
  const size = 'days' in interval ? interval.days : interval.minutes;
  return isStrength(stability, difficulty) && isCount(step) && isCount(lapses) && isCount(size) && size > 0;
}
