// The four outcomes of the card in front, for the buttons: exactly what `next` would give for each rating.
import type { Moment, Rollover, StudyDay } from '../time/instant.ts';
import type { Memory, Parameters, Rating } from './memory.ts';
import { type NextCause, outcomes } from './outcomes.ts';

export type PreviewResult =
  | { readonly ok: true; readonly outcomes: Readonly<Record<Rating, Memory>> }
  | { readonly ok: false; readonly cause: NextCause };

/** Arguments as for `next`, without the rating. */
export function preview(
  memory: Memory | null,
  moment: Moment,
  day: StudyDay,
  parameters: Parameters,
  seed: string,
  rollover: Rollover,
): PreviewResult {
  const result = outcomes(memory, { moment, day, rollover }, parameters, seed);
  if (!result.ok) return result;
  const { memoryAfter } = result;
  return { ok: true, outcomes: { 1: memoryAfter(1), 2: memoryAfter(2), 3: memoryAfter(3), 4: memoryAfter(4) } };
}
