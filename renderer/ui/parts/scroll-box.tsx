// Holds what may be wider than its column: it scrolls by itself, and by keys once it does, so that the page never does.
import { type ReactNode, useRef } from 'react';
import css from './scroll-box.module.css';
import { useScrolls } from './use-scrolls.ts';

export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(box);
  return (
    <div
      ref={box}
      className={css['box']}
      tabIndex={scrolls ? 0 : undefined}
      role={scrolls ? 'region' : undefined}
      aria-label={scrolls ? label : undefined}
    >
      {children}
    </div>
  );
}
