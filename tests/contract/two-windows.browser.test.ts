// Two windows on one database, in a real browser: what one stores the other is told, and both write one journal.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDexieStore } from '../../renderer/adapters/dexie/study-store.ts';
import type { DeviceId } from '../../renderer/core/journal/entry.ts';
import { entryHash } from '../../renderer/core/journal/seal.ts';
import type { StudyStore } from '../../renderer/ports/study-store.ts';
import { answerIn } from '../fixtures/answering.ts';
import { content, importStamp, manualClock, noteOf, seededRandom } from '../fixtures/study.ts';

const clock = manualClock(Date.UTC(2026, 0, 5, 12));
const laptop = 'laptop' as DeviceId;

describe('two windows on one database', () => {
  let here: StudyStore;
  let there: StudyStore;
  const inHere = seededRandom(1);
  const inThere = seededRandom(2);
  const answerHere = (id: string) => answerIn({ store: here, clock, random: inHere }, id, 3);
  const answerThere = (id: string) => answerIn({ store: there, clock, random: inThere }, id, 3);
  const told = (store: StudyStore): Promise<void> => new Promise((resolve) => store.onChange(resolve));

  beforeEach(() => {
    const name = `windows-${crypto.randomUUID()}`;
    here = createDexieStore(name);
    there = createDexieStore(name);
  });
  afterEach(() => {
    here.close();
    there.close();
  });

  it('begin one journal of one device when both open a new database at once', async () => {
    expect(await Promise.all([here.open(laptop), there.open('another' as DeviceId)])).toEqual([
      { ok: true },
      { ok: true },
    ]);
    await answerHere('n1');
    await answerThere('n2');
    const { device, seq } = await there.head();
    expect(await here.head()).toMatchObject({ device, seq });
    expect((await here.entriesAfter(device, 0, 10)).map((entry) => entry.seq)).toEqual([1, 2, 3]);
  });

  it('tell each other of answers and of a new library, and nobody of his own', async () => {
    await Promise.all([here.open(laptop), there.open(laptop)]);
    let ownNews = 0;
    here.onChange(() => {
      ownNews += 1;
    });
    const first = told(there);
    await answerHere('n1');
    await first;
    const second = told(there);
    await here.importFiles(content([noteOf('n1')]), importStamp());
    await second;
    // Messages keep their order: had the two before been told to their own window too, they would be counted by now.
    const back = told(here);
    await answerThere('n2');
    await back;
    expect(ownNews).toBe(1);
  });

  it('tells nobody who stopped listening', async () => {
    await Promise.all([here.open(laptop), there.open(laptop)]);
    let heard = 0;
    const stop = there.onChange(() => {
      heard += 1;
    });
    stop();
    const other = told(there);
    await answerHere('n1');
    await other;
    expect(heard).toBe(0);
  });

  it('write in turn and at once into one sequence without a gap, each entry chained to the one before', async () => {
    await Promise.all([here.open(laptop), there.open(laptop)]);
    for (let count = 0; count < 5; count += 1) {
      await answerHere(`h${count}`);
      await answerThere(`t${count}`);
    }
    await Promise.all([answerHere('x'), answerThere('y'), answerHere('v'), answerThere('w')]);
    const entries = await here.entriesAfter(laptop, 0, 100);
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    const hlcs = entries.map((entry) => entry.hlc);
    expect(hlcs).toEqual([...new Set(hlcs)].sort());
    let previous = '';
    for (const entry of entries) {
      expect(entryHash(previous, entry)).toBe(entry.hash);
      previous = entry.hash;
    }
    expect(await there.head()).toMatchObject({ seq: 15, count: 15, hash: previous });
  });
});
