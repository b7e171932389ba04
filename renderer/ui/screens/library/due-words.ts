// When a card is due, short enough for a column: `new`, `today`, `3 d`, `1.4 mo`, `12 d late`.
import type { StudyDay } from '../../../core/time/instant.ts';
import { shortInterval } from '../../words/durations.ts';

export function dueWords(due: StudyDay | null, today: StudyDay): string {
  if (due === null) return 'new';
  if (due === today) return 'today';
  if (due > today) return shortInterval({ days: due - today });
  const late = today - due;
  if (late < 100) return `${late} d late`;
  return late < 365 ? `${Math.round(late / 30.4)} mo late` : `${Math.round(late / 365.25)} y late`;
}
