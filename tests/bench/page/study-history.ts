// Years of answers as the app itself would have stored them: every row comes from the functions that make them there.
// Somebody answers every day, takes new cards faster than the reviews leave room for, and so has a backlog today.
import { prepareAnswer } from '../../../renderer/actions/answer-card.ts';
import type { StudyRules } from '../../../renderer/actions/study-rules.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { Entry } from '../../../renderer/core/journal/entry.ts';
import type { ActRow, CardState, Changes, CountedReview } from '../../../renderer/core/journal/projection.ts';
import { type Head, paramsIdOf, seal } from '../../../renderer/core/journal/seal.ts';
import { defaultSettings } from '../../../renderer/core/journal/settings.ts';
import type { Parameters, ParamsId, Rating } from '../../../renderer/core/schedule/memory.ts';
import { defaultParameters } from '../../../renderer/core/schedule/parameters.ts';
import type { Instant, StudyDay } from '../../../renderer/core/time/instant.ts';
import {
  addDays,
  millisecondsPerDay,
  millisecondsPerMinute,
  studyDayOf,
} from '../../../renderer/core/time/study-day.ts';
import type { Random } from '../../../renderer/ports/random.ts';
import { seededNumbers } from '../seeded-numbers.ts';

export interface History {
  readonly entries: readonly Entry[];
  readonly reviews: readonly CountedReview[];
  readonly acts: readonly ActRow[];
  readonly states: readonly CardState[];
  readonly params: NonNullable<Changes['params']>;
  readonly head: Head;
}

export interface HistoryPlan {
  /** In the order in which they are met. */
  readonly cards: readonly CardId[];
  /** Exactly so many answers, the last of them on the day before `today`. */
  readonly answers: number;
  readonly days: number;
  readonly newPerDay: number;
  readonly today: StudyDay;
  /** Minutes ahead of UTC, the same for all days. */
  readonly offset: number;
}

const secondsPerAnswer = 12;
const firstHour = 9;

function seededIds(chance: () => number): Random {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return { id: () => Array.from({ length: 26 }, () => alphabet[Math.floor(chance() * 32)]).join('') };
}

/** Throws if the plan leaves days on which there is nothing to answer, so that the number could not be reached. */
export function studyHistory(head: Head, plan: HistoryPlan): History {
  const chance = seededNumbers(1);
  const random = seededIds(seededNumbers(2));
  const paramsId = paramsIdOf(defaultParameters);
  const params = { id: paramsId, params: defaultParameters };
  const known = new Map<ParamsId, Parameters>();
  const rules: StudyRules = { settings: defaultSettings, parameters: defaultParameters, paramsId, known };
  const states = new Map<CardId, CardState>();
  const entries: Entry[] = [];
  const reviews: CountedReview[] = [];
  const acts: ActRow[] = [];
  const dueOn = new Map<StudyDay, CardId[]>();
  let end = head;
  let met = 0;

  function rate(state: CardState | null): Rating {
    const draw = chance();
    if (state === null) return draw < 0.3 ? 1 : 3;
    return draw < 0.1 ? 1 : draw < 0.2 ? 2 : draw < 0.92 ? 3 : 4;
  }

  function answer(card: CardId, at: Instant, day: StudyDay): CardState {
    const state = states.get(card) ?? null;
    const durationMs = 4000 + Math.floor(chance() * 12_000);
    const moment = { at, offset: plan.offset };
    const prepared = prepareAnswer(
      { card, state, rating: rate(state), moment, day, durationMs, mode: 'due' },
      rules,
      random,
    );
    if (!prepared.ok) throw new Error(`The history cannot be made: ${prepared.cause}`);
    const sealed = seal(end, prepared.commit.draft);
    const changes = prepared.commit.changes(sealed.entries);
    end = sealed.head;
    known.set(paramsId, defaultParameters);
    entries.push(...sealed.entries);
    reviews.push(...(changes.reviews ?? []));
    acts.push(...(changes.acts ?? []));
    const after = changes.cards?.[0];
    if (after === undefined) throw new Error('An answer left no state.');
    states.set(card, after);
    return after;
  }

  const waiting: CardId[] = [];
  const steps: CardState[] = [];
  const firstDay = addDays(plan.today, -plan.days);
  for (let number = 0; number < plan.days; number += 1) {
    const day = addDays(firstDay, number);
    // What a quiet day leaves is answered on later ones, so that the sum is met.
    let room = Math.ceil((plan.answers - reviews.length) / (plan.days - number));
    let fresh = Math.min(plan.newPerDay, plan.cards.length - met);
    let at = (day * millisecondsPerDay + (firstHour * 60 - plan.offset) * millisecondsPerMinute) as Instant;
    if (studyDayOf({ at, offset: plan.offset }, rules.settings.rollover) !== day)
      throw new Error('The days do not fit.');
    waiting.push(...(dueOn.get(day) ?? []));
    dueOn.delete(day);
    for (; room > 0; room -= 1) {
      const next = takeNext();
      if (next === undefined) break;
      at = Math.max(at + secondsPerAnswer * 1000, next.notBefore) as Instant;
      const after = answer(next.card, at, day);
      if (after.memory.dueAt !== null) steps.push(after);
      else if (after.memory.dueDay < plan.today)
        dueOn.set(after.memory.dueDay, [...(dueOn.get(after.memory.dueDay) ?? []), after.card]);
    }

    function takeNext(): { readonly card: CardId; readonly notBefore: number } | undefined {
      const step = steps[0];
      if (step !== undefined && ((step.memory.dueAt ?? 0) <= at || (fresh === 0 && waiting.length === 0))) {
        steps.shift();
        return { card: step.card, notBefore: step.memory.dueAt ?? 0 };
      }
      const card = fresh > 0 ? plan.cards[met] : waiting.shift();
      if (fresh > 0) {
        fresh -= 1;
        met += 1;
      }
      return card === undefined ? undefined : { card, notBefore: 0 };
    }
  }
  if (reviews.length !== plan.answers)
    throw new Error(`The history has ${reviews.length} answers, not ${plan.answers}.`);
  return { entries, reviews, acts, states: [...states.values()], params, head: end };
}
