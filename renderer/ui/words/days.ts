// Days and times as the app writes them: `Friday 20 November`, `20 Nov`, `16:40`. It reads no clock and no time zone.
import { calendarDate } from '../../core/time/calendar.ts';
import type { Instant, OffsetMinutes, StudyDay } from '../../core/time/instant.ts';
import { millisecondsPerDay, millisecondsPerMinute } from '../../core/time/study-day.ts';

/** 1970-01-01, the first of all day numbers, was a Thursday. */
const weekdays = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function monthOf(day: StudyDay): { readonly date: number; readonly month: string } {
  const { day: date, month } = calendarDate(day);
  return { date, month: months[month - 1] ?? '' };
}

export function longDay(day: StudyDay): string {
  const { date, month } = monthOf(day);
  return `${weekdays[((day % 7) + 7) % 7] ?? ''} ${date} ${month}`;
}

export function shortDay(day: StudyDay): string {
  const { date, month } = monthOf(day);
  return `${date} ${month.slice(0, 3)}`;
}

/** `20 Nov`, and in another year than today's `20 Nov 2027`. */
export function datedDay(day: StudyDay, today: StudyDay): string {
  const { year } = calendarDate(day);
  return year === calendarDate(today).year ? shortDay(day) : `${shortDay(day)} ${year}`;
}

/** The same in a sentence: `20 November`, `20 November 2027`. */
export function spelledDay(day: StudyDay, today: StudyDay): string {
  const { date, month } = monthOf(day);
  const { year } = calendarDate(day);
  return year === calendarDate(today).year ? `${date} ${month}` : `${date} ${month} ${year}`;
}

/** The local date of an instant, whenever the study day begins. */
export function localDay(at: Instant, offset: OffsetMinutes): StudyDay {
  return Math.floor((at + offset * millisecondsPerMinute) / millisecondsPerDay) as StudyDay;
}

/** `04:00` from minutes after midnight. */
export function clockTime(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The local time of an instant on a 24-hour clock. */
export function timeOfDay(at: Instant, offset: OffsetMinutes): string {
  const local = Math.floor(at + offset * millisecondsPerMinute);
  const inDay = ((local % millisecondsPerDay) + millisecondsPerDay) % millisecondsPerDay;
  return clockTime(Math.floor(inDay / millisecondsPerMinute));
}
