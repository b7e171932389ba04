// Sets the day on which a card is due by hand. What is remembered of it does not change.
import type { StudyDay } from '../time/instant.ts';
import type { Memory } from './memory.ts';

/** The card leaves its steps, if it was in any, and is asked for as a review from that study day on. */
export function dueOn(memory: Memory, day: StudyDay): Memory {
  const interval = { days: Math.max(1, day - memory.lastDay) };
  return { ...memory, phase: 'review', step: 0, interval, dueDay: day, dueAt: null };
}
