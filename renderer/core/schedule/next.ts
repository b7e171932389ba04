// One answer: the memory before, a rating and a time in, the memory after or the cause of a failure out.
import type { Moment, Rollover, StudyDay } from '../time/instant.ts';
import type { Memory, Parameters, Rating } from './memory.ts';
import { type NextCause, outcomes } from './outcomes.ts';

export type NextResult =
  | { readonly ok: true; readonly memory: Memory }
  | { readonly ok: false; readonly cause: NextCause };

/**
 * The memory after an answer; `null` before it stands for a new card. The study day is the one stored with the review;
 * the rollover only tells on which study day a step falls due. The seed decides the fuzz and nothing else.
 */
export function next(
  memory: Memory | null,
  rating: Rating,
  moment: Moment,
  day: StudyDay,
  parameters: Parameters,
  seed: string,
  rollover: Rollover,
): NextResult {
  if (rating !== 1 && rating !== 2 && rating !== 3 && rating !== 4) return { ok: false, cause: 'rating' };
  const result = outcomes(memory, { moment, day, rollover }, parameters, seed);
  return result.ok ? { ok: true, memory: result.memoryAfter(rating) } : result;
}
