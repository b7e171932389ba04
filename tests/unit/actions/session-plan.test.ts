import { describe, expect, it } from 'vitest';
import {
  answered,
  dropped,
  later,
  pick,
  type Plan,
  remaining,
  takenBack,
} from '../../../renderer/actions/session-plan.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { Memory } from '../../../renderer/core/schedule/memory.ts';
import type { QueueEntry } from '../../../renderer/core/schedule/queue.ts';
import type { Instant } from '../../../renderer/core/time/instant.ts';

const minute = 60_000;
const now = Date.UTC(2026, 0, 5, 12) as Instant;
const inMinutes = (minutes: number): Instant => (now + minutes * minute) as Instant;
const card = (id: string): CardId => id as CardId;
const entry = (id: string): QueueEntry => ({ card: card(id), kind: 'review', mode: 'due' });
const step = (id: string) => ({ card: id, kind: 'learning', mode: 'due' });
const due = (minutes: number | null): Memory => ({ dueAt: minutes === null ? null : inMinutes(minutes) }) as Memory;

function planOf(entries: readonly string[], steps: Readonly<Record<string, number>> = {}): Plan {
  return {
    entries: entries.map(entry),
    steps: new Map(Object.entries(steps).map(([id, minutes]) => [card(id), inMinutes(minutes)])),
    learnAheadMs: 20 * minute,
  };
}
const cardsOf = (plan: Plan) => plan.entries.map((each) => each.card);

describe('the next card of a sitting', () => {
  it('is a step that is due, the earliest first, before anything planned', () => {
    expect(pick(planOf(['a'], { s: 0, t: -5, u: 1 }), now)).toEqual(step('t'));
    expect(pick(planOf(['a'], { s: 0 }), now)).toEqual(step('s'));
  });

  it('is the first planned one while no step is due', () => {
    expect(pick(planOf(['a', 'b'], { s: 1 }), now)).toEqual(entry('a'));
  });

  it('is a step within learn-ahead only when nothing else is left', () => {
    expect(pick(planOf([], { s: 20, t: 21, u: 19 }), now)).toEqual(step('u'));
    expect(pick(planOf([], { s: 20 }), now)).toEqual(step('s'));
    expect(pick(planOf([], { s: 21 }), now)).toBeNull();
  });

  it('is never the one in front', () => {
    const plan = planOf(['a', 'b'], { s: 0, t: 5 });
    expect(pick(plan, now, card('s'))).toEqual(entry('a'));
    expect(pick(planOf(['a', 'b']), now, card('a'))).toEqual(entry('b'));
    expect(pick(planOf([], { s: 5 }), now, card('s'))).toBeNull();
  });

  it('is none when nothing is left', () => {
    expect(pick(planOf([]), now)).toBeNull();
  });
});

describe('the plan of a sitting', () => {
  it('keeps a card in steps for later, and lets one go that is learnt', () => {
    const once = answered(planOf(['a', 'b']), card('a'), due(10));
    expect([cardsOf(once), [...once.steps]]).toEqual([['b'], [['a', inMinutes(10)]]]);
    const again = answered(once, card('a'), due(15));
    expect([...again.steps]).toEqual([['a', inMinutes(15)]]);
    expect(answered(again, card('a'), due(null)).steps.size).toBe(0);
  });

  it('puts a card that was taken back first, out of its steps, and lets its siblings wait', () => {
    const plan = planOf(['n#c2', 'b', 'n#reverse', 'nn'], { 'n#c1': 10, s: 5 });
    const back = takenBack(plan, entry('n#c1'));
    expect(cardsOf(back)).toEqual(['n#c1', 'b', 'nn']);
    expect([...back.steps.keys()]).toEqual(['s']);
    expect(cardsOf(takenBack(back, entry('n#c1')))).toEqual(['n#c1', 'b', 'nn']);
  });

  it('forgets a card that is gone, planned or in steps', () => {
    const plan = dropped(dropped(planOf(['a', 'b'], { s: 1 }), card('a')), card('s'));
    expect([cardsOf(plan), plan.steps.size]).toEqual([['b'], 0]);
  });

  it('leaves the plan before as it was', () => {
    const plan = planOf(['a'], { s: 1 });
    answered(plan, card('s'), due(null));
    takenBack(plan, entry('s'));
    dropped(plan, card('s'));
    expect([cardsOf(plan), [...plan.steps]]).toEqual([['a'], [['s', inMinutes(1)]]]);
  });

  it('counts what is still asked for, and tells what comes back only later', () => {
    const plan = planOf(['a', 'b'], { s: 0, t: 20, u: 45, v: 30 });
    expect(remaining(plan, now)).toBe(4);
    expect(later(plan, now)).toEqual({ count: 2, at: inMinutes(30) });
    expect(remaining(plan, inMinutes(10))).toBe(5);
    expect(later(planOf(['a'], { s: 20 }), now)).toBeNull();
  });
});
