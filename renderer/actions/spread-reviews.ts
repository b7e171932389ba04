// After days away: what is due in all, and its reviews spread over coming days, the least remembered first.
// What stays for today keeps the day on which it was due; the rest gets a new one, all in one step of undo.
import type { CardId, NoteId } from '../core/cards/model.ts';
import { retrievabilityOn } from '../core/schedule/curve.ts';
import { type FilledDay, spreadDays, spreadOut } from '../core/schedule/spread.ts';
import type { StudyDay } from '../core/time/instant.ts';
import { addDays } from '../core/time/study-day.ts';
import type { StudyStore } from '../ports/study-store.ts';
import { storeCardActs, type WantedAct } from './act-on-cards.ts';
import type { CardsActed } from './card-act.ts';
import type { ClockGuard } from './clock-guard.ts';
import type { ActPorts } from './guard-act.ts';
import { doneToday } from './read-queue.ts';
import { type StudyNow, studyNow } from './study-now.ts';

export interface Spread {
  /** Reviews due today or before. */
  readonly due: number;
  /**
   * How many each day would get on top of what it holds already, beginning today. A later day holds what is due on it,
   * today what is in steps and what was reviewed already.
   */
  readonly byDay: readonly { readonly day: StudyDay; readonly moved: number; readonly already: number }[];
}

interface PlannedDay {
  readonly day: StudyDay;
  readonly already: number;
  readonly cards: readonly CardId[];
}

/** Null when there are not two reviews to part, or so many days cannot be asked for. */
async function planSpread(store: StudyStore, now: StudyNow, days: number): Promise<readonly PlannedDay[] | null> {
  const { day: today, rules } = now;
  if (!Number.isInteger(days) || days < spreadDays.least || days > spreadDays.most) return null;
  const last = addDays(today, days - 1);
  const [studied, reviewsToday, counts] = await Promise.all([
    store.dueCards({ until: last, today }),
    store.reviewsOn(today),
    store.dueCounts(addDays(today, 1), last),
  ]);
  const inReview = studied.filter(({ memory }) => memory.phase === 'review');
  const overdue = inReview.filter(({ memory }) => memory.dueDay <= today);
  if (overdue.length < 2) return null;

  const done = doneToday(reviewsToday);
  const steps = studied.filter(({ memory }) => memory.phase !== 'review');
  const notes = new Map<StudyDay, NoteId[]>();
  for (const { note, memory } of inReview) {
    const onDay = notes.get(memory.dueDay);
    if (onDay === undefined) notes.set(memory.dueDay, [note]);
    else onDay.push(note);
  }
  const countOn = new Map(counts.map(({ day, count }) => [day, count]));
  const filled = Array.from({ length: days }, (_, index): FilledDay => {
    const day = addDays(today, index);
    if (index > 0) return { count: countOn.get(day) ?? 0, notes: notes.get(day) ?? [] };
    const stepsToday = steps.filter(({ memory }) => memory.dueDay <= today);
    return { count: done.reviews + stepsToday.length, notes: [...done.notes, ...steps.map(({ note }) => note)] };
  });
  const cards = overdue.map(({ card, note, memory }) => {
    return { card, note, recall: retrievabilityOn(memory, today, rules.parameters) };
  });
  return spreadOut(cards, filled).map((cardsOfDay, index) => {
    return { day: addDays(today, index), already: filled[index]?.count ?? 0, cards: cardsOfDay };
  });
}

/** What spreading over so many days would give; null when there is nothing to spread. */
export async function readSpread(store: StudyStore, now: StudyNow, days: number): Promise<Spread | null> {
  const plan = await planSpread(store, now, days);
  if (plan === null) return null;
  return {
    due: plan.reduce((sum, { cards }) => sum + cards.length, 0),
    byDay: plan.map(({ day, already, cards }) => ({ day, moved: cards.length, already })),
  };
}

/** Due days for all but what stays for today; what was answered meanwhile keeps the day that its answer gave it. */
function dueActs([today, ...later]: readonly PlannedDay[]): readonly WantedAct[] {
  if (today === undefined) return [];
  return later.flatMap(({ day, cards }): readonly WantedAct[] =>
    cards.length === 0 ? [] : [{ act: { type: 'due', day }, cards, dueBy: today.day }],
  );
}

/** `days` counts today; one step of undo. */
export async function spreadOver(ports: ActPorts, guard: ClockGuard, days: number): Promise<CardsActed> {
  const plan = await planSpread(ports.store, await studyNow(ports.store, ports.clock), days);
  if (plan === null) return { ok: false, problem: 'There is nothing to spread any more.' };
  return storeCardActs(ports, guard, dueActs(plan));
}
