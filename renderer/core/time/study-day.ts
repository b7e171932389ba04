// Study days: the learner's local date, where a day begins at the rollover time. They come from the offset that was in
// force at the learner's place, so daylight saving and travel need no zone data here. Never reads a clock or a zone.
import { calendarDate, dayNumber, formatCalendarDate, isCalendarDate } from './calendar.ts';
import type { Moment, Rollover, StudyDay } from './instant.ts';

export const millisecondsPerMinute = 60_000;
export const millisecondsPerDay = 86_400_000;

/** 04:00, late enough for an evening that runs past midnight. */
export const defaultRollover: Rollover = 240;

/** The study day of a moment: its local date after the rollover is subtracted. 03:59 still belongs to the day before. */
export function studyDayOf(moment: Moment, rollover: Rollover): StudyDay {
  const local = moment.at + (moment.offset - rollover) * millisecondsPerMinute;
  return Math.floor(local / millisecondsPerDay) as StudyDay;
}

export function addDays(day: StudyDay, days: number): StudyDay {
  return (day + days) as StudyDay;
}

/** `YYYY-MM-DD`. */
export function formatStudyDay(day: StudyDay): string {
  return formatCalendarDate(calendarDate(day));
}

/** Reads exactly `YYYY-MM-DD`; null for any other text and for a date that does not exist. */
export function parseStudyDay(text: string): StudyDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCalendarDate(date) ? (dayNumber(date) as StudyDay) : null;
}
