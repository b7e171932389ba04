// The StudyStore on IndexedDB: the questions that screens and actions ask of its tables.
// No rule of scheduling or undo stands here; writing is in `commit-act.ts` and `import-content.ts`.
import { Dexie } from 'dexie';
import type { CardId } from '../../core/cards/model.ts';
import type { Entry } from '../../core/journal/entry.ts';
import type { CardState } from '../../core/journal/projection.ts';
import type { Parameters, ParamsId } from '../../core/schedule/memory.ts';
import type { StudyDay } from '../../core/time/instant.ts';
import type { DayCount, ScheduledCard, StudyStore } from '../../ports/study-store.ts';
import { newestAct, newestUndone } from './acts.ts';
import { commitAct } from './commit-act.ts';
import { Database } from './database.ts';
import { importContent } from './import-content.ts';
import { readContentHash, readHead, readSettings } from './meta.ts';
import { openDatabase } from './open-database.ts';

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

  const libraryKeys = async (): Promise<ReadonlySet<CardId>> => new Set(await db.cards.toCollection().primaryKeys());

  async function inLibrary(states: readonly (CardState | undefined)[]): Promise<ScheduledCard[]> {
    const cards = await db.cards.bulkGet(states.flatMap((state) => (state === undefined ? [] : [state.card])));
    const byId = new Map(cards.map((card) => [card?.card, card]));
    return states.flatMap((state) => {
      const card = state === undefined ? undefined : byId.get(state.card);
      return state === undefined || card === undefined ? [] : [{ ...state, note: card.note, topic: card.topic }];
    });
  }

  return {
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

    settings: () => readSettings(db),
    async params() {
      return new Map<ParamsId, Parameters>((await db.params.toArray()).map((row) => [row.id, row.params]));
    },

    cardState: async (card) => (await db.states.get(card)) ?? null,
    reviewsOf: (card) => db.reviews.where('[card+hlc]').between([card, Dexie.minKey], [card, Dexie.maxKey]).toArray(),
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
    async dueCounts(from, to) {
      const [due, library] = await Promise.all([
        db.states.where('memory.dueDay').between(from, to, true, true).toArray(),
        libraryKeys(),
      ]);
      const byDay = new Map<StudyDay, number>();
      for (const { card, memory } of due) {
        if (library.has(card)) byDay.set(memory.dueDay, (byDay.get(memory.dueDay) ?? 0) + 1);
      }
      return [...byDay].map(([day, count]) => ({ day, count })).sort((a, b) => a.day - b.day);
    },
    async dueCards(day, limit) {
      const due = db.states.where('memory.dueDay').belowOrEqual(day);
      if (limit === undefined) return inLibrary(await due.toArray());
      // Cards that left the library must not use up the limit.
      const [keys, library] = await Promise.all([due.primaryKeys(), libraryKeys()]);
      return inLibrary(await db.states.bulkGet(keys.filter((card) => library.has(card)).slice(0, limit)));
    },
    async newCards(limit) {
      const [inOrder, answered] = await Promise.all([
        db.cards.orderBy('order').primaryKeys(),
        db.states.toCollection().primaryKeys(),
      ]);
      const known = new Set<CardId>(answered);
      const fresh = inOrder.filter((card) => !known.has(card)).slice(0, limit);
      const rows = await db.cards.bulkGet(fresh);
      return rows.flatMap((row) => (row === undefined ? [] : [{ card: row.card, note: row.note, topic: row.topic }]));
    },
    newestAct: async (kinds) => newestAct(db, (await readHead(db)).device, kinds),
    newestUndone: async (kinds) => newestUndone(db, (await readHead(db)).device, kinds),

    topics: () => db.topics.toArray(),
    cardCount: () => db.cards.count(),
    note: async (id) => (await db.notes.get(id)) ?? null,
    contentHash: () => readContentHash(db),
    async importContent(read) {
      const report = await importContent(db, read);
      windows.postMessage('library');
      return report;
    },
  };
}
