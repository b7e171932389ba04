// The parameters of the scheduler: the defaults, and the one door through which values from outside become parameters.
// What passed here is finite and in range; nothing is corrected silently.
import type { Parameters } from './memory.ts';
import { checkSteps, parseSteps, type StepsResult } from './steps.ts';
import { checkWeights, defaultWeights } from './weights.ts';

export const retentionRange = { lowest: 0.7, highest: 0.99 } as const;
/** A hundred years: the longest interval that FSRS knows. */
export const longestInterval = 36_500;

export const defaultParameters: Parameters = {
  weights: defaultWeights,
  weightCount: 21,
  retention: 0.9,
  learningSteps: [1, 10],
  relearningSteps: [10],
  maximumInterval: longestInterval,
  fuzz: true,
  shortTerm: true,
};

export interface ParameterProblem {
  readonly field: keyof Parameters;
  /** What is wrong and what is allowed; for people. */
  readonly message: string;
}

export type ParametersResult =
  | { readonly ok: true; readonly parameters: Parameters }
  | { readonly ok: false; readonly problems: readonly ParameterProblem[] };

/** Parameters as they arrive from a form, a file or the journal: every field may be absent or of any type. */
export type ParametersInput = { readonly [Field in keyof Parameters]?: unknown };

/**
 * Checks each field that is given and takes the default for each that is absent. Steps may be one text (`1m 10m`) or a
 * list of texts and minutes. Weights may be 17, 19 or 21; `weightCount` is kept only beside 21 weights, where it tells
 * that they were migrated before. All problems are given, not only the first.
 */
export function checkParameters(input: ParametersInput): ParametersResult {
  const problems: ParameterProblem[] = [];
  const refuse = (field: keyof Parameters, message: string): void => {
    problems.push({ field, message });
  };

  let { weights, weightCount } = defaultParameters;
  if (input.weights !== undefined) {
    const result = Array.isArray(input.weights)
      ? checkWeights(input.weights)
      : { ok: false as const, message: 'the weights must be a list of numbers' };
    if (result.ok) ({ weights, weightCount } = result);
    else refuse('weights', result.message);
  }
  if (input.weightCount !== undefined) {
    const given = input.weightCount;
    if (given !== 17 && given !== 19 && given !== 21)
      refuse('weightCount', 'the number of weights must be 17, 19 or 21');
    else if (weightCount === 21) weightCount = given;
  }

  const steps = (field: 'learningSteps' | 'relearningSteps'): readonly number[] => {
    const value = input[field];
    if (value === undefined) return defaultParameters[field];
    const result = stepsOf(value);
    if (result.ok) return result.steps;
    refuse(field, result.message);
    return [];
  };
  const number = (field: 'retention' | 'maximumInterval', low: number, high: number, whole: boolean): number => {
    const value = input[field];
    if (value === undefined) return defaultParameters[field];
    if (typeof value === 'number' && value >= low && value <= high && (!whole || Number.isInteger(value))) return value;
    refuse(field, `must be a ${whole ? 'whole ' : ''}number from ${low} to ${high}`);
    return defaultParameters[field];
  };
  const flag = (field: 'fuzz' | 'shortTerm'): boolean => {
    const value = input[field];
    if (value === undefined) return defaultParameters[field];
    if (typeof value === 'boolean') return value;
    refuse(field, 'must be true or false');
    return defaultParameters[field];
  };

  const parameters: Parameters = {
    weights,
    weightCount,
    retention: number('retention', retentionRange.lowest, retentionRange.highest, false),
    learningSteps: steps('learningSteps'),
    relearningSteps: steps('relearningSteps'),
    maximumInterval: number('maximumInterval', 1, longestInterval, true),
    fuzz: flag('fuzz'),
    shortTerm: flag('shortTerm'),
  };
  return problems.length === 0 ? { ok: true, parameters } : { ok: false, problems };
}

function stepsOf(value: unknown): StepsResult {
  if (typeof value === 'string') return parseSteps(value);
  if (Array.isArray(value)) return checkSteps(value);
  return { ok: false, message: 'steps must be a text such as 1m 10m, or a list' };
}
