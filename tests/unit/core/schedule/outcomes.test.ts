import { expect, test, vi } from 'vitest';
import type { FourOutcomes, RawOutcome } from '../../../../renderer/core/schedule/engine.ts';
import { outcomes } from '../../../../renderer/core/schedule/outcomes.ts';
import type { StudyDay } from '../../../../renderer/core/time/instant.ts';
import { noonOf, parametersWith, rollover } from './known-answers.ts';

const answers = vi.hoisted(() => ({ next: (): unknown => null }));
vi.mock('../../../../renderer/core/schedule/engine.ts', () => ({
  engineFor: () => ({ outcomes: () => answers.next() }),
}));

const sound: RawOutcome = { phase: 'review', step: 0, stability: 5, difficulty: 5, lapses: 0, interval: { days: 5 } };
const time = { moment: noonOf(20_000), day: 20_000 as StudyDay, rollover };

function resultOf(bad: Partial<RawOutcome>) {
  const all: FourOutcomes = [sound, sound, sound, { ...sound, ...bad }];
  answers.next = () => all;
  return outcomes(null, time, parametersWith(), 'seed');
}

test.each<[string, Partial<RawOutcome>]>([
  ['NaN stability', { stability: Number.NaN }],
  ['stability 0', { stability: 0 }],
  ['NaN difficulty', { difficulty: Number.NaN }],
  ['NaN days', { interval: { days: Number.NaN } }],
  ['no days', { interval: { days: 0 } }],
  ['minutes of an invalid date', { phase: 'learning', interval: { minutes: Number.NaN } }],
  ['an infinite step', { step: Number.POSITIVE_INFINITY }],
])('%s from the library is refused, whichever rating it belongs to', (_, bad) => {
  expect(resultOf({})).toMatchObject({ ok: true });
  expect(resultOf(bad)).toEqual({ ok: false, cause: 'scheduler' });
});

test('an exception of the library becomes a cause', () => {
  answers.next = () => {
    throw new Error('Invalid memory state');
  };
  expect(outcomes(null, time, parametersWith(), 'seed')).toEqual({ ok: false, cause: 'scheduler' });
});
