import { beforeEach, describe, expect, it } from 'vitest';
import { type JournalKeeper, keepJournalFile } from '../../../renderer/actions/keep-journal-file.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { ActId, DeviceId, EntryId } from '../../../renderer/core/journal/entry.ts';
import type { StudyStore } from '../../../renderer/ports/study-store.ts';
import { deferred } from '../../fixtures/answering.ts';
import { type FakeFile, fakeFile } from '../../fixtures/journal-file.ts';
import { type ManualClock, manualClock, seededRandom } from '../../fixtures/study.ts';

const diskFull = { ok: false, cause: 'disk-full', message: 'There is no space left.' } as const;

describe('keeping the journal file', () => {
  let store: StudyStore;
  let file: FakeFile;
  let reports: (string | null)[];
  let clock: ManualClock;
  const random = seededRandom(1);

  beforeEach(async () => {
    clock = manualClock(Date.UTC(2026, 0, 5, 12));
    store = createMemoryStore();
    await store.open('laptop' as DeviceId);
    file = fakeFile();
    reports = [];
  });

  const keeper = (on: StudyStore = store, target: FakeFile | null = file): JournalKeeper =>
    keepJournalFile(on, clock, target, (problem) => reports.push(problem));

  /** Stores one act of so many entries. */
  async function act(count: number): Promise<void> {
    const entries = Array.from({ length: count }, (_, index) => ({
      id: random.id() as EntryId,
      payload: { type: 'setting', key: 'newPerDay', value: index } as const,
    }));
    await store.commit({
      draft: { act: random.id() as ActId, ...clock.now(), entries },
      expect: [],
      changes: () => ({}),
    });
  }

  const inDatabase = async () =>
    (await store.entriesAfter('laptop' as DeviceId, 0, 10_000)).map(({ seq, hash }) => ({ seq, hash }));

  async function woken(on?: StudyStore): Promise<void> {
    const woke = keeper(on);
    woke.wake();
    await woke.settled();
  }

  it('catches up in portions that a message can carry', async () => {
    await act(1201);
    await woken();
    expect(file.portions.length).toBeGreaterThan(2);
    expect(Math.max(...file.portions)).toBeLessThanOrEqual(500);
    expect(file.lines).toEqual(await inDatabase());
    expect(new Set(reports)).toEqual(new Set([null]));
  });

  it('goes on where the file ends', async () => {
    await act(3);
    await woken();
    await act(2);
    await woken();
    expect(file.portions).toEqual([3, 2]);
    expect(file.lines).toEqual(await inDatabase());
  });

  it('writes nothing when there is nothing to write, and nothing where there are no files', async () => {
    await woken();
    await act(1);
    const without = keeper(store, null);
    without.wake();
    await without.settled();
    expect(file.portions).toEqual([]);
  });

  it('joins all that came while it wrote into one more round, and never writes twice at once', async () => {
    const held = deferred();
    const reached = deferred();
    file.before = () => {
      reached.resolve();
      return held.promise;
    };
    const woke = keeper();
    await act(1);
    woke.wake();
    await reached.promise;
    for (let count = 0; count < 5; count += 1) {
      await act(1);
      woke.wake();
    }
    held.resolve();
    await woke.settled();
    expect(file.portions).toEqual([1, 5]);
    expect(file.lines).toEqual(await inDatabase());
  });

  it('does not touch a shorter file that has another history', async () => {
    await act(3);
    file = fakeFile([{ seq: 2, hash: 'of another history' }]);
    await woken();
    expect(reports).toEqual([expect.stringContaining('another history')]);
    expect(file.lines).toHaveLength(1);
  });

  it('reports a file that is ahead of the database, and does not touch it', async () => {
    await act(2);
    file = fakeFile([{ seq: 7, hash: 'later' }]);
    await woken();
    expect(reports).toEqual([expect.stringContaining('holds 7 entries, the database 2')]);
    expect(file.portions).toEqual([]);
  });

  it('tries a file that failed again after half a minute, without waiting for the next answer', async () => {
    await act(1);
    file.failure = diskFull;
    const woke = keeper();
    woke.wake();
    await woke.settled();
    expect(reports).toEqual([diskFull.message]);
    file.failure = null;
    clock.pass(29_999);
    await woke.settled();
    expect(file.lines).toEqual([]);
    clock.pass(1);
    await woke.settled();
    expect(file.lines).toEqual(await inDatabase());
    expect(reports.at(-1)).toBeNull();
  });

  it('goes on trying for as long as the file fails', async () => {
    await act(1);
    file.failure = diskFull;
    const woke = keeper();
    woke.wake();
    await woke.settled();
    for (let count = 0; count < 3; count += 1) {
      clock.pass(30_000);
      await woke.settled();
    }
    expect(reports).toEqual(Array.from({ length: 4 }, () => diskFull.message));
  });

  it('reports a file or a database that throws, and lives on', async () => {
    await act(1);
    file.before = () => {
      throw new Error('the host is gone');
    };
    const woke = keeper();
    woke.wake();
    await woke.settled();
    expect(reports).toEqual([expect.stringContaining('the host is gone')]);
    woke.wake();
    await woke.settled();
    expect(file.lines).toEqual(await inDatabase());
  });

  it('accepts that another window wrote the same entries first', async () => {
    await act(2);
    file.before = async () => {
      file.lines.push(...(await inDatabase()));
    };
    await woken();
    expect(file.lines).toEqual(await inDatabase());
    expect(file.portions).toEqual([]);
    expect(new Set(reports)).toEqual(new Set([null]));
  });

  it('adds what is missing after another window wrote a part', async () => {
    await act(3);
    file.before = async () => {
      file.lines.push(...(await inDatabase()).slice(0, 2));
    };
    await woken();
    expect(file.portions).toEqual([1]);
    expect(file.lines).toEqual(await inDatabase());
  });
});
