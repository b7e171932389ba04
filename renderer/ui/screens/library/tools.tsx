// Above the list: the search, the filters as chips, how much was found, and below the field what of it was not understood.
import { type Ref, useId } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../parts/button.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Live } from '../../parts/live.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { counted, grouped } from '../../words/counts.ts';
import type { Browser } from './browsing.ts';
import { chipFilters, filtersIn, toggled } from './query-words.ts';
import css from './tools.module.css';

interface ToolsProps {
  readonly browser: Browser;
  readonly field: Ref<HTMLInputElement>;
  readonly onLeave: () => void;
}

/** What a leech is to its reader; said only where leeches are listed. */
const leechAdvice = 'Forgotten eight times or more. Rewrite it, split it, or suspend it.';

export function Tools({ browser, field, onLeave }: ToolsProps) {
  const id = useId();
  const { query, picked } = useStore(browser.state);
  const { found, all, problems, turn } = useStore(browser.found.state);
  const on = filtersIn(query.text);
  const selected = picked.size > 1 ? `${grouped(picked.size)} selected` : '';
  const wrong = problems.length > 0;
  return (
    <div className={css['tools']}>
      <div className={css['line']}>
        <div className={css['search']}>
          <SearchField
            label="Search cards"
            hint="/"
            text={query.text}
            field={field}
            placeholder={all === 0 ? 'Search' : `Search ${counted(all, 'card')}`}
            aria-describedby={wrong ? id : undefined}
            aria-invalid={wrong}
            onText={browser.search}
            onLeave={onLeave}
          />
        </div>
        <div className={css['chips']} role="group" aria-label="Filters">
          {chipFilters.map((filter) => (
            <Chip
              key={filter}
              name={filter}
              on={on.includes(filter)}
              onToggle={() => browser.search(toggled(query.text, filter))}
            />
          ))}
        </div>
        {turn === 0 ? null : (
          <div className={css['count']}>
            {selected === '' ? null : (
              <span className={css['selected']}>
                {selected}
                <Button
                  look="bare"
                  hint="Esc"
                  onClick={() => {
                    browser.letGo();
                    onLeave();
                  }}
                >
                  Clear
                </Button>
              </span>
            )}
            <span>
              <b>{grouped(found)}</b> of <b>{grouped(all)}</b>
            </span>
          </div>
        )}
      </div>
      {wrong ? (
        <ul id={id} className={css['problems']}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      ) : null}
      {on.includes('leech') && found > 0 ? <p className={css['advice']}>{leechAdvice}</p> : null}
      {turn === 0 ? null : (
        <Live
          text={`${grouped(found)} of ${counted(all, 'card')}${selected === '' ? '' : `, ${selected}`}`}
          count={turn * 1_000_000 + picked.size}
        />
      )}
    </div>
  );
}
