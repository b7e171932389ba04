// The head of the library and of the pages that belong to it: a title, and the ways from there.
import type { ReactNode } from 'react';
import { formatRoute, wholeLibrary } from '../../router.ts';
import css from './page-head.module.css';

export function PageHead({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <header className={css['head']}>
      <h1>{title}</h1>
      {children}
    </header>
  );
}

export function BackToLibrary() {
  return <a href={formatRoute({ screen: 'library', page: 'cards', view: wholeLibrary })}>Back to the Library</a>;
}
