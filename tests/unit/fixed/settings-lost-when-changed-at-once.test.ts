// Two changes of parameters at once were both worked out from the same parameters, and the first was lost.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { changeOptions } from '../../../renderer/actions/change-options.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { startApp } from '../../../renderer/actions/start.ts';
import { readRules } from '../../../renderer/actions/study-rules.ts';
import { createDexieStore } from '../../../renderer/adapters/dexie/study-store.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { windowOn } from '../../fixtures/app-ports.ts';
import { content, manualClock, seededRandom } from '../../fixtures/study.ts';

const clock = manualClock(Date.UTC(2026, 0, 5, 12));

describe.each([
  ['memory', createMemoryStore],
  ['IndexedDB', () => createDexieStore('changed-at-once')],
])('on %s', (_name, create) => {
  it('keeps both changes, of one window and of two', async () => {
    const store = create();
    await store.open('laptop' as DeviceId);
    const windows = [1, 2].map((seed) => ({ store, clock, random: seededRandom(seed) }));
    const changes = [{ parameters: { retention: 0.85 } }, { parameters: { learningSteps: [2, 30] } }];
    const results = await Promise.all(
      windows.map((ports, index) => changeOptions(ports, createClockGuard(), changes[index] ?? {})),
    );
    expect(results).toEqual([{ ok: true }, { ok: true }]);
    expect((await readRules(store)).parameters).toMatchObject({ retention: 0.85, learningSteps: [2, 30] });

    const app = startApp(windowOn({ store, clock, random: seededRandom(3) }, content([])));
    await Promise.all([
      app.changeOptions({ parameters: { retention: 0.8 } }),
      app.changeOptions({ parameters: { relearningSteps: [20] } }),
      app.changeOptions({ parameters: { fuzz: false }, newPerDay: 3 }),
    ]);
    const { parameters, newPerDay } = await app.options();
    expect(parameters).toMatchObject({ retention: 0.8, learningSteps: [2, 30], relearningSteps: [20], fuzz: false });
    expect(newPerDay).toBe(3);
    store.close();
  });
});

it('keeps any number of changes of one window, in the order in which they were made', async () => {
  const store = createMemoryStore();
  await store.open('laptop' as DeviceId);
  const app = startApp(windowOn({ store, clock, random: seededRandom(3) }, content([])));
  const wanted = Array.from({ length: 12 }, (_, index) => 0.8 + index / 100);
  const results = await Promise.all(wanted.map((retention) => app.changeOptions({ parameters: { retention } })));
  expect(results.filter((result) => !result.ok)).toEqual([]);
  const stored = (await store.entriesAfter('laptop' as DeviceId, 0, 100)).flatMap((entry) =>
    entry.type === 'params' ? [entry.params.retention] : [],
  );
  expect(stored).toEqual(wanted);
});

it('goes on with the next change after one that was refused', async () => {
  const store = createMemoryStore();
  await store.open('laptop' as DeviceId);
  const app = startApp(windowOn({ store, clock, random: seededRandom(3) }, content([])));
  const results = await Promise.all([app.changeOptions({ newPerDay: -1 }), app.changeOptions({ newPerDay: 4 })]);
  expect(results.map((result) => result.ok)).toEqual([false, true]);
  expect((await app.options()).newPerDay).toBe(4);
});
