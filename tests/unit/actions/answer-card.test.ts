import { describe, expect, it } from 'vitest';
import { prepareAnswer, seedOf } from '../../../renderer/actions/answer-card.ts';
import { readRules, type StudyRules } from '../../../renderer/actions/study-rules.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import type { CardState } from '../../../renderer/core/journal/projection.ts';
import type { ParamsId } from '../../../renderer/core/schedule/memory.ts';
import { defaultParameters } from '../../../renderer/core/schedule/parameters.ts';
import type { Instant, StudyDay } from '../../../renderer/core/time/instant.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { manualClock, seededRandom } from '../../fixtures/study.ts';

const noon = Date.UTC(2026, 0, 5, 12) as Instant;
const card = 'n1' as CardId;
const plain = {
  card,
  state: null,
  rating: 3,
  moment: { at: noon, offset: 0 },
  day: 20_458 as StudyDay,
  durationMs: 1234.5,
  mode: 'due',
} as const;

async function answeredOnce(): Promise<{ readonly state: CardState; readonly rules: StudyRules }> {
  const store = createMemoryStore();
  await store.open('laptop' as DeviceId);
  await answerIn({ store, clock: manualClock(noon), random: seededRandom(1) }, card, 4);
  const [state, rules] = await Promise.all([store.cardState(card), readRules(store)]);
  if (state === null) throw new Error('it was answered');
  return { state, rules };
}

async function rulesOfNew(): Promise<StudyRules> {
  return readRules(createMemoryStore());
}

describe('preparing an answer', () => {
  it('writes the parameters before the first answer that uses them, in the same act', async () => {
    const rules = await rulesOfNew();
    const result = prepareAnswer(plain, rules, seededRandom(2));
    if (!result.ok) throw new Error(result.cause);
    const { draft, expect: expected } = result.commit;
    expect(draft.entries.map(({ payload }) => payload.type)).toEqual(['params', 'review']);
    expect(draft.entries[0]?.payload).toEqual({ type: 'params', paramsId: rules.paramsId, params: defaultParameters });
    expect(draft.entries[1]).toMatchObject({ id: result.review, payload: { after: null, durationMs: 1235 } });
    expect([draft.at, draft.offset]).toEqual([noon, 0]);
    expect(expected).toEqual([{ card, rev: null }]);
    const known = new Map([[rules.paramsId, rules.parameters]]);
    const second = prepareAnswer(plain, { ...rules, known }, seededRandom(2));
    expect(second.ok && second.commit.draft.entries.map(({ payload }) => payload.type)).toEqual(['review']);
  });

  it('builds on the row that was read: its revision, its last review and its count of answers', async () => {
    const { state, rules } = await answeredOnce();
    const turned = { ...state, rev: 'undo-entry' as never };
    const result = prepareAnswer({ ...plain, state: turned }, rules, seededRandom(2));
    if (!result.ok) throw new Error(result.cause);
    expect(result.commit.expect).toEqual([{ card, rev: 'undo-entry' }]);
    expect(result.commit.draft.entries[0]?.payload).toMatchObject({ after: state.lastReview, seed: 'n1/1' });
    expect(result.memory.reps).toBe(2);
  });

  it('stores the interval that it led to, and the settings by which it did', async () => {
    const rules = await rulesOfNew();
    const settings = { ...rules.settings, rollover: 60 };
    const paramsId = 'p-mine' as ParamsId;
    const result = prepareAnswer({ ...plain, rating: 4 }, { ...rules, settings, paramsId }, seededRandom(2));
    if (!result.ok) throw new Error(result.cause);
    const review = result.commit.draft.entries.at(-1)?.payload;
    expect(review).toMatchObject({ rollover: 60, paramsId, interval: result.memory.interval, studyDay: 20_458 });
    expect('days' in result.memory.interval && result.memory.dueDay).toBe(
      20_458 + ('days' in result.memory.interval ? result.memory.interval.days : 0),
    );
  });

  it('says why a card cannot be scheduled, instead of storing nonsense', async () => {
    const { state, rules } = await answeredOnce();
    const damaged = { ...state, memory: { ...state.memory, stability: Number.NaN } };
    expect(prepareAnswer({ ...plain, state: damaged }, rules, seededRandom(2))).toEqual({ ok: false, cause: 'memory' });
    const never = { ...plain, moment: { at: Number.NaN as Instant, offset: 0 } };
    expect(prepareAnswer(never, rules, seededRandom(2))).toEqual({ ok: false, cause: 'moment' });
  });

  it('seeds the fuzz with the card and the count of its answers', async () => {
    const { state } = await answeredOnce();
    expect([seedOf(card, null), seedOf(card, state.memory)]).toEqual(['n1/0', 'n1/1']);
  });
});
