// The weight vector of FSRS: its defaults, its ranges, and the migration of older vectors, done once and by us, because
// ts-fsrs does it silently, clips what is out of range and accepts strings.

export type WeightCount = 17 | 19 | 21;

/** FSRS-6 defaults (fsrs-rs, ts-fsrs 5, py-fsrs 6). */
export const defaultWeights: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/**
 * Lowest and highest value of each weight, as the optimiser (fsrs-rs) and ts-fsrs 5.4.2 (CLAMP_PARAMETERS) bound them.
 * w19 may be 0 here, which is what vectors from before FSRS-6 migrate to; ts-fsrs raises it to 0.01 when it runs.
 */
const ranges: readonly (readonly [number, number])[] = [
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0, 0.8],
  [0.1, 0.8],
];

/** Decay of the forgetting curve up to FSRS-5, where it was not a weight. */
const decayBeforeFsrs6 = 0.5;

export type WeightsResult =
  | { readonly ok: true; readonly weights: readonly number[]; readonly weightCount: WeightCount }
  | { readonly ok: false; readonly message: string };

/** Checks 17 (FSRS-4.5), 19 (FSRS-5) or 21 (FSRS-6) weights and gives 21, with the number that was given. */
export function checkWeights(input: readonly unknown[]): WeightsResult {
  const count = input.length;
  if (count !== 17 && count !== 19 && count !== 21) {
    return { ok: false, message: `there must be 17, 19 or 21 weights, but there are ${count}` };
  }
  const weights: number[] = [];
  for (const [index, value] of input.entries()) {
    const [low, high] = ranges[index] ?? [0, 0];
    if (typeof value !== 'number' || !Number.isFinite(value) || value < low || value > high) {
      const shown = JSON.stringify(value) ?? String(value);
      return { ok: false, message: `weight w${index} is ${shown}; it must be a number from ${low} to ${high}` };
    }
    weights.push(value);
  }
  return { ok: true, weights: migrate(weights, count), weightCount: count };
}

/**
 * 19 → 21: w19 = 0 (same-day reviews did not depend on stability) and the old decay. 17 → 21 also rewrites the weights of
 * difficulty, whose formula became exponential in FSRS-5, and switches the same-day weights off.
 * Source: ts-fsrs 5.4.2 migrateParameters, which follows fsrs-rs; its rounding to 8 decimals is kept.
 */
function migrate(weights: readonly number[], count: WeightCount): readonly number[] {
  if (count === 21) return weights;
  if (count === 19) return [...weights, 0, decayBeforeFsrs6];
  const migrated = [...weights, 0, 0, 0, decayBeforeFsrs6];
  const [w4, w5, w6] = [weights[4] ?? 0, weights[5] ?? 0, weights[6] ?? 0];
  migrated[4] = within(4, round8(w5 * 2 + w4));
  migrated[5] = within(5, round8(Math.log(w5 * 3 + 1) / 3));
  migrated[6] = within(6, round8(w6 + 0.5));
  return migrated;
}

function within(index: number, value: number): number {
  const [low, high] = ranges[index] ?? [value, value];
  return Math.min(Math.max(value, low), high);
}

function round8(value: number): number {
  return Number(value.toFixed(8));
}
