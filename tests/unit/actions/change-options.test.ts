import { beforeEach, describe, expect, it } from 'vitest';
import type { SettingsChange } from '../../../renderer/actions/app.ts';
import { changeOptions } from '../../../renderer/actions/change-options.ts';
import { type ClockGuard, createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { readRules } from '../../../renderer/actions/study-rules.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { defaultSettings } from '../../../renderer/core/journal/settings.ts';
import type { StudyStore } from '../../../renderer/ports/study-store.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { type ManualClock, manualClock, seededRandom } from '../../fixtures/study.ts';

const noon = Date.UTC(2026, 0, 5, 12);
const day = 86_400_000;

describe('changing options', () => {
  let store: StudyStore;
  let clock: ManualClock;
  let guard: ClockGuard;
  const random = seededRandom(1);
  const change = (wanted: SettingsChange, on = store) => changeOptions({ store: on, clock, random }, guard, wanted);
  const types = async () => (await store.entriesAfter('laptop' as DeviceId, 0, 100)).map((entry) => entry.type);
  const rules = () => readRules(store);

  beforeEach(async () => {
    store = createMemoryStore();
    clock = manualClock(noon);
    guard = createClockGuard();
    await store.open('laptop' as DeviceId);
  });

  it('stores each setting that changed as an entry, all of them as one act', async () => {
    expect(await change({ newPerDay: 5, reviewsPerDay: 200, rollover: 0 })).toEqual({ ok: true });
    const entries = await store.entriesAfter('laptop' as DeviceId, 0, 100);
    expect(entries.map((entry) => entry.type === 'setting' && [entry.key, entry.value])).toEqual([
      ['newPerDay', 5],
      ['rollover', 0],
    ]);
    expect(new Set(entries.map((entry) => entry.act)).size).toBe(1);
    expect(await store.settings()).toEqual({ ...defaultSettings, newPerDay: 5, rollover: 0 });
  });

  it.each<[SettingsChange, string]>([
    [{ newPerDay: -1 }, 'New cards a day must be a whole number from 0 to 9999.'],
    [{ newPerDay: 10_000 }, 'New cards a day must be a whole number from 0 to 9999.'],
    [{ newPerDay: 2.5 }, 'New cards a day must be a whole number from 0 to 9999.'],
    [{ reviewsPerDay: Number.NaN }, 'Reviews a day must be a whole number from 0 to 9999.'],
    [{ rollover: 1440 }, 'The start of the day, in minutes, must be a whole number from 0 to 1439.'],
    [{ learnAheadMinutes: 1441 }, 'Learn ahead, in minutes, must be a whole number from 0 to 1440.'],
    [{ newPerDay: 7, rollover: -1 }, 'The start of the day, in minutes, must be a whole number from 0 to 1439.'],
  ])('refuses %o and stores nothing of it', async (wanted, problem) => {
    expect(await change(wanted)).toEqual({ ok: false, problem });
    expect((await store.head()).count).toBe(0);
  });

  it.each<SettingsChange>([
    { newPerDay: 0, reviewsPerDay: 0, rollover: 0, learnAheadMinutes: 0 },
    { newPerDay: 9999, reviewsPerDay: 9999, rollover: 1439, learnAheadMinutes: 1440 },
  ])('accepts the ends of the ranges: %o', async (wanted) => {
    expect(await change(wanted)).toEqual({ ok: true });
    expect(await store.settings()).toMatchObject(wanted);
  });

  it('stores nothing when nothing changed', async () => {
    const { parameters } = await rules();
    expect(await change({ newPerDay: 20, parameters: { retention: parameters.retention } })).toEqual({ ok: true });
    expect(await change({})).toEqual({ ok: true });
    expect((await store.head()).count).toBe(0);
  });

  it('writes new parameters down once, and then chooses them', async () => {
    await change({ parameters: { retention: 0.85 } });
    expect(await types()).toEqual(['params', 'setting']);
    expect((await rules()).parameters.retention).toBe(0.85);
    await change({ parameters: { retention: 0.9 } });
    await change({ parameters: { retention: 0.85 } });
    // The defaults had not been written down before, as no answer had used them.
    expect(await types()).toEqual(['params', 'setting', 'params', 'setting', 'setting']);
    expect((await rules()).parameters.retention).toBe(0.85);
    expect((await store.params()).size).toBe(2);
  });

  it('keeps the parameters that were not changed', async () => {
    await change({ parameters: { retention: 0.85, fuzz: false } });
    await change({ parameters: { learningSteps: [5, 60] } });
    expect((await rules()).parameters).toMatchObject({ retention: 0.85, fuzz: false, learningSteps: [5, 60] });
  });

  it('reads steps as people write them', async () => {
    await change({ parameters: { learningSteps: '5m 1h' as never, relearningSteps: ['2d'] as never } });
    expect((await rules()).parameters).toMatchObject({ learningSteps: [5, 60], relearningSteps: [2880] });
    await change({ parameters: { learningSteps: '' as never } });
    expect((await rules()).parameters.learningSteps).toEqual([]);
  });

  it.each<[NonNullable<SettingsChange['parameters']>, RegExp]>([
    [{ retention: 0.69 }, /from 0.7 to 0.99/],
    [{ retention: 1 }, /from 0.7 to 0.99/],
    [{ learningSteps: 'soon' as never }, /"soon" is no step; write 10m/],
    [{ learningSteps: [10, 1] }, /1m is shorter than 10m/],
    [{ relearningSteps: [0] }, /0 is no step/],
    [{ maximumInterval: 0.5 }, /whole number from 1 to 36500/],
  ])(
    'refuses the parameters %o and stores nothing, the good part of the change neither',
    async (parameters, problem) => {
      const result = await change({ newPerDay: 3, parameters });
      expect(result.ok ? '' : result.problem).toMatch(problem);
      expect((await store.head()).count).toBe(0);
    },
  );

  it('works a change out once more when another window chose other parameters meanwhile', async () => {
    let overtake = true;
    const slow: StudyStore = {
      ...store,
      async commit(request) {
        if (overtake) {
          overtake = false;
          await change({ parameters: { learningSteps: [30] } });
        }
        return store.commit(request);
      },
    };
    expect(await change({ parameters: { retention: 0.8 } }, slow)).toEqual({ ok: true });
    expect((await rules()).parameters).toMatchObject({ retention: 0.8, learningSteps: [30] });
  });

  it('gives up when it is overtaken again and again, and says so', async () => {
    let retention = 0.8;
    const busy: StudyStore = {
      ...store,
      async commit(request) {
        retention += 0.01;
        await change({ parameters: { retention } });
        return store.commit(request);
      },
    };
    const result = await change({ parameters: { learningSteps: [30] } }, busy);
    expect(result).toEqual({ ok: false, problem: expect.stringContaining('Another window') });
    expect((await rules()).parameters.learningSteps).toEqual([1, 10]);
  });

  it('says when the disk did not take it', async () => {
    const full: StudyStore = {
      ...store,
      commit: async () => ({ ok: false, cause: 'disk-full', message: 'The disk is full.' }),
    };
    expect(await change({ newPerDay: 3 }, full)).toEqual({ ok: false, problem: 'Not saved. The disk is full.' });
  });

  it('asks once about a clock that jumped, and accepts the same change the second time', async () => {
    await answerIn({ store, clock, random }, 'n1', 4);
    const before = await store.head();
    clock.set(noon + 800 * day);
    const asked = await change({ newPerDay: 3 });
    expect(asked.ok ? '' : asked.problem).toMatch(/says 15 March 2028.*Enter it again to go on/);
    expect(await store.head()).toEqual(before);
    expect(await change({ newPerDay: 3 })).toEqual({ ok: true });
    expect((await store.settings()).newPerDay).toBe(3);
  });

  it('asks nothing about the clock for a value that is wrong anyway', async () => {
    await answerIn({ store, clock, random }, 'n1', 4);
    clock.set(noon + 800 * day);
    expect(await change({ newPerDay: -3 })).toMatchObject({ ok: false, problem: expect.stringContaining('whole') });
    const asked = await change({ newPerDay: 3 });
    expect(asked.ok ? '' : asked.problem).toContain('Enter it again');
  });
});
