// One orphan: what it asked, how much was answered, why it waits, and what can be done with its history.
import type { Orphan } from '../../../actions/read-orphans.ts';
import { Button } from '../../parts/button.tsx';
import { Hidden } from '../../parts/hidden.tsx';
import { counted } from '../../words/counts.ts';
import type { Choice } from './card-picker.tsx';
import css from './orphan-entry.module.css';

interface OrphanEntryProps {
  readonly orphan: Orphan;
  readonly onAttach: (to: Choice) => void;
  readonly onPick: () => void;
  readonly onClear: () => void;
}

export function OrphanEntry({ orphan, onAttach, onPick, onClear }: OrphanEntryProps) {
  const likeliest = orphan.suggestions[0];
  const parted = orphan.card !== orphan.was;
  return (
    <li className={css['orphan']} tabIndex={-1}>
      <div className={css['words']}>
        <p className={css['front']}>{orphan.front}</p>
        <p>{counted(orphan.reviews, 'answer')}</p>
        {parted ? (
          <p>
            Its id <code>{orphan.was}</code> came back with another text, so that card began anew. This history waits
            here, because it may not belong to it.
          </p>
        ) : null}
        {likeliest === undefined ? null : (
          <p>
            Most alike now: <q>{likeliest.front}</q>
          </p>
        )}
      </div>
      <div className={css['acts']}>
        {likeliest === undefined ? null : (
          <Button onClick={() => onAttach(likeliest)}>
            <span>
              Attach
              <Hidden> to “{likeliest.front}”</Hidden>
            </span>
          </Button>
        )}
        <Button look={likeliest === undefined ? 'outlined' : 'bare'} onClick={onPick}>
          <span>
            {likeliest === undefined ? 'Attach to…' : 'To another…'}
            <Hidden> card: “{orphan.front}”</Hidden>
          </span>
        </Button>
        <Button look="bare" onClick={onClear}>
          <span>
            Clear
            <Hidden> “{orphan.front}”</Hidden>
          </span>
        </Button>
      </div>
    </li>
  );
}
