// A heading over a strong hairline, and what belongs under it.
import { type ReactNode, useId } from 'react';
import css from './block.module.css';

export function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section className={css['block']} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
