// What the bench of the search calls in a page: fills a database of its own, and types queries letter by letter into the
// app's own search, worker and all.
import { actOnCards } from '../../../renderer/actions/act-on-cards.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { Database } from '../../../renderer/adapters/dexie/database.ts';
import { createDexieStore } from '../../../renderer/adapters/dexie/study-store.ts';
import { workerCardSearch } from '../../../renderer/adapters/system/card-search.ts';
import { systemClock } from '../../../renderer/adapters/system/clock.ts';
import { systemRandom } from '../../../renderer/adapters/system/random.ts';
import { cardsOf } from '../../../renderer/core/cards/cards-of-note.ts';
import type { Note } from '../../../renderer/core/cards/model.ts';
import type { ReadFile } from '../../../renderer/core/cards/reading.ts';
import type { ActId, DeviceId, EntryId } from '../../../renderer/core/journal/entry.ts';
import type { CardState } from '../../../renderer/core/journal/projection.ts';
import { defaultSettings } from '../../../renderer/core/journal/settings.ts';
import { defaultParameters } from '../../../renderer/core/schedule/parameters.ts';
import type { StudyDay } from '../../../renderer/core/time/instant.ts';
import { studyDayOf } from '../../../renderer/core/time/study-day.ts';
import type { CardQuery, SortKey } from '../../../renderer/ports/card-search.ts';
import type { SearchLibrary, SearchTimes } from '../search-messages.ts';
import { seededNumbers } from '../seeded-numbers.ts';
import { generatedLibrary } from './generated-library.ts';

const database = 'bench-search';
const rowsPerPage = 100;
const refreshCount = 30;

/** Beginnings of rare and of common words, phrases, exclusions and filters, as people type them. */
const typed = [
  'shard key',
  'the replica of a',
  '"of the cache"',
  'consistency partition leader',
  'log -queue',
  'area:data is:due cache',
  'recall:<80 stability:>20 read',
  'topic:generated-17 s',
  'level:apply state:review timeout',
  'is:leech',
  'std::vector 10:30',
  'hsah',
];
const sorts: readonly SortKey[] = ['study', 'recall', 'text', 'due'];

function today(): StudyDay {
  return studyDayOf(systemClock.now(), defaultSettings.rollover);
}

/** A memory for two cards in three, from all over the range. */
function statesOf(cards: readonly CardState['card'][], day: StudyDay): readonly CardState[] {
  const chance = seededNumbers(3);
  return cards.flatMap((card): CardState[] => {
    if (chance() < 1 / 3) return [];
    const since = Math.floor(chance() * 60);
    const days = Math.ceil(chance() * 90);
    const at = systemClock.now().at;
    const lapses = Math.floor(chance() ** 4 * 12);
    const place = { phase: 'review', step: 0, interval: { days }, dueAt: null, lastAt: at, reps: 5, lapses } as const;
    const dueDay = (day - since + days) as StudyDay;
    const lastDay = (day - since) as StudyDay;
    const memory = { ...place, stability: 1 + chance() * 200, difficulty: 1 + chance() * 9, dueDay, lastDay };
    const entry = `bench-${card}` as EntryId;
    return [{ card, memory, rev: entry, lastReview: entry }];
  });
}

async function fill(count: number): Promise<SearchLibrary> {
  const { topics, notes } = generatedLibrary(count);
  const notesOf = new Map(topics.map(({ id }) => [id, [] as Note[]]));
  for (const note of notes) notesOf.get(note.topic)?.push(note);
  const read = topics.map((topic): ReadFile => {
    const own = notesOf.get(topic.id) ?? [];
    const nothing = { problems: [], milestones: [], references: [], sizes: [], headings: own.length };
    const parsed = { topic, notes: own, ...nothing };
    return { key: `shipped/${topic.file}`, origin: 'shipped', path: topic.file, hash: topic.id, parsed };
  });
  const store = createDexieStore(database);
  const opened = await store.open('bench' as DeviceId);
  if (!opened.ok) throw new Error(opened.message);
  const stamp = { act: 'import' as ActId, entry: 'import' as EntryId, ...systemClock.now() };
  await store.importFiles({ version: 'bench', read, kept: new Set() }, stamp);
  const cards = await store.cardCount();
  store.close();
  const states = statesOf(notes.flatMap(cardsOf), today());
  const db = new Database(database);
  await db.states.bulkPut([...states]);
  db.close();
  return { cards, started: states.length };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Leaves its worker running, so that its memory can be looked at. */
async function measure(): Promise<SearchTimes> {
  let read = 0;
  const begin = performance.now();
  const search = workerCardSearch({ database });
  search.onProgress(() => {
    if (read === 0) read = performance.now() - begin;
  });
  const present = { day: today(), parameters: defaultParameters };
  const page = (query: CardQuery, from = 0) => search.page(query, present, from, rowsPerPage);
  const all: CardQuery = { text: '', sort: 'study', descending: false };
  const first = await timed(() => page(all));

  const keystrokes: number[] = [];
  for (const sort of sorts) {
    // Another order is chosen with a press of its own, and then one types.
    await page({ ...all, sort });
    for (const text of typed) {
      for (let length = 1; length <= text.length; length += 1)
        keystrokes.push(await timed(() => page({ text: text.slice(0, length), sort, descending: false })));
    }
  }

  const windows: number[] = [];
  for (let from = 0; from < 50; from += 1) windows.push(await timed(() => page(all, from * 1999)));

  const store = createDexieStore(database);
  const ports = { store, clock: systemClock, random: systemRandom };
  const guard = createClockGuard();
  const refreshes: number[] = [];
  for (const { card } of (await page(all)).rows.slice(0, refreshCount)) {
    const acted = await actOnCards(ports, guard, [card], { type: 'flag', flag: 1 });
    if (!acted.ok) throw new Error(acted.problem);
    refreshes.push(
      await timed(async () => {
        void search.refresh();
        await page({ text: 's', sort: 'recall', descending: false });
      }),
    );
  }
  const flagged = await page({ text: 'flag:1', sort: 'study', descending: false });
  if (flagged.found !== refreshCount) throw new Error(`Of ${refreshCount} flags, ${flagged.found} were found.`);
  store.close();
  return { first, read, keystrokes, windows, refreshes };
}

export interface SearchBench {
  fill(cards: number): Promise<SearchLibrary>;
  measure(): Promise<SearchTimes>;
}

const benchSearch: SearchBench = { fill, measure };
Object.assign(globalThis, { benchSearch });
