// Durations as the app writes them: `10 min`, `9 d`, `1.4 mo`, `3.2 y`.
import type { Interval } from '../../core/schedule/memory.ts';

const daysOfMonth = 365.25 / 12;
const daysOfYear = 365.25;
/** Up to six weeks are counted in days: `41 d` says more than `1.3 mo`. */
const lastDays = 42;

function minutes(count: number): string {
  if (count < 1) return '< 1 min';
  if (count < 100) return `${Math.round(count)} min`;
  if (count < 24 * 60) return `${rounded(count / 60)} h`;
  return days(count / (24 * 60));
}

function days(count: number): string {
  if (count < lastDays) return `${rounded(count)} d`;
  if (count < daysOfYear) return `${(count / daysOfMonth).toFixed(1)} mo`;
  return `${(count / daysOfYear).toFixed(1)} y`;
}

function rounded(count: number): string {
  return String(Math.round(count * 10) / 10);
}

/** How long an answer took: `4 s`, `1.5 min`. */
export function shortTime(ms: number): string {
  return ms < 60_000 ? `${Math.max(1, Math.round(ms / 1000))} s` : `${rounded(ms / 60_000)} min`;
}

export function shortInterval(interval: Interval): string {
  return 'minutes' in interval ? minutes(interval.minutes) : days(interval.days);
}
