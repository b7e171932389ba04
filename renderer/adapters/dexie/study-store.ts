// The StudyStore on IndexedDB: opening, acts, settings and answers.
// No rule of scheduling or undo stands here; the other questions and the writing are in the files beside this one.
import { Dexie } from 'dexie';
import { actTurnedBy } from '../../core/journal/act-events.ts';
import type { Entry } from '../../core/journal/entry.ts';
import { noMarks } from '../../core/journal/marks.ts';
import type { Parameters, ParamsId } from '../../core/schedule/memory.ts';
import type { StudyDay } from '../../core/time/instant.ts';
import type { DayCount, StudyStore } from '../../ports/study-store.ts';
import { newestAct, newestUndone } from './acts.ts';
import { commitAct } from './commit-act.ts';
import { Database } from './database.ts';
import { importFiles } from './import-files.ts';
import { libraryOf } from './library.ts';
import { readContentHash, readHead, readSettings } from './meta.ts';
import { openDatabase } from './open-database.ts';
import { queueOf } from './queue.ts';
import { getRows } from './slices.ts';
import { attachmentsInOrder, eventsOf, recordsOf, reviewsOf } from './records.ts';

/** Asks for each day by itself, in one transaction: the cursor that gives the days reads every review of each. */
function eachDay<T>(db: Database, from: StudyDay, to: StudyDay, ask: (day: StudyDay) => PromiseLike<T>) {
  const days = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => (from + index) as StudyDay);
  return db.transaction('r', db.reviews, () => Promise.all(days.map(async (day) => ({ day, found: await ask(day) }))));
}

export function createDexieStore(name = 'backoff'): StudyStore {
  const db = new Database(name);
  const windows = new BroadcastChannel(`${name}-changed`);
  const changeListeners = new Set<() => void>();
  const supersededListeners = new Set<() => void>();
  const tell = (listeners: ReadonlySet<() => void>): void => {
    for (const listener of listeners) listener();
  };
  const listenIn = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  windows.onmessage = () => tell(changeListeners);

  return {
    ...queueOf(db),
    ...libraryOf(db),

    open: (device) => openDatabase(db, device, () => tell(supersededListeners)),
    close() {
      windows.close();
      db.close();
    },
    onChange: listenIn(changeListeners),
    onSuperseded: listenIn(supersededListeners),

    async commit(request) {
      const result = await commitAct(db, request);
      if (result.ok) windows.postMessage('study');
      return result;
    },
    head: () => readHead(db),
    entriesAfter: (device, after, limit) =>
      db.entries
        .where('[device+seq]')
        .between([device, after], [device, Dexie.maxKey], false, true)
        .limit(limit)
        .toArray(),
    entriesOf: async (act): Promise<readonly Entry[]> => db.entries.where('act').equals(act).sortBy('seq'),
    newestAct: async (kinds) => newestAct(db, (await readHead(db)).device, kinds),
    newestUndone: async (kinds) => newestUndone(db, (await readHead(db)).device, kinds),
    async actsFrom(seq) {
      const { device } = await readHead(db);
      const made = await db.entries.where('[device+seq]').aboveOrEqual([device, seq]).toArray();
      const own = made.filter((entry) => entry.device === device);
      const acts = await db.acts.bulkGet([...new Set(own.map((entry) => actTurnedBy(entry)))]);
      return acts.filter((act) => act !== undefined);
    },

    settings: () => readSettings(db),
    async params() {
      return new Map<ParamsId, Parameters>((await db.params.toArray()).map((row) => [row.id, row.params]));
    },

    cardState: async (card) => (await db.states.get(card)) ?? null,
    cardStates: async (cards) => (await getRows(db.states, cards)).map((state) => state ?? null),
    marksOf: async (cards) => (await getRows(db.marks, cards)).map((marks) => marks ?? noMarks),
    recordsOf: (cards) => recordsOf(db, cards),
    eventsOf: (subjects) => eventsOf(db, subjects),
    attachments: () => attachmentsInOrder(db),
    reviewsOf: (card) => reviewsOf(db, card),
    reviewsOn: (day) => db.reviews.where('studyDay').equals(day).sortBy('hlc'),
    newestStudyDay: async () => (await db.reviews.orderBy('studyDay').last())?.studyDay ?? null,
    async answeredDays(from, to) {
      const first = await eachDay(db, from, to, (day) =>
        db.reviews.where('studyDay').equals(day).limit(1).primaryKeys(),
      );
      return first.filter(({ found }) => found.length > 0).map(({ day }) => day);
    },
    async reviewCounts(from, to) {
      const counts = await eachDay(db, from, to, (day) => db.reviews.where('studyDay').equals(day).count());
      return counts.filter(({ found }) => found > 0).map(({ day, found }): DayCount => ({ day, count: found }));
    },

    topicRows: () => db.topicRows.toArray(),
    documents: () => db.documents.toArray(),
    importedVersion: () => readContentHash(db),
    async importFiles(read, stamp) {
      const report = await importFiles(db, read, stamp);
      windows.postMessage('library');
      return report;
    },
  };
}
