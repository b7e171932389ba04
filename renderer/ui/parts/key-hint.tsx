// The name of a key beside what it does. A screen reader is told by aria-keyshortcuts instead.
import type { ReactNode } from 'react';
import css from './key-hint.module.css';

export function KeyHint({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className={css['hint']} aria-hidden="true">
      {children}
    </kbd>
  );
}
