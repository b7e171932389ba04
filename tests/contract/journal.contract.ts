// What every StudyStore keeps of an answer, field by field, and when it refuses an act that was overtaken.
import { beforeEach, describe, expect, it } from 'vitest';
import { prepareAnswer } from '../../renderer/actions/answer-card.ts';
import { changeOptions } from '../../renderer/actions/change-options.ts';
import { createClockGuard } from '../../renderer/actions/clock-guard.ts';
import { readRules } from '../../renderer/actions/study-rules.ts';
import { redo, undo } from '../../renderer/actions/turn-act.ts';
import type { CardId } from '../../renderer/core/cards/model.ts';
import type { ActId, DeviceId, Entry, EntryId, Payload } from '../../renderer/core/journal/entry.ts';
import { projectAnswer, projectSettings } from '../../renderer/core/journal/project-act.ts';
import { defaultSettings } from '../../renderer/core/journal/settings.ts';
import type { ParamsId } from '../../renderer/core/schedule/memory.ts';
import { defaultParameters } from '../../renderer/core/schedule/parameters.ts';
import type { StudyDay } from '../../renderer/core/time/instant.ts';
import type { Commit, StudyStore } from '../../renderer/ports/study-store.ts';
import { answerIn } from '../fixtures/answering.ts';
import { manualClock, seededRandom } from '../fixtures/study.ts';

const noon = Date.UTC(2026, 0, 5, 12);
const day = 86_400_000;
const card = 'n1' as CardId;
const laptop = 'laptop' as DeviceId;

export function journalContract(create: () => Promise<StudyStore>): void {
  describe('the journal', () => {
    let store: StudyStore;
    let clock: ReturnType<typeof manualClock>;
    let random: ReturnType<typeof seededRandom>;
    const ports = () => ({ store, clock, random });
    const entries = (): Promise<readonly Entry[]> => store.entriesAfter(laptop, 0, 100);

    beforeEach(async () => {
      clock = manualClock(noon);
      clock.set(noon, 60);
      random = seededRandom(1);
      store = await create();
      await store.open(laptop);
    });

    const draftOf = (...payloads: readonly Payload[]): Commit['draft'] => ({
      act: random.id() as ActId,
      ...clock.now(),
      entries: payloads.map((payload) => ({ id: random.id() as EntryId, payload })),
    });

    // Hashes worked out by another program: what is written today must be readable and provable for good.
    it('keeps every field of an answer as it was given, with the parameters before it', async () => {
      await answerIn(ports(), 'n1', 3, { durationMs: 4000.6 });
      const of = { v: 1, device: 'laptop', at: noon, offset: 60, act: 'id1x00000000000000000003' };
      expect(await entries()).toEqual([
        {
          ...of,
          id: 'id1x00000000000000000002',
          seq: 1,
          hlc: '001767614400000-000000-laptop',
          type: 'params',
          paramsId: 'p-b11c084a7c3a3964',
          params: defaultParameters,
          hash: '304de7d5e261a8c387a059f4eeb7b71d7db4ef180b1ee453c340f5ee6b44553e',
        },
        {
          ...of,
          id: 'id1x00000000000000000001',
          seq: 2,
          hlc: '001767614400000-000001-laptop',
          type: 'review',
          card: 'n1',
          rating: 3,
          studyDay: 20_458,
          rollover: 240,
          durationMs: 4001,
          mode: 'due',
          paramsId: 'p-b11c084a7c3a3964',
          after: null,
          interval: { minutes: 10 },
          seed: 'n1/0',
          hash: 'd9752ab307db4256c9c1ca2a94685bcfe89cb3b02a0604edb656acbe4beac2d0',
        },
      ]);
    });

    it('names in each answer the one before it, its mode and its place, and writes the parameters once', async () => {
      const first = await answerIn(ports(), 'n1', 4);
      clock.set(noon + 3 * day, -300);
      const second = await answerIn(ports(), 'n1', 2, { mode: 'early' });
      const other = await answerIn(ports(), 'n2', 1, { mode: 'drill' });
      const reviews = (await entries()).filter((entry) => entry.type === 'review');
      expect(
        reviews.map(({ id, after, seed, mode, studyDay, offset }) => [id, after, seed, mode, studyDay, offset]),
      ).toEqual([
        [first, null, 'n1/0', 'due', 20_458, 60],
        [second, first, 'n1/1', 'early', 20_461, -300],
        [other, null, 'n2/0', 'drill', 20_461, -300],
      ]);
      expect((await entries()).filter((entry) => entry.type === 'params')).toHaveLength(1);
      expect((await store.params()).size).toBe(1);
    });

    it('keeps of a counted answer all that its entry says, and what the card was before', async () => {
      await answerIn(ports(), 'n1', 3);
      const entry = (await entries())[1];
      if (entry?.type !== 'review') throw new Error('a review');
      const { v: _v, id, device: _device, seq: _seq, hash: _hash, type: _type, ...kept } = entry;
      expect(await store.reviewsOf(card)).toEqual([{ ...kept, entry: id, from: 'new' }]);
      expect(await store.reviewsOn(20_458 as StudyDay)).toEqual(await store.reviewsOf(card));
    });

    it('knows when the newest entry was made, by the clock of that time', async () => {
      expect((await store.head()).at).toBeNull();
      await answerIn(ports(), 'n1', 3);
      expect((await store.head()).at).toBe(noon);
      clock.set(noon + day);
      await answerIn(ports(), 'n2', 3);
      expect((await store.head()).at).toBe(noon + day);
      clock.set(noon + 5000);
      await undo(ports());
      expect((await store.head()).at).toBe(noon + 5000);
    });

    it('follows the interval that was chosen when the answer was given, whatever it would be today', async () => {
      const { moment, rules } = { moment: clock.now(), rules: await readRules(store) };
      const answer = {
        card,
        state: null,
        rating: 4,
        moment,
        day: 20_458 as StudyDay,
        durationMs: 1,
        mode: 'due',
      } as const;
      const prepared = prepareAnswer(answer, rules, random);
      if (!prepared.ok) throw new Error(prepared.cause);
      const chosen = { days: 33 };
      const memory = { ...prepared.memory, interval: chosen, dueDay: (20_458 + 33) as StudyDay };
      const written = prepared.commit.draft.entries.map(({ id, payload }) => ({
        id,
        payload: payload.type === 'review' ? { ...payload, interval: chosen } : payload,
      }));
      const draft = { ...prepared.commit.draft, entries: written };
      await store.commit({ draft, expect: [], changes: (sealed) => projectAnswer(sealed, null, memory) });
      clock.pass(day);
      await answerIn(ports(), 'n1', 1);
      await undo(ports());
      expect((await store.cardState(card))?.memory).toEqual(memory);
    });

    it('brings nothing back once a setting was changed', async () => {
      await answerIn(ports(), 'n1', 3);
      await undo(ports());
      await changeOptions(ports(), createClockGuard(), { newPerDay: 3 });
      expect(await store.newestUndone(['study'])).toBeNull();
      expect(await redo(ports())).toEqual({ ok: false, cause: 'nothing' });
      expect(await store.reviewsOf(card)).toEqual([]);
    });

    it('keeps a setting when another one is changed', async () => {
      await changeOptions(ports(), createClockGuard(), { newPerDay: 3 });
      await changeOptions(ports(), createClockGuard(), { reviewsPerDay: 50 });
      expect(await store.settings()).toEqual({ ...defaultSettings, newPerDay: 3, reviewsPerDay: 50 });
    });

    it('takes back answers only, however many settings were changed since', async () => {
      await answerIn(ports(), 'n1', 3);
      await changeOptions(ports(), createClockGuard(), { newPerDay: 3 });
      expect((await undo(ports())).ok).toBe(true);
      expect(await store.cardState(card)).toBeNull();
      expect((await store.settings()).newPerDay).toBe(3);
    });

    it('refuses a change that builds on another choice of parameters, and writes nothing', async () => {
      await answerIn(ports(), 'n1', 3);
      const before = await store.head();
      const change = (expectParams: ParamsId | null): Commit => ({
        draft: draftOf({ type: 'setting', key: 'newPerDay', value: 3 }),
        expect: [],
        expectParams,
        changes: projectSettings,
      });
      expect(await store.commit(change('p-of-another-window' as ParamsId))).toEqual({ ok: false, cause: 'stale' });
      expect(await store.head()).toEqual(before);
      expect(await store.settings()).toEqual(defaultSettings);
      expect(await store.newestAct(['setting'])).toBeNull();
      expect((await store.commit(change(null))).ok).toBe(true);
      expect((await store.settings()).newPerDay).toBe(3);
    });

    it('refuses to turn an act that is no longer the one to turn, and writes nothing', async () => {
      await answerIn(ports(), 'n1', 3);
      const older = (await store.newestAct(['study']))?.act ?? ('' as ActId);
      await answerIn(ports(), 'n2', 3);
      const newest = (await store.newestAct(['study']))?.act ?? ('' as ActId);
      const turning = (type: 'undo' | 'redo', act: ActId): Commit => ({
        draft: draftOf({ type, target: act }),
        expect: [],
        expectTurn: { type, kinds: ['study'], act },
        changes: () => ({ forgottenCards: [card, 'n2' as CardId] }),
      });
      const before = await store.head();
      for (const overtaken of [turning('undo', older), turning('redo', newest)]) {
        expect(await store.commit(overtaken)).toEqual({ ok: false, cause: 'stale' });
      }
      expect(await store.head()).toEqual(before);
      expect(await store.cardState(card)).not.toBeNull();
      await undo(ports());
      const undone = await store.head();
      for (const overtaken of [turning('undo', newest), turning('redo', older)]) {
        expect(await store.commit(overtaken)).toEqual({ ok: false, cause: 'stale' });
      }
      expect(await store.head()).toEqual(undone);
      expect((await store.commit(turning('redo', newest))).ok).toBe(true);
    });
  });
}
