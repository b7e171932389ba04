// The way between screens: the letter of each is the one that follows `g`.
import { Search, SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import { useInterface } from '../context.ts';
import { ariaKeys, commands, hintOf } from '../keys.ts';
import { formatRoute, type Route, wholeLibrary } from '../router.ts';
import { dueCount } from '../today-watch.ts';
import { BrandMark } from './brand-mark.tsx';
import { Hidden } from './hidden.tsx';
import { KeyHint } from './key-hint.tsx';
import css from './rail.module.css';

interface PlaceProps {
  readonly to: Route;
  readonly here: boolean;
  readonly name: string;
  readonly hint: string;
  readonly glyph: ReactNode;
  readonly end?: ReactNode;
}

function Place({ to, here, name, hint, glyph, end }: PlaceProps) {
  return (
    <li>
      <a href={formatRoute(to)} title={`${name} (${hint})`} aria-current={here ? 'page' : undefined}>
        <span className={css['glyph']} aria-hidden="true">
          {glyph}
        </span>
        <span className={css['label']}>{name}</span>
        {end}
      </a>
    </li>
  );
}

function DueBesideToday() {
  const { today } = useInterface();
  const state = useStore(today.state);
  useEffect(() => today.look(), [today]);
  if (state.at !== 'ready' || dueCount(state.summary) === 0) return null;
  return (
    <span className={css['count']}>
      {dueCount(state.summary)}
      <Hidden> due</Hidden>
    </span>
  );
}

function Find() {
  const { keys } = useInterface();
  return (
    <li>
      <button
        type="button"
        title={`Find or do (${hintOf('findOrDo')})`}
        aria-keyshortcuts={ariaKeys(commands.findOrDo.keys[0])}
        onClick={() => keys.run('findOrDo')}
      >
        <span className={css['glyph']} aria-hidden="true">
          <Search size={14} strokeWidth={1.75} />
        </span>
        <span className={css['label']}>Find or do</span>
        <span className={css['end']}>
          <KeyHint>{hintOf('findOrDo')}</KeyHint>
        </span>
      </button>
    </li>
  );
}

export function Rail({ here }: { readonly here: Route['screen'] }) {
  return (
    <nav className={css['rail']} aria-label="Screens">
      <p className={css['brand']}>
        <BrandMark size={20} />
        <span>Backoff</span>
      </p>
      <ul>
        <Place
          to={{ screen: 'today' }}
          here={here === 'today'}
          name="Today"
          hint="G T"
          glyph="T"
          end={<DueBesideToday />}
        />
        <Place
          to={{ screen: 'library', page: 'cards', view: wholeLibrary }}
          here={here === 'library'}
          name="Library"
          hint="G L"
          glyph="L"
        />
      </ul>
      <ul className={css['foot']}>
        <Find />
        <Place
          to={{ screen: 'settings', page: 'scheduling' }}
          here={here === 'settings'}
          name="Settings"
          hint="Ctrl ,"
          glyph={<SlidersHorizontal size={14} strokeWidth={1.75} />}
          end={
            <span className={css['end']}>
              <KeyHint>Ctrl ,</KeyHint>
            </span>
          }
        />
      </ul>
    </nav>
  );
}
