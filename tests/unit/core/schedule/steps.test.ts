import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSteps, formatSteps, parseSteps } from '../../../../renderer/core/schedule/steps.ts';

test.each([
  ['1m 10m', [1, 10]],
  ['10m', [10]],
  ['1h, 6h,1d', [60, 360, 1440]],
  ['  30m   2d ', [30, 2880]],
  ['', []],
])('"%s" is read', (text, steps) => {
  expect(parseSteps(text)).toEqual({ ok: true, steps });
});

test.each(['10', '10s', '1.5h', '-1m', '0m', 'm', '10M', '10m 1m', '366d', '1e3m', '999999999999m'])(
  '"%s" is refused',
  (text) => {
    expect(parseSteps(text)).toMatchObject({ ok: false });
  },
);

test('a list may hold texts and minutes', () => {
  expect(checkSteps(['1m', 10, '1h'])).toEqual({ ok: true, steps: [1, 10, 60] });
  for (const item of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, null, {}, true, '']) {
    expect(checkSteps([item])).toMatchObject({ ok: false });
  }
  expect(checkSteps(new Array(21).fill(1))).toMatchObject({ ok: false });
});

test('the message says which step is wrong', () => {
  expect(parseSteps('1m 5x')).toMatchObject({ message: expect.stringContaining('"5x"') as string });
  expect(parseSteps('1h 10m')).toMatchObject({ message: expect.stringContaining('10m is shorter than 1h') as string });
});

test('steps are written in their largest whole unit and read back', () => {
  expect(formatSteps([1, 10, 60, 90, 1440, 2880])).toBe('1m 10m 1h 90m 1d 2d');
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 525_600 }), { maxLength: 20 }), (values) => {
      const steps = values.sort((a, b) => a - b);
      expect(parseSteps(formatSteps(steps))).toEqual({ ok: true, steps });
    }),
  );
});
