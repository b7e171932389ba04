// A message that takes the whole window, because nothing else can be done before it: what happened, what is safe, what to do.
import { type ReactNode, useEffect, useRef } from 'react';
import { BrandMark } from './brand-mark.tsx';
import css from './full-window.module.css';

interface FullWindowProps {
  readonly title: string;
  readonly safe: string;
  readonly children: ReactNode;
  readonly acts: ReactNode;
}

export function FullWindow({ title, safe, children, acts }: FullWindowProps) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // There is one thing to do, and Enter does it.
    main.current?.querySelector<HTMLElement>('[data-look="main"]')?.focus();
  }, []);
  return (
    <main ref={main} className={css['window']}>
      <header>
        <BrandMark size={28} />
        <h1>{title}</h1>
        <p>{safe}</p>
      </header>
      {children}
      <div className={css['acts']}>{acts}</div>
    </main>
  );
}
