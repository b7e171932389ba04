// How many cards fall due on each of the coming days.
import type { StudyDay } from '../time/instant.ts';

/** Counts for today and the days after it, `days` numbers in all. What is overdue counts today; what is later, nowhere. */
export function loadByDay(dueDays: Iterable<StudyDay>, today: StudyDay, days: number): readonly number[] {
  const counts = new Array<number>(days).fill(0);
  for (const dueDay of dueDays) {
    const index = Math.max(0, dueDay - today);
    if (index < days) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}
