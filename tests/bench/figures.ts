// What was measured, as numbers: medians, percentiles, and whether a target was met. It measures nothing itself.

export interface Target {
  readonly of: 'median' | 'p95' | 'p99' | 'max';
  readonly most: number;
}

export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | '×';
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly target: Target | null;
  /** Null where nothing is to be reached. */
  readonly met: boolean | null;
}

/** The smallest value that at least this share of the values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (upper === undefined) throw new Error('Nothing was measured.');
  return sorted.length % 2 === 1 ? upper : ((sorted[sorted.length / 2 - 1] ?? upper) + upper) / 2;
}

export function figure(
  name: string,
  values: readonly number[],
  target: Target | null = null,
  unit: Figure['unit'] = 'ms',
): Figure {
  const summary = {
    median: median(values),
    p95: percentile(values, 0.95),
    p99: percentile(values, 0.99),
    max: percentile(values, 1),
  };
  const met = target === null ? null : summary[target.of] <= target.most;
  return { name, unit, runs: values.length, ...summary, target, met };
}
