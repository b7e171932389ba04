// Keeps the index of a library up with its store: reads everything on first use and after an import, and of what was
// done since then only the cards concerned. Decides when to read; what is found is the index's matter.
import type { CardId } from '../core/cards/model.ts';
import type { Head } from '../core/journal/seal.ts';
import { IndexBuilder } from '../core/library/build-index.ts';
import type { LibraryIndex } from '../core/library/library-index.ts';
import type { StudyStore, WholeLibrary } from '../ports/study-store.ts';

export type FollowedStore = Pick<
  StudyStore,
  'head' | 'actsFrom' | 'attachments' | 'cardStates' | 'marksOf' | 'importedVersion' | 'wholeLibrary'
>;

export interface FollowedLibrary {
  /** The index with all that was stored before the last `refresh`. Rejects when the store cannot be read. */
  index(): Promise<LibraryIndex>;
  /** What is asked for from now on takes account of what is stored now. Reads nothing before the first use. */
  refresh(): Promise<void>;
}

export interface BuildPace {
  /** Notes that are taken in without a pause. */
  readonly slice: number;
  readonly pause: () => Promise<void>;
  readonly onProgress: (done: number, total: number) => void;
}

/** Of more cards than this, everything is read at once, which is cheaper than card by card. */
const mostSingly = 5000;

interface Followed {
  readonly index: LibraryIndex;
  readonly version: string | null;
  /** All acts up to here are taken account of. */
  head: Head;
}

export function followLibrary(store: FollowedStore, pace: BuildPace): FollowedLibrary {
  let current: Promise<Followed> | null = null;

  async function read(): Promise<Followed> {
    // First, so that an import meanwhile is noticed the next time.
    const version = await store.importedVersion();
    const library = await store.wholeLibrary();
    const builder = new IndexBuilder(library);
    for (let done = 0; done < builder.total; ) {
      done = builder.take(pace.slice);
      pace.onProgress(done, builder.total);
      await pace.pause();
    }
    return { index: builder.finish(), version, head: library.head };
  }

  async function caughtUp(followed: Followed): Promise<Followed> {
    if ((await store.importedVersion()) !== followed.version) return read();
    const [head, seen] = [await store.head(), followed.head];
    const cards = await changedCards(store, seen, head);
    if (cards === null) replaceAll(followed.index, await store.wholeLibrary());
    else if (cards.length > 0) {
      const [states, marks] = await Promise.all([store.cardStates(cards), store.marksOf(cards)]);
      followed.index.update(
        cards.flatMap((card, at) => {
          const of = marks[at];
          return of === undefined ? [] : [{ card, memory: states[at]?.memory ?? null, marks: of }];
        }),
      );
    }
    followed.head = head;
    return followed;
  }

  /** What could not be read is read anew by who asks next, who is told the reason if it fails again. */
  function following(next: Promise<Followed>): Promise<Followed> {
    current = next;
    next.catch(() => {
      if (current === next) current = null;
    });
    return next;
  }

  return {
    index: async () => (await (current ?? following(read()))).index,
    async refresh() {
      if (current === null) return;
      await following(current.then(caughtUp)).catch(() => undefined);
    },
  };
}

function replaceAll(index: LibraryIndex, { states, marks }: WholeLibrary): void {
  index.replace(
    states.map(({ card, memory }) => [card, memory]),
    marks.map((row) => [row.card, row]),
  );
}

/** The cards that acts between the two heads concern; null when that cannot be told, or when they are very many. */
async function changedCards(store: FollowedStore, seen: Head, head: Head): Promise<readonly CardId[] | null> {
  if (head.device === seen.device && head.seq === seen.seq && head.count === seen.count) return [];
  const own = head.device === seen.device && head.seq > seen.seq && head.count - seen.count === head.seq - seen.seq;
  if (!own) return null;
  const acts = await store.actsFrom(seen.seq + 1);
  const cards = new Set(acts.flatMap((act) => act.cards));
  if (cards.size === 0) return [];
  // An act names the card that it was done to; its history may be another's by now. They come in the order of time.
  for (const { from, to } of await store.attachments()) if (cards.has(from)) cards.add(to);
  return cards.size > mostSingly ? null : [...cards];
}
