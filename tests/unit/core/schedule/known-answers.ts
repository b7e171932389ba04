// Access to the known answers of other implementations, and the few values that the tests of this room share.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Memory, Parameters, Rating } from '../../../../renderer/core/schedule/memory.ts';
import { next } from '../../../../renderer/core/schedule/next.ts';
import { checkParameters, type ParametersInput } from '../../../../renderer/core/schedule/parameters.ts';
import type { Instant, Moment, StudyDay } from '../../../../renderer/core/time/instant.ts';
import { millisecondsPerDay, studyDayOf } from '../../../../renderer/core/time/study-day.ts';

const file = fileURLToPath(new URL('../../../fixtures/fsrs.json', import.meta.url));
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: { id: string }[] };

export const knownIds: readonly string[] = vectors.map(({ id }) => id);

/** The vector of that id; the caller names the fields that it has. */
export function known<Fields>(id: string): Fields {
  const vector = vectors.find((candidate) => candidate.id === id);
  if (vector === undefined) throw new Error(`no known answer ${id}`);
  return vector as unknown as Fields;
}

/** Checked parameters, without fuzz unless it is asked for. */
export function parametersWith(input: ParametersInput = {}): Parameters {
  const result = checkParameters({ fuzz: false, ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.parameters;
}

export const rollover = 240;

/** Noon of a study day, in UTC. */
export function noonOf(day: number): Moment {
  return { at: ((day + 0.5) * millisecondsPerDay) as Instant, offset: 0 };
}

/** `next` with what a test cares about; throws where no outcome was expected to fail. */
export function answer(
  memory: Memory | null,
  rating: Rating,
  moment: Moment,
  parameters: Parameters,
  seed = 'card/0',
  day: StudyDay = studyDayOf(moment, rollover),
): Memory {
  const result = next(memory, rating, moment, day, parameters, seed, rollover);
  if (!result.ok) throw new Error(`refused: ${result.cause}`);
  return result.memory;
}

/** The moment at which a card is due, with that offset: its step's instant, or noon of its day. */
export function whenDue(memory: Memory, offset = 0): Moment {
  return { at: memory.dueAt ?? ((noonOf(memory.dueDay).at - offset * 60_000) as Instant), offset };
}

export function daysOf(memory: Memory): number {
  return 'days' in memory.interval ? memory.interval.days : 0;
}

/** A card in review, last seen on day 20,000. */
export function reviewCard(fields: Partial<Memory> = {}): Memory {
  const { at } = noonOf(20_000);
  return {
    phase: 'review',
    step: 0,
    stability: 10,
    difficulty: 5,
    interval: { days: 10 },
    dueDay: 20_010 as StudyDay,
    dueAt: null,
    lastDay: 20_000 as StudyDay,
    lastAt: at,
    reps: 4,
    lapses: 0,
    ...fields,
  };
}
