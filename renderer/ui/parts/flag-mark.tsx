// The flag of a card, 1 to 4: told apart by colour for the eye and by number in words, its own or those beside it.
import { Flag } from 'lucide-react';
import css from './flag-mark.module.css';

export const flagNames = { 1: 'Red', 2: 'Ochre', 3: 'Green', 4: 'Blue' } as const;

interface FlagMarkProps {
  readonly flag: keyof typeof flagNames;
  /** No word beside it says which flag it is. */
  readonly alone?: boolean;
}

export function FlagMark({ flag, alone = false }: FlagMarkProps) {
  const name = `Flag ${flag}`;
  const said = alone ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true };
  return (
    <span className={css['flag']} data-flag={flag} {...said} title={name}>
      <Flag size={12} strokeWidth={1.75} aria-hidden="true" />
    </span>
  );
}
