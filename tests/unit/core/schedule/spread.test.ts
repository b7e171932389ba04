import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardId, NoteId } from '../../../../renderer/core/cards/model.ts';
import {
  comfortableDay,
  type OverdueCard,
  spreadDays,
  spreadOut,
  suggestedDays,
} from '../../../../renderer/core/schedule/spread.ts';

const card = (id: string, recall: number, note = id): OverdueCard => ({
  card: id as CardId,
  note: note as NoteId,
  recall,
});
const holding = (count: number, ...notes: string[]) => ({ count, notes: notes as NoteId[] });
const empty = (days: number) => Array.from({ length: days }, () => holding(0));
const many = (count: number) => Array.from({ length: count }, (_, index) => card(`c${index}`, index / count));

describe('reviews spread over days', () => {
  it('begin with the least remembered', () => {
    const cards = [card('well', 0.9), card('gone', 0.1), card('half', 0.5), card('fair', 0.7)];
    expect(spreadOut(cards, empty(2))).toEqual([
      ['gone', 'half'],
      ['fair', 'well'],
    ]);
    expect(spreadOut(cards.toReversed(), empty(4))).toEqual([['gone'], ['half'], ['fair'], ['well']]);
  });

  it('make the days equal together with what they hold already', () => {
    const days = [holding(1), holding(5), holding(0), holding(9)];
    expect(spreadOut(many(10), days).map((cards) => cards.length)).toEqual([5, 0, 5, 0]);
    expect(spreadOut(many(11), days).map((cards) => cards.length)).toEqual([5, 1, 5, 0]);
  });

  it('leave what does not divide to the first days', () => {
    expect(spreadOut(many(7), empty(3)).map((cards) => cards.length)).toEqual([3, 2, 2]);
  });

  it('part the cards of a note, from each other and from those that the day holds', () => {
    const cards = [card('x#c1', 0.1, 'x'), card('x#c2', 0.2, 'x'), card('a', 0.3), card('b', 0.4)];
    expect(spreadOut(cards, empty(2))).toEqual([
      ['x#c1', 'a'],
      ['x#c2', 'b'],
    ]);
    expect(spreadOut(cards, [holding(0, 'x'), holding(0), holding(0)])).toEqual([['a', 'b'], ['x#c1'], ['x#c2']]);
  });

  it('part them where only a change of places helps', () => {
    const cards = [card('a', 0.1), card('b', 0.2), card('x#c1', 0.8, 'x'), card('x#c2', 0.9, 'x')];
    expect(spreadOut(cards, empty(2))).toEqual([
      ['a', 'x#c2'],
      ['x#c1', 'b'],
    ]);
  });

  it('lose none when a note has more cards than there are days', () => {
    const cards = ['1', '2', '3', '4', '5'].map((id) => card(`x#c${id}`, 0.5, 'x'));
    expect(spreadOut(cards, empty(2)).flat().sort()).toEqual(cards.map((each) => each.card));
  });

  const anyCards = fc
    .array(fc.record({ note: fc.nat({ max: 25 }), recall: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      maxLength: 80,
    })
    .map((list) => list.map(({ note, recall }, index) => card(`n${note}#c${index}`, recall, `n${note}`)));
  const anyDays = fc.array(
    fc.record({ count: fc.nat({ max: 40 }), notes: fc.array(fc.nat({ max: 25 }), { maxLength: 3 }) }),
    { minLength: 1, maxLength: 12 },
  );

  it('whatever the cards: none lost, none doubled, none after the last day, and the days as equal as can be', () => {
    fc.assert(
      fc.property(anyCards, anyDays, (cards, held) => {
        const days = held.map(({ count, notes }) => holding(count, ...notes.map((note) => `n${note}`)));
        const spread = spreadOut(cards, days);
        expect(spread).toHaveLength(days.length);
        expect(spread.flat().sort()).toEqual(cards.map((each) => each.card).sort());
        const totals = spread.map((list, index) => list.length + (days[index]?.count ?? 0));
        const lowest = Math.min(...totals);
        // A day that got something stands at most one above the lowest.
        spread.forEach((list, index) => {
          if (list.length > 0) expect(totals[index]).toBeLessThanOrEqual(lowest + 1);
        });
      }),
    );
  });

  it('whatever the cards: without siblings no card comes before one that is remembered less', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }), anyDays, (recalls, held) => {
        const cards = recalls.map((recall, index) => card(`c${index}`, recall));
        const recallOf = new Map(cards.map((each) => [each.card, each.recall]));
        const spread = spreadOut(
          cards,
          held.map(({ count }) => holding(count)),
        );
        const inOrder = spread.flat().map((id) => recallOf.get(id) ?? 0);
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      }),
    );
  });

  it('whatever the cards: no siblings on one day while notes have at most as many cards as there are days', () => {
    const pairs = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(pairs, fc.integer({ min: 2, max: 6 }), (recalls, days) => {
        const cards = recalls.map((recall, index) => card(`n${index >> 1}#c${index}`, recall, `n${index >> 1}`));
        for (const list of spreadOut(cards, empty(days))) {
          const notes = list.map((id) => id.split('#')[0]);
          expect(new Set(notes).size).toBe(notes.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the number of days', () => {
  it('leaves each half of the limit, and no more than a hundred reviews', () => {
    expect([comfortableDay(200), comfortableDay(60), comfortableDay(9999), comfortableDay(0)]).toEqual([
      100, 30, 100, 1,
    ]);
    expect(suggestedDays(412, 200)).toBe(5);
    expect(suggestedDays(100, 200)).toBe(1);
    expect(suggestedDays(101, 200)).toBe(2);
    expect(suggestedDays(0, 0)).toBe(1);
    expect(suggestedDays(100_000, 200)).toBe(spreadDays.most);
  });
});
