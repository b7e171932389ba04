// The proleptic Gregorian calendar as plain arithmetic: day numbers to dates and back. Never reads a clock or a zone,
// and does not use Date, which takes the years 0 to 99 for 1900 to 1999 and turns 30 February into 2 March.

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether such a day exists: 2026-02-29 does not. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  const length = month === 2 && isLeapYear(year) ? 29 : daysOfMonth[month - 1];
  return Number.isInteger(year) && Number.isInteger(day) && length !== undefined && day >= 1 && day <= length;
}

/**
 * Days since 1970-01-01 of an existing date. The year is counted from March, so that the leap day comes last.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a whole day number. Source: as above, civil_from_days. */
export function calendarDate(dayNumber: number): CalendarDate {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** `2026-03-08`; a year outside 0 to 9999 takes a sign and six digits, as ISO 8601 asks. */
export function formatCalendarDate({ year, month, day }: CalendarDate): string {
  const digits =
    year >= 0 && year <= 9999
      ? String(year).padStart(4, '0')
      : `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
  return `${digits}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
