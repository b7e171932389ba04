// The list of found cards: only the rows in sight are made, the others are read when they come. One row is in front; any
// number of them may be selected. Keys reach it through the screen; it has the focus while they move through it.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type MouseEvent, type Ref, useCallback, useEffect, useId, useImperativeHandle, useRef } from 'react';
import { useStore } from 'zustand';
import type { StudyDay } from '../../../core/time/instant.ts';
import type { CardQuery, SortKey } from '../../../ports/card-search.ts';
import { useRowsInSight } from '../../parts/use-rows-in-sight.ts';
import type { Browser } from './browsing.ts';
import { CardRow } from './card-row.tsx';
import css from './card-table.module.css';

/** The columns in their order, each with what it sorts by. */
export const columns = [
  ['text', 'Card'],
  ['topic', 'Topic'],
  ['recall', 'Recall'],
  ['stability', 'Stability'],
  ['due', 'Due'],
] as const satisfies readonly (readonly [SortKey, string])[];

export interface TableHandle {
  focus(): void;
  /** How many rows Page Up and Page Down move by. */
  pageRows(): number;
}

interface CardTableProps {
  readonly browser: Browser;
  readonly today: StudyDay;
  readonly handle: Ref<TableHandle>;
  readonly onOpen: () => void;
}

interface HeadProps {
  readonly query: CardQuery;
  readonly onSort: (sort: SortKey) => void;
}

function Head({ query, onSort }: HeadProps) {
  const Arrow = query.descending ? ArrowDown : ArrowUp;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(([key, name]) => {
          const sorted = query.sort === key;
          return (
            <th
              key={key}
              scope="col"
              data-column={key}
              aria-sort={sorted ? (query.descending ? 'descending' : 'ascending') : undefined}
            >
              <button type="button" onClick={() => onSort(key)}>
                {name}
                {sorted ? <Arrow size={12} strokeWidth={1.75} aria-hidden="true" /> : null}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** The room of rows that are not made. */
function Room({ height }: { readonly height: number }) {
  return (
    <tbody aria-hidden="true" className={css['room']}>
      <tr style={{ height }} />
    </tbody>
  );
}

export function CardTable({ browser, today, handle, onOpen }: CardTableProps) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const found = useStore(browser.found.state);
  const { query, active, picked } = useStore(browser.state);
  const { from, to, height, reveal, pageRows } = useRowsInSight(scroller, found.found, 2);
  useEffect(() => browser.found.show(from, to), [browser, from, to]);
  const { turn } = found;
  useEffect(() => {
    // Also when another answer has the same row in front.
    if (turn > 0) reveal(active);
  }, [reveal, active, turn]);
  useImperativeHandle(handle, () => ({ focus: () => table.current?.focus({ preventScroll: true }), pageRows }), [
    pageRows,
  ]);

  const press = useCallback(
    (index: number, event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey) browser.pick(index);
      else if (event.shiftKey) browser.move(index, true);
      else {
        browser.letGo();
        browser.move(index, false);
      }
    },
    [browser],
  );

  return (
    <div ref={scroller} className={css['list']}>
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose rows are selected is a grid.
        role="grid"
        className={css['table']}
        tabIndex={0}
        aria-label="Cards"
        aria-multiselectable="true"
        aria-rowcount={found.found + 1}
        aria-activedescendant={active >= from && active < to ? `${id}-${active}` : undefined}
      >
        <colgroup>
          {columns.map(([key]) => (
            <col key={key} data-column={key} />
          ))}
        </colgroup>
        <Head query={query} onSort={(sort) => browser.sort(sort, query.sort === sort && !query.descending)} />
        {from > 0 ? <Room height={from * height} /> : null}
        <tbody>
          {Array.from({ length: Math.max(0, to - from) }, (_, offset) => {
            const index = from + offset;
            const row = browser.found.row(index);
            const inFront = index === active;
            return (
              <CardRow
                key={index}
                id={`${id}-${index}`}
                index={index}
                row={row}
                today={today}
                front={inFront}
                selected={picked.size === 0 ? inFront : row !== undefined && picked.has(row.card)}
                onPress={press}
                onOpen={onOpen}
              />
            );
          })}
        </tbody>
        {to < found.found ? <Room height={(found.found - to) * height} /> : null}
      </table>
    </div>
  );
}
