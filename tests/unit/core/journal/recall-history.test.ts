import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveBetween, recallHistory } from '../../../../renderer/core/journal/recall-history.ts';
import { retrievabilityOn } from '../../../../renderer/core/schedule/curve.ts';
import type { Rating } from '../../../../renderer/core/schedule/memory.ts';
import { defaultParameters } from '../../../../renderer/core/schedule/parameters.ts';
import type { StudyDay } from '../../../../renderer/core/time/instant.ts';
import { answered, changed, detailOf, today } from '../../../fixtures/card-history.ts';

function historyOf(...happened: Parameters<typeof detailOf>[0]) {
  const detail = detailOf(happened);
  return { detail, ...recallHistory(detail, detail.parameters, detail.today) };
}

describe('the history of recall', () => {
  it('is empty for a card that was never answered', () => {
    expect(historyOf()).toMatchObject({ steps: [], stretches: [], goalDay: null });
  });

  it('has a stretch from each answer to the next, and from the last to today', () => {
    const { stretches, detail } = historyOf(answered(20_700, 3), answered(20_702, 3), answered(20_720, 3));
    expect(stretches.map(({ from, to }) => [from, to])).toEqual([
      [20_700, 20_702],
      [20_702, 20_720],
      [20_720, today],
    ]);
    expect(stretches.at(-1)?.stability).toBe(detail.memory?.stability);
  });

  it('says what was recalled before each answer, by the curve of the answer before it', () => {
    const { steps, stretches } = historyOf(answered(20_700, 3), answered(20_702, 3), answered(20_720, 1));
    const recall = steps.map((step) => (step.type === 'answer' ? step.recall : undefined));
    expect(recall[0]).toBeNull();
    for (const [index, stretch] of stretches.slice(0, 2).entries()) {
      const end = curveBetween(stretch, stretch.from, stretch.to, defaultParameters).at(-1);
      expect(recall[index + 1]).toBeCloseTo(end?.recall ?? 0, 12);
    }
  });

  it('ends with a reset, and begins anew with the next answer as that of a new card', () => {
    const { steps, stretches } = historyOf(
      answered(20_700, 3),
      changed(20_710, { type: 'reset' }),
      answered(20_730, 3),
    );
    expect(stretches.map(({ from, to }) => [from, to])).toEqual([
      [20_700, 20_710],
      [20_730, today],
    ]);
    expect(steps.map((step) => (step.type === 'answer' ? step.recall : step.event.change.type))).toEqual([
      null,
      'reset',
      null,
    ]);
  });

  it('has no goal to reach once the card is new again', () => {
    const { stretches, goalDay } = historyOf(answered(20_700, 3), changed(20_710, { type: 'reset' }));
    expect([stretches.at(-1)?.to, goalDay]).toEqual([20_710, null]);
  });

  it('keeps the curve as it is when a due day is set by hand', () => {
    const answers = [answered(20_700, 3), answered(20_703, 3)];
    const set = historyOf(...answers, changed(20_705, { type: 'due', day: 20_900 as StudyDay }));
    const { stretches, goalDay } = historyOf(...answers);
    expect([set.stretches, set.goalDay]).toEqual([stretches, goalDay]);
    expect(set.steps).toHaveLength(3);
  });

  it('names the first day on which recall is at the goal or under it', () => {
    const { detail, goalDay } = historyOf(answered(20_700, 4), answered(20_740, 4));
    const { memory, parameters } = detail;
    if (memory === null || goalDay === null) throw new Error('The card was answered.');
    expect(retrievabilityOn(memory, goalDay, parameters)).toBeLessThanOrEqual(parameters.retention);
    expect(retrievabilityOn(memory, (goalDay - 1) as StudyDay, parameters)).toBeGreaterThan(parameters.retention);
  });

  it('never goes back in time nor leaves 0 to 1, and its steps stay in order, whatever happened', () => {
    const happened = fc.array(
      fc.tuple(fc.nat(40), fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom('reset', 'due', 'suspend'))),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(happened, (all) => {
        let day = 20_000;
        const history = historyOf(
          ...all.map(([pause, what]) => {
            day += pause;
            if (what === 'reset') return changed(day, { type: 'reset' });
            if (what === 'due') return changed(day, { type: 'due', day: (day + 5) as StudyDay });
            if (what === 'suspend') return changed(day, { type: 'suspend', suspended: true });
            return answered(day, what as Rating);
          }),
        );
        const days = history.stretches.flatMap(({ from, to }) => [from, to]);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
        for (const stretch of history.stretches) {
          for (const { recall } of curveBetween(stretch, stretch.from, stretch.to, defaultParameters)) {
            expect(recall).toBeGreaterThan(0);
            expect(recall).toBeLessThanOrEqual(1);
          }
        }
        expect(history.steps).toHaveLength(all.length);
        const last = history.stretches.at(-1);
        if (history.detail.memory !== null && last !== undefined) {
          const end = curveBetween(last, last.from, last.to, defaultParameters).at(-1);
          expect(end?.recall).toBeCloseTo(history.detail.recall ?? -1, 12);
        }
      }),
      { numRuns: 100 },
    );
  });
});
