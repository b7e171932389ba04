// An answer to one card: the entry that it becomes and the state that it leads to, ready to be stored together.
import type { CardId } from '../core/cards/model.ts';
import type { EntryId, Payload, ReviewMode } from '../core/journal/entry.ts';
import { projectAnswer } from '../core/journal/project-act.ts';
import type { CardState } from '../core/journal/projection.ts';
import type { Memory, Rating } from '../core/schedule/memory.ts';
import { next } from '../core/schedule/next.ts';
import type { Moment, StudyDay } from '../core/time/instant.ts';
import type { Random } from '../ports/random.ts';
import type { Commit } from '../ports/study-store.ts';
import type { StudyRules } from './study-rules.ts';

export interface Answer {
  readonly card: CardId;
  /** The row that the answer builds on; null for a new card. */
  readonly state: CardState | null;
  readonly rating: Rating;
  readonly moment: Moment;
  readonly day: StudyDay;
  readonly durationMs: number;
  readonly mode: ReviewMode;
}

export type PreparedAnswer =
  | { readonly ok: true; readonly commit: Commit; readonly memory: Memory; readonly review: EntryId }
  | { readonly ok: false; readonly cause: string };

/** Milliseconds after which a person is taken to have walked away, not to be thinking still. */
export const longestThought = 60_000;

/** Fuzz depends on the card and on how often it was answered, so undo and redo come to the same day. */
export function seedOf(card: CardId, memory: Memory | null): string {
  return `${card}/${memory === null ? 0 : memory.reps}`;
}

export function prepareAnswer(answer: Answer, rules: StudyRules, random: Random): PreparedAnswer {
  const { card, state, rating, moment, day } = answer;
  const before = state === null ? null : state.memory;
  const seed = seedOf(card, before);
  const result = next(before, rating, moment, day, rules.parameters, seed, rules.settings.rollover);
  if (!result.ok) return { ok: false, cause: result.cause };
  const { memory } = result;
  const review = random.id() as EntryId;
  const payload: Payload = {
    type: 'review',
    card,
    rating,
    studyDay: day,
    rollover: rules.settings.rollover,
    durationMs: Math.round(answer.durationMs),
    mode: answer.mode,
    paramsId: rules.paramsId,
    after: state === null ? null : state.lastReview,
    interval: memory.interval,
    seed,
  };
  // The journal has to explain itself: parameters are written down before the first answer that uses them.
  const definition: Payload = { type: 'params', paramsId: rules.paramsId, params: rules.parameters };
  const known = rules.known.has(rules.paramsId);
  const entries = [...(known ? [] : [{ id: random.id() as EntryId, payload: definition }]), { id: review, payload }];
  const draft = { act: random.id() as Commit['draft']['act'], at: moment.at, offset: moment.offset, entries };
  const commit: Commit = {
    draft,
    expect: [{ card, rev: state === null ? null : state.rev }],
    changes: (sealed) => projectAnswer(sealed, state, memory),
  };
  return { ok: true, commit, memory, review };
}
