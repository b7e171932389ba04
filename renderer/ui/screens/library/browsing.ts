// What a person looks at in the library: the query, the card in front, and the cards picked for an act. It follows the
// cards that are found: the card in front stays in front wherever it moves to, and nothing out of sight stays picked.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { App } from '../../../actions/app.ts';
import type { CardId } from '../../../core/cards/model.ts';
import type { CardQuery, FoundCard } from '../../../ports/card-search.ts';
import type { LibraryView } from '../../router.ts';
import { createFoundCards, type FoundCards, pageLength } from './found-cards.ts';

export interface Browsing {
  /** What was asked for last; the answer may still be on its way. */
  readonly query: CardQuery;
  /** The row in front, from 0. */
  readonly active: number;
  /** The card in front; null while its row is not read, or when there is none. */
  readonly card: CardId | null;
  readonly picked: ReadonlySet<CardId>;
}

export interface Browser {
  readonly state: StoreApi<Browsing>;
  readonly found: FoundCards;
  search(text: string): void;
  sort(sort: CardQuery['sort'], descending: boolean): void;
  /** Shows what an address says. */
  arrive(view: LibraryView): void;
  /** Puts a row in front; with `extend` the rows from the anchor to it become the picked ones. */
  move(to: number, extend: boolean): void;
  /** Picks the card of a row, or lets it go. */
  pick(index: number): void;
  pickAll(): void;
  letGo(): void;
  /** The cards an act is for: the picked ones, else the one in front. */
  targets(): readonly CardId[];
  /** Whether the rows of all of them are read, and so; what was not read is not known. */
  everyTarget(so: (row: FoundCard) => boolean): boolean;
  refresh(): void;
}

const none: ReadonlySet<CardId> = new Set();

export function createBrowser(app: Pick<App, 'findCards' | 'allFound'>, view: LibraryView): Browser {
  const found = createFoundCards(app);
  const state = createStore<Browsing>(() => ({ query: view.query, active: 0, card: view.card, picked: none }));
  let anchor = 0;
  let turn = 0;

  function indexOf(card: CardId): number {
    for (const [page, rows] of found.state.getState().pages) {
      const index = rows.findIndex((row) => row.card === card);
      if (index >= 0) return page * pageLength + index;
    }
    return -1;
  }

  /** After a new answer: the card in front may have moved, or be gone, and then the next one takes its place. */
  function follow(): void {
    const now = found.state.getState();
    if (now.turn !== turn) {
      turn = now.turn;
      const active = Math.max(0, now.place);
      anchor = active;
      state.setState({ active, card: found.row(active)?.card ?? null });
      return;
    }
    const { active, card } = state.getState();
    const row = found.row(active);
    if (card !== null && row?.card === card) return;
    const moved = card === null ? -1 : indexOf(card);
    if (moved >= 0) state.setState({ active: moved });
    else if (row !== undefined) state.setState({ card: row.card });
    else if (active >= now.found) put(now.found - 1);
  }

  function put(index: number): void {
    const active = Math.max(0, Math.min(index, found.state.getState().found - 1));
    state.setState({ active, card: found.row(active)?.card ?? null });
  }

  function ask(query: CardQuery, near: CardId | null): void {
    const other = query.text !== state.getState().query.text;
    state.setState({ query, ...(other ? { picked: none } : {}) });
    found.ask(query, near);
  }

  async function letGoOfVanished(): Promise<void> {
    const { picked } = state.getState();
    if (picked.size === 0) return;
    const there = new Set(await app.allFound(state.getState().query));
    if (state.getState().picked !== picked) return;
    const left = [...picked].filter((card) => there.has(card));
    if (left.length < picked.size) state.setState({ picked: new Set(left) });
  }

  found.state.subscribe(follow);
  found.ask(view.query, view.card);

  return {
    state,
    found,
    search: (text) => ask({ ...state.getState().query, text }, null),
    sort: (sort, descending) => ask({ ...state.getState().query, sort, descending }, state.getState().card),
    arrive: ({ query, card }) => ask(query, card),
    move(to, extend) {
      put(to);
      const { active } = state.getState();
      if (!extend) {
        anchor = active;
        return;
      }
      const [from, last] = anchor < active ? [anchor, active] : [active, anchor];
      found.between(from, last + 1).then((cards) => {
        if (state.getState().active === active) state.setState({ picked: new Set(cards) });
      }, found.fail);
    },
    pick(index) {
      put(index);
      anchor = index;
      const { card, picked } = state.getState();
      if (card === null) return;
      const next = new Set(picked);
      if (!next.delete(card)) next.add(card);
      state.setState({ picked: next });
    },
    pickAll() {
      const { query } = state.getState();
      app.allFound(query).then((cards) => {
        if (state.getState().query === query) state.setState({ picked: new Set(cards) });
      }, found.fail);
    },
    letGo: () => state.setState({ picked: none }),
    targets() {
      const { picked, card } = state.getState();
      if (picked.size > 0) return [...picked];
      return card === null ? [] : [card];
    },
    everyTarget(so) {
      const { picked, card } = state.getState();
      const read = new Set<CardId>();
      for (const row of [...found.state.getState().pages.values()].flat()) {
        if (picked.size > 0 ? !picked.has(row.card) : row.card !== card) continue;
        if (!so(row)) return false;
        read.add(row.card);
      }
      return read.size === Math.max(1, picked.size);
    },
    refresh() {
      found.refresh();
      letGoOfVanished().catch(found.fail);
    },
  };
}
