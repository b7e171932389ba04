// What the bench calls in a page of the app's origin: fills the app's own database, and measures without the interface.
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { changeOptions } from '../../../renderer/actions/change-options.ts';
import { keepJournalFile } from '../../../renderer/actions/keep-journal-file.ts';
import { desktopOfThisPage } from '../../../renderer/adapters/choose-desktop.ts';
import { Database } from '../../../renderer/adapters/dexie/database.ts';
import { createDexieStore } from '../../../renderer/adapters/dexie/study-store.ts';
import { systemClock } from '../../../renderer/adapters/system/clock.ts';
import { systemRandom } from '../../../renderer/adapters/system/random.ts';
import { defaultSettings } from '../../../renderer/core/journal/settings.ts';
import { studyDayOf } from '../../../renderer/core/time/study-day.ts';
import type { ChangeTimes, ImportPair, QueryTimes, SeedReport, RescanRun } from '../messages.ts';
import { importPairs } from './measure-imports.ts';
import { importChanged, rescans } from './measure-library.ts';
import { commits, queries } from './measure-store.ts';
import { type History, studyHistory } from './study-history.ts';

const appDatabase = 'backoff';
const days = 800;
const newPerDay = 12;
const rowsPerWrite = 10_000;

async function write(db: Database, history: History): Promise<void> {
  const { entries, reviews, acts } = history;
  for (let from = 0; from < entries.length; from += rowsPerWrite) {
    const to = from + rowsPerWrite;
    await db.transaction('rw', [db.entries, db.reviews, db.acts], () =>
      Promise.all([
        db.entries.bulkAdd(entries.slice(from, to)),
        db.reviews.bulkAdd(reviews.slice(from, to)),
        db.acts.bulkAdd(acts.slice(from, to)),
      ]),
    );
  }
  await db.transaction('rw', [db.states, db.params, db.meta], () =>
    Promise.all([
      db.states.bulkAdd([...history.states]),
      db.params.put(history.params),
      db.meta.put({ key: 'head', value: history.head }),
    ]),
  );
}

/** Gives the library in the app's database years of answers. The app must have been opened before, and be closed now. */
async function seed(answers: number): Promise<SeedReport> {
  const db = new Database(appDatabase);
  await db.open();
  try {
    const head = await db.meta.get('head');
    // The choice of topics at the first start is in it already.
    if (head?.key !== 'head' || (await db.reviews.count()) > 0) throw new Error('The database is not a fresh one.');
    const cards = await db.cards.orderBy('[topic+order]').primaryKeys();
    const now = systemClock.now();
    const today = studyDayOf(now, defaultSettings.rollover);
    const history = studyHistory(head.value, { cards, answers, days, newPerDay, today, offset: now.offset });
    await write(db, history);
    const dueNow = history.states.filter(({ memory }) => memory.dueDay <= today).length;
    return { cards: cards.length, answers: await db.reviews.count(), dueNow };
  } finally {
    db.close();
  }
}

/** Brings the journal file up to the database, as the app does after its start, so that no start has that to do. */
async function catchUpJournal(): Promise<void> {
  const store = createDexieStore(appDatabase);
  let problem: string | null = null;
  const keeper = keepJournalFile(store, systemClock, desktopOfThisPage().journal, (found) => {
    problem = found;
  });
  keeper.wake();
  await keeper.settled();
  store.close();
  if (problem !== null) throw new Error(problem);
}

async function onStore<T>(work: (store: ReturnType<typeof createDexieStore>) => Promise<T>): Promise<T> {
  const store = createDexieStore(appDatabase);
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

export interface Bench {
  seed(answers: number): Promise<SeedReport>;
  catchUpJournal(): Promise<void>;
  /** Lets a day hold so many reviews. */
  allowReviews(perDay: number): Promise<void>;
  queries(rounds: number): Promise<QueryTimes>;
  commits(count: number): Promise<number[]>;
  importPairs(contentUrl: string, pairs: number): Promise<ImportPair[]>;
  rescans(contentUrl: string, own: number, runs: number): Promise<RescanRun[]>;
  importChanged(cards: number, changed: number): Promise<ChangeTimes>;
}

const ports = (store: ReturnType<typeof createDexieStore>) => ({ store, clock: systemClock, random: systemRandom });

async function allowReviews(perDay: number): Promise<void> {
  const change = { reviewsPerDay: perDay };
  const result = await onStore((store) => changeOptions(ports(store), createClockGuard(), change));
  if (!result.ok) throw new Error(result.problem);
}

const bench: Bench = {
  seed,
  catchUpJournal,
  allowReviews,
  queries: (rounds) => onStore((store) => queries(store, rounds)),
  commits: (count) => onStore((store) => commits(store, count)),
  importPairs,
  rescans,
  importChanged,
};
Object.assign(globalThis, { bench });
