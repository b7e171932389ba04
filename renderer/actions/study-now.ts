// The present as studying sees it: moment, study day and the rules in force.
import type { Moment, StudyDay } from '../core/time/instant.ts';
import { addDays, studyDayOf } from '../core/time/study-day.ts';
import type { Clock } from '../ports/clock.ts';
import type { StudyStore } from '../ports/study-store.ts';
import { readRules, type StudyRules } from './study-rules.ts';

export interface StudyNow {
  readonly moment: Moment;
  readonly day: StudyDay;
  readonly rules: StudyRules;
}

/** What the store knows that the present depends on. */
export interface StudyGround {
  readonly rules: StudyRules;
  /** The latest study day with an answer. */
  readonly newestDay: StudyDay | null;
}

/** One study day back, as when flying west, continues the day that was begun: its limits are not granted twice. */
function dayInForce(day: StudyDay, newest: StudyDay | null): StudyDay {
  return newest !== null && newest === addDays(day, 1) ? newest : day;
}

export async function readGround(store: StudyStore): Promise<StudyGround> {
  const [rules, newestDay] = await Promise.all([readRules(store), store.newestStudyDay()]);
  return { rules, newestDay };
}

/** Asks the clock only, so that it answers also when the database does not. */
export function nowOn({ rules, newestDay }: StudyGround, clock: Clock): StudyNow {
  const moment = clock.now();
  return { moment, day: dayInForce(studyDayOf(moment, rules.settings.rollover), newestDay), rules };
}

export async function studyNow(store: StudyStore, clock: Clock): Promise<StudyNow> {
  return nowOn(await readGround(store), clock);
}
