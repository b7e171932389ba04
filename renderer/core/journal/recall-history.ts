// How well a card was remembered over its life: its answers and acts in order, and the curve between them. Pure.
// Past answers are replayed with the parameters of today, so an old stretch of the curve is as they see it now; the
// present stretch is that of the memory which the schedule uses.
import { daysUntil, decayOf, retrievability, retrievabilityOn } from '../schedule/curve.ts';
import type { Memory, Parameters } from '../schedule/memory.ts';
import { replayReview } from '../schedule/replay.ts';
import { dueOn } from '../schedule/set-due.ts';
import type { Instant, StudyDay } from '../time/instant.ts';
import { addDays, studyDayOf } from '../time/study-day.ts';
import type { EntryId } from './entry.ts';
import { inOrder } from './fold-card.ts';
import { instantOf } from './hlc.ts';
import type { CardEvent, CountedReview } from './projection.ts';

export interface AnswerStep {
  readonly type: 'answer';
  readonly review: CountedReview;
  /** Retrievability on its day, before it was given; null when the card was new. */
  readonly recall: number | null;
  /** Days, after it. */
  readonly stability: number;
}

export interface EventStep {
  readonly type: 'event';
  readonly event: CardEvent;
  readonly at: Instant;
}

export type HistoryStep = AnswerStep | EventStep;

/** A time without an answer: recall falls from 1 on the first day to what it is on the last. */
export interface Stretch {
  readonly from: StudyDay;
  /** Never before `from`. */
  readonly to: StudyDay;
  /** Days. */
  readonly stability: number;
}

export interface RecallHistory {
  /** Oldest first. */
  readonly steps: readonly HistoryStep[];
  /** Oldest first; the last one reaches to today, unless the card is new again. */
  readonly stretches: readonly Stretch[];
  /** The first study day on which recall is at the desired retention or under it; null for a new card. */
  readonly goalDay: StudyDay | null;
}

export interface RecallRecord {
  /** Those that count, before and after resets. */
  readonly reviews: readonly CountedReview[];
  readonly events: readonly CardEvent[];
  /** What the schedule knows now; null for a new card. */
  readonly memory: Memory | null;
}

export function recallHistory(record: RecallRecord, parameters: Parameters, today: StudyDay): RecallHistory {
  const steps: HistoryStep[] = [];
  const stretches: Stretch[] = [];
  let memory: Memory | null = null;
  let previous: CountedReview | null = null;
  let last: EntryId | null = null;

  function endStretch(day: StudyDay, stability: number): void {
    if (memory !== null) stretches.push({ from: memory.lastDay, to: later(memory.lastDay, day), stability });
  }

  for (const step of inOrder<CountedReview | CardEvent>([...record.reviews, ...record.events])) {
    if ('change' in step) {
      const at = instantOf(step.hlc);
      steps.push({ type: 'event', event: step, at });
      if (step.change.type === 'due' && memory !== null) memory = dueOn(memory, step.change.day);
      if (step.change.type === 'reset' && memory !== null && previous !== null) {
        endStretch(studyDayOf({ at, offset: previous.offset }, previous.rollover), memory.stability);
        memory = null;
        last = null;
      }
      continue;
    }
    const follows = step.after === last;
    const seed = follows ? step.seed : step.entry;
    const next: Memory | null = replayReview(memory, { ...step, follows, seed }, () => parameters);
    // What cannot be replayed left the card as it was.
    if (next === null) continue;
    const recall = memory === null ? null : retrievabilityOn(memory, step.studyDay, parameters);
    if (memory !== null) endStretch(step.studyDay, memory.stability);
    steps.push({ type: 'answer', review: step, recall, stability: next.stability });
    memory = next;
    previous = step;
    last = step.entry;
  }

  const now = record.memory;
  if (now !== null) {
    stretches.push({ from: now.lastDay, to: later(now.lastDay, today), stability: now.stability });
  }
  return { steps, stretches, goalDay: now === null ? null : goalDayOf(now, parameters) };
}

function later(a: StudyDay, b: StudyDay): StudyDay {
  return a > b ? a : b;
}

function goalDayOf(memory: Memory, parameters: Parameters): StudyDay {
  const days = daysUntil(parameters.retention, memory.stability, decayOf(parameters));
  // A day less of rounding: 10.000000000000002 days are ten.
  return addDays(memory.lastDay, Math.max(1, Math.ceil(days - 1e-9)));
}

export interface RecallPoint {
  /** A study day, or a time within one. */
  readonly day: number;
  /** 0 to 1. */
  readonly recall: number;
}

/** The curve of a memory so stable between two days, `from` being that of its last answer, at most `most` + 1 points. */
export function curveBetween(
  { from, stability }: Pick<Stretch, 'from' | 'stability'>,
  begin: number,
  end: number,
  parameters: Parameters,
  most = 32,
): readonly RecallPoint[] {
  const decay = decayOf(parameters);
  const parts = end > begin ? most : 0;
  return Array.from({ length: parts + 1 }, (_, index) => {
    const day = parts === 0 ? begin : begin + ((end - begin) * index) / parts;
    return { day, recall: retrievability(stability, Math.max(0, day - from), decay) };
  });
}
