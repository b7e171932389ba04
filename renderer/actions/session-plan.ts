// What is left of one sitting, and which card comes next. Pure.
// The order is fixed when the sitting begins, so that the next card can be made ready; only steps come in between.
import { noteIdOf } from '../core/cards/cards-of-note.ts';
import type { CardId } from '../core/cards/model.ts';
import type { QueueEntry } from '../core/schedule/queue.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Memory } from '../core/schedule/memory.ts';

export interface Plan {
  readonly entries: readonly QueueEntry[];
  /** Cards in steps, with the instant at which each is due. */
  readonly steps: ReadonlyMap<CardId, Instant>;
  readonly learnAheadMs: number;
  /** The card answered last; ahead of its time it is asked again only when no other step is left. */
  readonly last?: CardId;
}

function earliestStep(plan: Plan, until: number, except: CardId | null): QueueEntry | null {
  let best: { card: CardId; due: Instant } | null = null;
  for (const [card, due] of plan.steps) {
    if (due <= until && card !== except && (best === null || due < best.due)) best = { card, due };
  }
  return best && { card: best.card, kind: 'learning', mode: 'due' };
}

/** Steps that are due, then the planned order, then steps that may be learnt ahead. `except` is the card in front. */
export function pick(plan: Plan, now: Instant, except: CardId | null = null): QueueEntry | null {
  return (
    earliestStep(plan, now, except) ??
    plan.entries.find((entry) => entry.card !== except) ??
    earliestStep(plan, now + plan.learnAheadMs, except ?? plan.last ?? null) ??
    earliestStep(plan, now + plan.learnAheadMs, except)
  );
}

/** The plan after an answer; `memory` is what it led to. */
export function answered(plan: Plan, card: CardId, memory: Memory): Plan {
  const steps = new Map(plan.steps);
  if (memory.dueAt === null) steps.delete(card);
  else steps.set(card, memory.dueAt);
  return { ...plan, entries: plan.entries.filter((entry) => entry.card !== card), steps, last: card };
}

/** The plan with a card at its front again, whose answer was taken back. */
export function takenBack(plan: Plan, entry: QueueEntry): Plan {
  const steps = new Map(plan.steps);
  steps.delete(entry.card);
  // One card of a note a day: its siblings wait again. A drill asks for all of them.
  const note = noteIdOf(entry.card);
  const stays = (other: QueueEntry): boolean =>
    entry.mode === 'drill' ? other.card !== entry.card : noteIdOf(other.card) !== note;
  const entries = plan.entries.filter(stays);
  return { ...plan, entries: [entry, ...entries], steps };
}

/** The plan without a card that turned out to be answered elsewhere or gone. */
export function dropped(plan: Plan, card: CardId): Plan {
  const steps = new Map(plan.steps);
  steps.delete(card);
  return { ...plan, entries: plan.entries.filter((entry) => entry.card !== card), steps };
}

/** How many cards this sitting still asks for, steps within reach included. */
export function remaining(plan: Plan, now: Instant): number {
  const within = [...plan.steps.values()].filter((due) => due <= now + plan.learnAheadMs);
  return plan.entries.length + within.length;
}

/** Steps that come back only after this sitting. */
export function later(plan: Plan, now: Instant): { readonly count: number; readonly at: Instant } | null {
  const beyond = [...plan.steps.values()].filter((due) => due > now + plan.learnAheadMs);
  return beyond.length === 0 ? null : { count: beyond.length, at: Math.min(...beyond) as Instant };
}
