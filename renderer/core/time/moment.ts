// Reads and writes moments as ISO 8601 text with an offset. Text without an offset is refused, never guessed.
import { calendarDate, dayNumber, formatCalendarDate, isCalendarDate } from './calendar.ts';
import type { Instant, Moment, OffsetMinutes } from './instant.ts';
import { millisecondsPerDay, millisecondsPerMinute } from './study-day.ts';

/** No place was ever further from UTC than this; zones in use today span -12:00 to +14:00. */
const maximumOffset: OffsetMinutes = 18 * 60;

export type MomentProblem = 'not-iso' | 'no-offset' | 'no-such-date' | 'no-such-time' | 'no-such-offset';

export type MomentResult =
  | { readonly ok: true; readonly moment: Moment }
  | { readonly ok: false; readonly problem: MomentProblem };

const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads `2026-01-01T23:50:00+02:00`. Seconds and their fraction may be left out, `Z` stands for +00:00; digits finer
 * than a millisecond are cut off.
 */
export function parseMoment(text: string): MomentResult {
  const match = pattern.exec(text);
  if (match === null) return { ok: false, problem: 'not-iso' };
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  if (!isCalendarDate(date)) return { ok: false, problem: 'no-such-date' };
  const hour = Number(match[4]);
  const minute = Number(match[5]);
  const second = Number(match[6] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return { ok: false, problem: 'no-such-time' };
  const zone = match[8];
  if (zone === undefined) return { ok: false, problem: 'no-offset' };
  const offset = offsetOf(zone);
  if (offset === null) return { ok: false, problem: 'no-such-offset' };
  const millisecond = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const local =
    dayNumber(date) * millisecondsPerDay + (hour * 60 + minute) * millisecondsPerMinute + second * 1000 + millisecond;
  return { ok: true, moment: { at: (local - offset * millisecondsPerMinute) as Instant, offset } };
}

function offsetOf(zone: string): OffsetMinutes | null {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(-2));
  const total = Number(zone.slice(1, 3)) * 60 + minutes;
  if (minutes > 59 || total > maximumOffset) return null;
  // `0 - total` rather than `-total`: -00:00 must not become a negative zero, which would fail comparisons.
  return zone.startsWith('-') ? 0 - total : total;
}

/** The local time with its offset, `2026-01-01T23:50:00+02:00`; milliseconds stand only when they are not zero. */
export function formatMoment({ at, offset }: Moment): string {
  const local = Math.floor(at + offset * millisecondsPerMinute);
  const day = Math.floor(local / millisecondsPerDay);
  const rest = local - day * millisecondsPerDay;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const millisecond = rest % 1000;
  const time = `${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1000) % 60)}`;
  const fraction = millisecond === 0 ? '' : `.${String(millisecond).padStart(3, '0')}`;
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
  return `${formatCalendarDate(calendarDate(day))}T${time}${fraction}${zone}`;
}
