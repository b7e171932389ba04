// The forgetting curve on study days, and the stability formulas of FSRS behind functions of our own.
// Source of all: "The Algorithm", open-spaced-repetition wiki, FSRS-6.
import type { StudyDay } from '../time/instant.ts';
import { engineFor } from './engine.ts';
import type { Memory, Parameters, Rating } from './memory.ts';

/** The exponent of forgetting, weight w20, as a positive number. */
export function decayOf(parameters: Parameters): number {
  return parameters.weights[20] ?? Number.NaN;
}

/** Chosen so that retrievability is 0.9 after as many days as the stability. */
function factorOf(decay: number): number {
  return 0.9 ** (-1 / decay) - 1;
}

/** Probability of recall, 0 to 1, so many days after the last review: (1 + factor · t / S) ^ -decay. */
export function retrievability(stability: number, elapsedDays: number, decay: number): number {
  return (1 + (factorOf(decay) * elapsedDays) / stability) ** -decay;
}

/** Probability that a card would be recalled on a study day; 1 on the day of its last review and before it. */
export function retrievabilityOn(memory: Memory, day: StudyDay, parameters: Parameters): number {
  return retrievability(memory.stability, Math.max(0, day - memory.lastDay), decayOf(parameters));
}

/** Days until retrievability falls to the desired retention, not rounded: the curve solved for t. */
export function daysUntil(retention: number, stability: number, decay: number): number {
  return (stability * (retention ** (-1 / decay) - 1)) / factorOf(decay);
}

/** The same in whole days, at least 1 and at most the maximum. */
export function nextInterval(retention: number, stability: number, decay: number, maximum: number): number {
  return Math.min(Math.max(1, Math.round(daysUntil(retention, stability, decay))), maximum);
}

/** Stability after a recall on a later day. Retrievability is that at the moment of the answer. */
export function stabilityAfterRecall(
  before: { readonly stability: number; readonly difficulty: number },
  retrievability: number,
  rating: Rating,
  parameters: Parameters,
): number {
  return engineFor(parameters).recallStability(before.difficulty, before.stability, retrievability, rating);
}

/** Stability after forgetting, before it is limited to at most what it was. */
export function stabilityAfterForgetting(
  before: { readonly stability: number; readonly difficulty: number },
  retrievability: number,
  parameters: Parameters,
): number {
  return engineFor(parameters).forgetStability(before.difficulty, before.stability, retrievability);
}

/** Stability after another review on the same study day. */
export function stabilityWithinDay(stability: number, rating: Rating, parameters: Parameters): number {
  return engineFor(parameters).shortTermStability(stability, rating);
}
