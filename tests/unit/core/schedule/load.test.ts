import { expect, test } from 'vitest';
import { loadByDay } from '../../../../renderer/core/schedule/load.ts';
import type { StudyDay } from '../../../../renderer/core/time/instant.ts';

test('due cards are counted by day, what is overdue today, what is too far not at all', () => {
  const dueDays = [90, 99, 100, 101, 103, 103, 104] as StudyDay[];
  expect(loadByDay(dueDays, 100 as StudyDay, 4)).toEqual([3, 1, 0, 2]);
  expect(loadByDay([], 100 as StudyDay, 3)).toEqual([0, 0, 0]);
  expect(loadByDay(dueDays, 100 as StudyDay, 0)).toEqual([]);
});
