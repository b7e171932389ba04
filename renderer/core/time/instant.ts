// Points in time and days of study, as types that cannot be mixed up.

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly __brand: 'Instant' };

/** Minutes that the learner's local clock is ahead of UTC (New York in winter: -300). */
export type OffsetMinutes = number;

/** An instant together with the local offset at the learner's place. */
export interface Moment {
  readonly at: Instant;
  readonly offset: OffsetMinutes;
}

/** Days since 1970-01-01 on the learner's local calendar, where a day begins at the rollover time. */
export type StudyDay = number & { readonly __brand: 'StudyDay' };

/** Minutes after local midnight at which the study day begins; 240 is 04:00. */
export type Rollover = number;
