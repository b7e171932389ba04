// What stands in the place of the list when no card was found: what was looked for, what would find some, and the way on.
import { useEffect, useState } from 'react';
import type { CardQuery } from '../../../ports/card-search.ts';
import { useInterface } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { counted, grouped } from '../../words/counts.ts';
import type { Browser } from './browsing.ts';
import css from './library.module.css';
import { type ChipFilter, filtersIn, noCardFor, withoutFilter, wordsOnly } from './query-words.ts';

const filterWords: Readonly<Record<ChipFilter, string>> = {
  started: 'started',
  due: 'due',
  new: 'new',
  flagged: 'flagged',
  leech: 'a leech',
  suspended: 'suspended',
};

interface Without {
  readonly filter: ChipFilter;
  readonly found: number;
}

/** For each filter, how many cards there would be without it. */
function useWithout(query: CardQuery): readonly Without[] {
  const { app } = useInterface();
  const [counts, setCounts] = useState<readonly Without[]>([]);
  useEffect(() => {
    let newest = true;
    const count = async (filter: ChipFilter): Promise<Without> => {
      const { found } = await app.findCards({ ...query, text: withoutFilter(query.text, filter) }, 0, 1);
      return { filter, found };
    };
    setCounts([]);
    Promise.all(filtersIn(query.text).map(count)).then(
      (all) => (newest ? setCounts(all.filter(({ found }) => found > 0)) : undefined),
      () => undefined,
    );
    return () => {
      newest = false;
    };
  }, [app, query]);
  return counts;
}

interface NothingFoundProps {
  readonly browser: Browser;
  readonly query: CardQuery;
  readonly all: number;
  /** The button that was pressed is gone with its list: focus needs another place. */
  readonly onSearch: () => void;
}

export function NothingFound({ browser, query, all, onSearch }: NothingFoundProps) {
  const without = useWithout(query);
  const filters = filtersIn(query.text);
  const words = wordsOnly(query.text);
  const like = filters.map((filter) => filterWords[filter]).join(' and ');
  const widens = filters.length > 0 && words !== '';
  function search(text: string): void {
    browser.search(text);
    onSearch();
  }
  if (all === 0) {
    return (
      <div className={css['empty']}>
        <h2>The library has no cards</h2>
        <p>Cards come with the app and are read at its start. What went wrong then stands in Library, Problems.</p>
      </div>
    );
  }
  return (
    <div className={css['empty']}>
      <h2>{words === '' ? `No card is ${like}` : noCardFor(words)}</h2>
      <p>
        {words === '' ? (
          `${counted(all, 'card')} ${all === 1 ? 'was' : 'were'} looked at. `
        ) : (
          <>
            <q>{words}</q> {like === '' ? `in ${counted(all, 'card')}. ` : `in cards that are ${like}. `}
          </>
        )}
        {without.map(({ filter, found }) => (
          <span key={filter}>
            Without the filter <em>{filter}</em> there would be {grouped(found)}.{' '}
          </span>
        ))}
      </p>
      <div className={css['acts']}>
        {widens ? <Button onClick={() => search(words)}>Search all {grouped(all)}</Button> : null}
        <Button look={widens ? 'bare' : 'outlined'} hint="Esc" onClick={() => search('')}>
          Clear
        </Button>
      </div>
    </div>
  );
}
