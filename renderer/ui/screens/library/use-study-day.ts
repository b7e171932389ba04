// The study day of today, as the figures of the rail know it; until they are read, by the clock and the usual start.
import { useStore } from 'zustand';
import type { StudyDay } from '../../../core/time/instant.ts';
import { defaultRollover, studyDayOf } from '../../../core/time/study-day.ts';
import { useInterface } from '../../context.ts';

export function useStudyDay(): StudyDay {
  const { app, today } = useInterface();
  const state = useStore(today.state);
  return state.at === 'ready' ? state.summary.day : studyDayOf(app.clock.now(), defaultRollover);
}
