// The cards that a query found, read page by page as they come into sight. What was found before stays on show until the
// first answer to a new query is there; an answer to an older query is dropped.
import { messageOf } from '../../../core/message-of.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { App } from '../../../actions/app.ts';
import type { CardId } from '../../../core/cards/model.ts';
import type { CardQuery, FoundCard, FoundPage } from '../../../ports/card-search.ts';

export const pageLength = 100;
/** Pages that are kept when others come into sight; 6,000 cards. */
const mostPages = 60;

export interface Found {
  /** What is on show was found by it; null before the first answer. */
  readonly query: CardQuery | null;
  readonly found: number;
  /** How many the library holds. */
  readonly all: number;
  readonly problems: readonly string[];
  /** By number of the page, from 0. */
  readonly pages: ReadonlyMap<number, readonly FoundCard[]>;
  /** Counts up with every query that was answered, and not when the same is read again. */
  readonly turn: number;
  /** Where the card stands that was asked to stay in front; -1 when it was not found or none was named. */
  readonly place: number;
  /** What went wrong with the newest reading; what is on show is older then. */
  readonly failure: string | null;
}

export interface FoundCards {
  readonly state: StoreApi<Found>;
  /** Finds by a new query, and where in it a card stands, so that it can stay in front. */
  ask(query: CardQuery, near: CardId | null): void;
  /** These rows are in sight, the last one not included: reads what is missing of them. */
  show(from: number, to: number): void;
  /** Reads again what is in sight, because study data changed. */
  refresh(): void;
  row(index: number): FoundCard | undefined;
  /** Says that something else could not be read of it; the next reading that succeeds takes it back. */
  fail(error: unknown): void;
  /** The cards of these rows, the last one not included, read or not. */
  between(from: number, to: number): Promise<readonly CardId[]>;
}

const nothing: Found = {
  query: null,
  found: 0,
  all: 0,
  problems: [],
  pages: new Map(),
  turn: 0,
  place: -1,
  failure: null,
};

const pageOf = (index: number): number => Math.floor(Math.max(0, index) / pageLength);

export function createFoundCards(app: Pick<App, 'findCards' | 'allFound'>): FoundCards {
  const state = createStore<Found>(() => nothing);
  let wanted: CardQuery | null = null;
  let wantedNear: CardId | null = null;
  let sight = { from: 0, to: pageLength };
  /** Counts readings from scratch; what an older one brings is dropped. */
  let run = 0;
  let underWay = new Set<number>();

  function pagesInSight(): readonly number[] {
    const last = Math.min(pageOf(sight.to - 1), pageOf(state.getState().found - 1));
    return Array.from({ length: Math.max(0, last - pageOf(sight.from) + 1) }, (_, index) => pageOf(sight.from) + index);
  }

  const read = (query: CardQuery, page: number): Promise<FoundPage> =>
    app.findCards(query, page * pageLength, pageLength);

  function fail(error: unknown): void {
    state.setState({ failure: messageOf(error) });
  }

  function failed(mine: number, error: unknown): void {
    if (mine === run) fail(error);
  }

  /** Begins a reading whose first pages take the place of all that is on show. */
  async function start(
    query: CardQuery,
    find: () => Promise<{ readonly place: number; readonly pages: readonly number[] }>,
  ) {
    run += 1;
    const mine = run;
    underWay = new Set();
    try {
      const { place, pages } = await find();
      if (mine !== run) return;
      const answers = await Promise.all(pages.map(async (page) => ({ page, answer: await read(query, page) })));
      const newest = answers.at(-1)?.answer;
      if (mine !== run || newest === undefined) return;
      const { found, all, problems } = newest;
      const rows = answers.map(({ page, answer }) => [page, answer.rows] as const);
      const turn = state.getState().turn + (state.getState().query === query ? 0 : 1);
      state.setState({ query, found, all, problems, pages: new Map(rows), turn, place, failure: null }, true);
      fill();
    } catch (error) {
      failed(mine, error);
    }
  }

  function fill(): void {
    const { query, pages } = state.getState();
    if (query === null || query !== wanted) return;
    for (const page of pagesInSight()) {
      if (!pages.has(page) && !underWay.has(page)) void add(query, page, run);
    }
  }

  async function add(query: CardQuery, page: number, mine: number): Promise<void> {
    underWay.add(page);
    try {
      const answer = await read(query, page);
      if (mine !== run) return;
      underWay.delete(page);
      const pages = new Map(state.getState().pages).set(page, answer.rows);
      const middle = pageOf((sight.from + sight.to) / 2);
      const farthest = [...pages.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
      for (const far of farthest.slice(0, Math.max(0, pages.size - mostPages))) pages.delete(far);
      state.setState({ pages });
    } catch (error) {
      if (mine === run) underWay.delete(page);
      failed(mine, error);
    }
  }

  function ask(query: CardQuery, near: CardId | null): void {
    wanted = query;
    wantedNear = near;
    void start(query, async () => {
      const place = near === null ? -1 : (await app.allFound(query)).indexOf(near);
      return { place, pages: [pageOf(place)] };
    });
  }

  return {
    state,
    ask,
    show(from, to) {
      sight = { from, to };
      fill();
    },
    refresh() {
      const query = wanted;
      if (query === null) return;
      const pages = pagesInSight();
      if (query !== state.getState().query) ask(query, wantedNear);
      else void start(query, async () => ({ place: -1, pages: pages.length === 0 ? [0] : pages }));
    },
    fail,
    row: (index) => state.getState().pages.get(pageOf(index))?.[index % pageLength],
    async between(from, to) {
      const { query, pages } = state.getState();
      if (query === null) return [];
      const rows = Array.from(
        { length: to - from },
        (_, index) => pages.get(pageOf(from + index))?.[(from + index) % pageLength],
      );
      const cards = rows.flatMap((row) => (row === undefined ? [] : [row.card]));
      return cards.length === rows.length ? cards : (await app.allFound(query)).slice(from, to);
    },
  };
}
