// A field to search by typing. Esc empties it; Enter, the arrow down, and Esc in an empty field hand over to the list.
import { Search } from 'lucide-react';
import type { ComponentProps, Ref } from 'react';
import { Hidden } from './hidden.tsx';
import { KeyHint } from './key-hint.tsx';
import css from './search-field.module.css';

type InputProps = Pick<
  ComponentProps<'input'>,
  | 'aria-activedescendant'
  | 'aria-autocomplete'
  | 'aria-controls'
  | 'aria-describedby'
  | 'aria-expanded'
  | 'aria-invalid'
  | 'placeholder'
  | 'role'
>;

interface SearchFieldProps extends InputProps {
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  readonly field?: Ref<HTMLInputElement>;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
  /** Is asked about a key first; true when it was for something else than the text. */
  readonly onKey?: (key: string) => boolean;
}

export function SearchField({ label, hint, text, field, onText, onLeave, onKey, ...rest }: SearchFieldProps) {
  return (
    <label className={css['field']}>
      <Search size={16} strokeWidth={1.75} aria-hidden="true" />
      <Hidden>{label}</Hidden>
      <input
        ref={field}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (onKey?.(event.key) === true) return event.preventDefault();
          if (event.key === 'Escape' && text !== '') onText('');
          else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) onLeave();
          else return;
          event.preventDefault();
        }}
        {...rest}
      />
      {hint === undefined || text !== '' ? null : <KeyHint>{hint}</KeyHint>}
    </label>
  );
}
