// Library: every card, searched as one types, with the one in front beside the list. It binds the keys of the screen; what
// is looked at stands in `browsing.ts`, what is done to cards in `use-card-acts.ts`.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { CardId } from '../../../core/cards/model.ts';
import type { Flag } from '../../../core/journal/marks.ts';
import type { StudyDay } from '../../../core/time/instant.ts';
import type { SortKey } from '../../../ports/card-search.ts';
import { useInterface, useKeys } from '../../context.ts';
import { formatRoute, type LibraryView } from '../../router.ts';
import { counted } from '../../words/counts.ts';
import { Button } from '../../parts/button.tsx';
import { CardSheet } from '../../parts/card-sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { ActsBar } from './acts-bar.tsx';
import { type Browser, createBrowser } from './browsing.ts';
import { createCardReader } from './card-reader.ts';
import { CardTable, columns, type TableHandle } from './card-table.tsx';
import { DueDialog } from './due-dialog.tsx';
import css from './library.module.css';
import { NothingFound } from './nothing-found.tsx';
import { PageHead } from './page-head.tsx';
import { Preview } from './preview.tsx';
import { Tools } from './tools.tsx';
import { useAddress } from './use-address.ts';
import { useCardActs } from './use-card-acts.ts';
import { useLibraryCounts } from './use-library-counts.ts';
import { useStudyDay } from './use-study-day.ts';
import { WaitingList } from './waiting-list.tsx';

function Head() {
  const { app } = useInterface();
  const { orphans, problems } = useLibraryCounts();
  return (
    <PageHead title="Library">
      {problems === 0 ? null : (
        <a href={formatRoute({ screen: 'library', page: 'problems' })}>{counted(problems, 'problem')}</a>
      )}
      {orphans === 0 ? null : (
        <a href={formatRoute({ screen: 'library', page: 'orphans' })}>{counted(orphans, 'orphan')}</a>
      )}
      {app.importReport() === null ? null : (
        <a data-outlined href={formatRoute({ screen: 'settings', page: 'data' })}>
          Last import
        </a>
      )}
    </PageHead>
  );
}

/** Where a key of moving leads to. */
function placeAfter(keys: string, active: number, page: number, count: number): number {
  switch (keys.replace('Shift+', '')) {
    case 'ArrowUp':
      return active - 1;
    case 'ArrowDown':
      return active + 1;
    case 'PageUp':
      return active - page;
    case 'PageDown':
      return active + page;
    case 'Home':
      return 0;
    default:
      return count - 1;
  }
}

function nextSort(sort: SortKey): SortKey {
  const at = columns.findIndex(([key]) => key === sort);
  return columns[(at + 1) % columns.length]?.[0] ?? 'due';
}

/** Reads the list and the card in front again when study data changes, and when another study day begins. */
function useFresh(browser: Browser, today: StudyDay) {
  const { app } = useInterface();
  const [reader] = useState(() => createCardReader(app));
  const { card } = useStore(browser.state);
  useEffect(() => reader.read(card), [reader, card]);
  const read = useCallback(() => {
    browser.refresh();
    reader.read(browser.state.getState().card);
  }, [browser, reader]);
  useEffect(() => app.onChange(read), [app, read]);
  const readOn = useRef(today);
  useEffect(() => {
    if (readOn.current === today) return;
    readOn.current = today;
    read();
  }, [read, today]);
  return useStore(reader.state);
}

function Ready({ view }: { readonly view: LibraryView }) {
  const { app, drills } = useInterface();
  const [browser] = useState(() => createBrowser(app, view));
  const today = useStudyDay();
  const detail = useFresh(browser, today);
  const acts = useCardActs(browser);
  useAddress(browser, view);
  const field = useRef<HTMLInputElement>(null);
  const table = useRef<TableHandle>(null);
  const [setsDueOf, setSetsDueOf] = useState<readonly CardId[]>([]);
  const { found, query: shown, failure } = useStore(browser.found.state);
  const { card } = useStore(browser.state);
  const [opened, setOpened] = useState<CardId | null>(null);
  const open = useCallback(() => setOpened(browser.state.getState().card), [browser]);
  const drill = (): void => drills.start(browser.targets());
  const askDue = (): void => setSetsDueOf(browser.targets());

  function move(keys: string): void {
    const { active } = browser.state.getState();
    const page = table.current?.pageRows() ?? 1;
    browser.move(placeAfter(keys, active, page, found), keys.startsWith('Shift+'));
    table.current?.focus();
  }

  useKeys({
    searchRows() {
      field.current?.focus();
      field.current?.select();
    },
    moveRow: move,
    extendRows: move,
    extendFar: move,
    pickRow: () => browser.pick(browser.state.getState().active),
    pickAllRows: browser.pickAll,
    clearRows() {
      const { picked, query } = browser.state.getState();
      if (picked.size > 0) browser.letGo();
      else if (query.text !== '') browser.search('');
    },
    sortRows() {
      const { sort } = browser.state.getState().query;
      browser.sort(nextSort(sort), false);
    },
    turnRows() {
      const { sort, descending } = browser.state.getState().query;
      browser.sort(sort, !descending);
    },
    openRow: open,
    suspendRows: acts.suspend,
    buryRows: acts.bury,
    flagRows: (keys) => acts.flag(Number(keys.slice(-1)) as Exclude<Flag, 0>),
    drillRows: drill,
    setDueRows: askDue,
    resetRows: acts.reset,
    undoAct: acts.undo,
    redoAct: acts.redo,
  });

  return (
    <div className={css['library']}>
      <Head />
      <Tools browser={browser} field={field} onLeave={() => table.current?.focus()} />
      {failure === null ? null : (
        <section className={css['failed']} role="alert">
          <p>The library could not be read. {failure} Nothing was changed.</p>
          <Button onClick={browser.refresh}>Try again</Button>
        </section>
      )}
      {shown === null ? (
        failure === null ? (
          <WaitingList />
        ) : null
      ) : found === 0 ? (
        <NothingFound
          browser={browser}
          query={shown}
          all={browser.found.state.getState().all}
          onSearch={() => field.current?.focus()}
        />
      ) : (
        <div className={css['split']}>
          <CardTable browser={browser} today={today} handle={table} onOpen={open} />
          <aside className={css['side']} aria-label="Selected card">
            {detail === null || card === null ? <div /> : <Preview detail={detail} />}
            <ActsBar browser={browser} acts={acts} onOpen={open} onDrill={drill} onSetDue={askDue} />
          </aside>
        </div>
      )}
      {opened === null ? null : <CardSheet card={opened} onClose={() => setOpened(null)} />}
      {setsDueOf.length === 0 ? null : (
        <DueDialog
          cards={setsDueOf.length}
          today={today}
          setDue={(day) => acts.setDue(setsDueOf, day)}
          onClose={() => setSetsDueOf([])}
        />
      )}
    </div>
  );
}

/** While the app is still opening, nothing is asked. */
export function Library({ view }: { readonly view: LibraryView }) {
  const { app } = useInterface();
  const status = useStore(app.status);
  return status.at === 'ready' ? <Ready view={view} /> : <Waiting status={status} />;
}
