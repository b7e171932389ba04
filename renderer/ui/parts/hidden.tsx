// Words for a screen reader only.
import type { ReactNode } from 'react';
import css from './hidden.module.css';

export function Hidden({ children }: { readonly children: ReactNode }) {
  return <span className={css['hidden']}>{children}</span>;
}
