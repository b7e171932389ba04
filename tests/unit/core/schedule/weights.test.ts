import fc from 'fast-check';
import { clipParameters, default_w, migrateParameters } from 'ts-fsrs';
import { expect, test, vi } from 'vitest';
import { checkWeights, defaultWeights } from '../../../../renderer/core/schedule/weights.ts';

const fsrs45 = [
  0.4072, 1.1829, 3.1262, 15.4722, 7.2102, 0.5316, 1.0651, 0.0234, 1.616, 0.1544, 1.0824, 1.9813, 0.0953, 0.2975,
  2.2042, 0.2407, 2.9466,
];
const fsrs5 = [
  0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192, 1.01925, 1.9395, 0.11, 0.29605,
  2.2698, 0.2315, 2.9898, 0.51655, 0.6621,
];

test('the defaults are those of the library that is pinned', () => {
  expect(defaultWeights).toEqual([...default_w]);
  expect(checkWeights(defaultWeights)).toEqual({ ok: true, weights: defaultWeights, weightCount: 21 });
});

test('17 weights migrate as known', () => {
  const result = checkWeights(fsrs45);
  expect(result).toMatchObject({ ok: true, weightCount: 17 });
  if (!result.ok) return;
  expect(result.weights).toHaveLength(21);
  // 7.2102 + 2 · 0.5316; ln(3 · 0.5316 + 1) / 3; 1.0651 + 0.5.
  expect(result.weights.slice(4, 7)).toEqual([8.2734, 0.31783648, 1.5651]);
  expect(result.weights.slice(17)).toEqual([0, 0, 0, 0.5]);
});

test('19 weights keep their values and the decay of their time', () => {
  expect(checkWeights(fsrs5)).toEqual({ ok: true, weights: [...fsrs5, 0, 0.5], weightCount: 19 });
});

test('the migration agrees with that of the library, for any weights in range', () => {
  const silent = vi.spyOn(console, 'debug').mockImplementation(() => undefined);
  const value = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
  const first17 = fc.tuple(
    ...[100, 100, 100, 100].map((high) => value(0.001, high)),
    value(1, 10),
    value(0.001, 4),
    value(0.001, 4),
    value(0.001, 0.75),
    value(0, 4.5),
    value(0, 0.8),
    value(0.001, 3.5),
    value(0.001, 5),
    value(0.001, 0.25),
    value(0.001, 0.9),
    value(0, 4),
    value(0, 1),
    value(1, 6),
  );
  const last = fc.constantFrom<number[]>([], [0.5, 0.7]);
  fc.assert(
    fc.property(first17, last, (first, rest) => {
      const weights = [...first, ...rest];
      const result = checkWeights(weights);
      // The library clips once more when it takes the migrated weights, so the comparison does as well.
      expect(result).toMatchObject({
        ok: true,
        weights: clipParameters(migrateParameters(weights, 1, false), 1, false),
      });
      if (result.ok) expect(checkWeights(result.weights)).toMatchObject({ ok: true });
    }),
  );
  silent.mockRestore();
});

test.each<[string, unknown[]]>([
  ['20 of them', defaultWeights.slice(1)],
  ['none', []],
  ['a text', defaultWeights.map((weight, index) => (index === 3 ? '8.2956' : weight))],
  ['NaN', defaultWeights.map((weight, index) => (index === 3 ? Number.NaN : weight))],
  ['infinity', defaultWeights.map((weight, index) => (index === 3 ? Number.POSITIVE_INFINITY : weight))],
  ['null', defaultWeights.map((weight, index) => (index === 3 ? null : weight))],
  ['one below its range', defaultWeights.map((weight, index) => (index === 3 ? 0 : weight))],
  ['one above its range', defaultWeights.map((weight, index) => (index === 20 ? 0.81 : weight))],
])('weights with %s are refused', (_, weights) => {
  expect(checkWeights(weights)).toMatchObject({ ok: false });
});
