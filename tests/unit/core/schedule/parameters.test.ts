import { expect, test } from 'vitest';
import { checkParameters, defaultParameters } from '../../../../renderer/core/schedule/parameters.ts';
import { defaultWeights } from '../../../../renderer/core/schedule/weights.ts';

test('without anything given the defaults hold, and they pass their own check', () => {
  expect(checkParameters({})).toEqual({ ok: true, parameters: defaultParameters });
  expect(checkParameters(defaultParameters)).toEqual({ ok: true, parameters: defaultParameters });
  expect(defaultParameters).toMatchObject({ retention: 0.9, maximumInterval: 36_500, fuzz: true, shortTerm: true });
});

test('migrated parameters can be checked again and keep the number of weights they came with', () => {
  const result = checkParameters({ weights: defaultWeights.slice(0, 19), learningSteps: '5m 1h' });
  expect(result).toMatchObject({ ok: true, parameters: { weightCount: 19, learningSteps: [5, 60] } });
  if (result.ok) expect(checkParameters(result.parameters)).toEqual(result);
  expect(checkParameters({ weights: defaultWeights.slice(0, 19), weightCount: 21 })).toMatchObject({
    parameters: { weightCount: 19 },
  });
});

test('every problem is named with its field', () => {
  const result = checkParameters({
    weights: 'default',
    weightCount: 20,
    retention: 1,
    learningSteps: '10',
    relearningSteps: 10,
    maximumInterval: 0.5,
    fuzz: 1,
    shortTerm: null,
  });
  if (result.ok) throw new Error('accepted');
  expect(result.problems.map(({ field }) => field).sort()).toEqual(
    [
      'weights',
      'weightCount',
      'retention',
      'learningSteps',
      'relearningSteps',
      'maximumInterval',
      'fuzz',
      'shortTerm',
    ].sort(),
  );
});

test.each([
  ['retention', [0.7, 0.9, 0.99], [0.69, 0.991, Number.NaN, '0.9', null, Number.POSITIVE_INFINITY]],
  ['maximumInterval', [1, 36_500], [0, 36_501, 1.5, '10', Number.NaN]],
  ['fuzz', [true, false], ['true', 0, null]],
] as const)('%s', (field, good, bad) => {
  for (const value of good)
    expect(checkParameters({ [field]: value })).toMatchObject({ ok: true, parameters: { [field]: value } });
  for (const value of bad) expect(checkParameters({ [field]: value })).toMatchObject({ ok: false });
});
