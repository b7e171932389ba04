// Whatever is answered, taken back and brought back: the rows are those that the counted reviews alone would give.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prepareAnswer } from '../../../../renderer/actions/answer-card.ts';
import { parametersOf, readRules } from '../../../../renderer/actions/study-rules.ts';
import { redo, undo } from '../../../../renderer/actions/turn-act.ts';
import { createMemoryStore } from '../../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../../renderer/core/cards/model.ts';
import type { DeviceId, Entry } from '../../../../renderer/core/journal/entry.ts';
import { countedReview, isA, stateFrom } from '../../../../renderer/core/journal/project-act.ts';
import type { Rating } from '../../../../renderer/core/schedule/memory.ts';
import { studyDayOf } from '../../../../renderer/core/time/study-day.ts';
import { manualClock, seededRandom } from '../../../fixtures/study.ts';

const cards = ['a', 'b', 'c'] as CardId[];
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      card: fc.nat(2),
      rating: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('redo' as const) }) },
);

/** The acts that count, worked out from the entries alone. */
function countedActs(entries: readonly Entry[]): Set<string> {
  const undone = new Set<string>();
  for (const entry of entries) {
    if (entry.type === 'undo') undone.add(entry.target);
    if (entry.type === 'redo') undone.delete(entry.target);
  }
  return new Set(entries.map((entry) => entry.act as string).filter((act) => !undone.has(act)));
}

it('keeps every card equal to the replay of the reviews that count', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, fc.integer({ min: 1, max: 5_000_000 })), { maxLength: 25 }),
      async (steps) => {
        const store = createMemoryStore();
        const clock = manualClock(Date.UTC(2026, 0, 5, 12));
        const random = seededRandom(1);
        await store.open('laptop' as DeviceId);
        for (const [act, seconds] of steps) {
          clock.pass(seconds * 1000);
          if (act.do === 'undo') await undo({ store, clock, random });
          else if (act.do === 'redo') await redo({ store, clock, random });
          else {
            const card = cards[act.card] as CardId;
            const moment = clock.now();
            const [state, rules] = await Promise.all([store.cardState(card), readRules(store)]);
            const answer = {
              card,
              state,
              rating: act.rating as Rating,
              moment,
              day: studyDayOf(moment, 240),
              durationMs: 1,
              mode: 'due',
            } as const;
            const prepared = prepareAnswer(answer, rules, random);
            if (!prepared.ok) throw new Error(prepared.cause);
            expect((await store.commit(prepared.commit)).ok).toBe(true);
          }
        }
        const entries = await store.entriesAfter('laptop' as DeviceId, 0, 1000);
        const counted = countedActs(entries);
        const rules = await readRules(store);
        for (const card of cards) {
          const reviews = entries
            .filter(isA('review'))
            .filter((entry) => entry.card === card && counted.has(entry.act));
          const expected = stateFrom(
            card,
            reviews.map((entry) => countedReview(entry, 'new')),
            'x' as never,
            parametersOf(rules),
          );
          const live = await store.cardState(card);
          expect(live?.memory).toEqual(expected.state?.memory);
          expect(live?.lastReview).toEqual(expected.state?.lastReview);
          expect((await store.reviewsOf(card)).map(({ entry, from }) => [entry, from])).toEqual(
            expected.reviews.map(({ entry, from }) => [entry, from]),
          );
        }
      },
    ),
    { numRuns: 150 },
  );
});
