// What was answered in one sitting, for its progress and its summary. Pure.
import type { CardId } from '../core/cards/model.ts';
import { type Rating, ratings } from '../core/schedule/memory.ts';
import { longestThought } from './answer-card.ts';
import type { SessionSummary } from './review-session.ts';

export interface Given {
  readonly card: CardId;
  readonly rating: Rating;
  readonly durationMs: number;
}

export interface Tally {
  readonly given: readonly Given[];
  /** Taken back in this sitting and not given again, the latest last. */
  readonly takenBack: readonly Given[];
}

export const emptyTally: Tally = { given: [], takenBack: [] };

export function addAnswer(tally: Tally, answer: Given): Tally {
  return { given: [...tally.given, answer], takenBack: [] };
}

/** Undo may reach further back than this sitting; then nothing of it changes. */
export function takeBackAnswer(tally: Tally, card: CardId): Tally {
  const last = tally.given.findLastIndex((answer) => answer.card === card);
  const answer = tally.given[last];
  if (answer === undefined) return tally;
  return { given: tally.given.filter((_, index) => index !== last), takenBack: [...tally.takenBack, answer] };
}

/** Redo of an answer of an earlier sitting leaves this one's tally as it is. */
export function giveAnswerAgain(tally: Tally, card: CardId): Tally {
  const answer = tally.takenBack.at(-1);
  if (answer?.card !== card) return tally;
  return { given: [...tally.given, answer], takenBack: tally.takenBack.slice(0, -1) };
}

export function summarise({ given }: Tally, later: SessionSummary['later']): SessionSummary {
  const count = (rating: Rating): number => given.filter((answer) => answer.rating === rating).length;
  const byRating = Object.fromEntries(ratings.map((rating) => [rating, count(rating)])) as Record<Rating, number>;
  const ms = given.reduce((sum, answer) => sum + Math.min(answer.durationMs, longestThought), 0);
  return { answers: given.length, recalled: given.length - byRating[1], minutes: ms / 60_000, later, byRating };
}
