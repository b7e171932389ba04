// The head of a page that belongs to the library, with the way back to it.
import { formatRoute, wholeLibrary } from '../../router.ts';
import css from './pages.module.css';

export function PageHead({ title }: { readonly title: string }) {
  return (
    <header className={css['head']}>
      <h1>{title}</h1>
      <a href={formatRoute({ screen: 'library', page: 'cards', view: wholeLibrary })}>Back to the Library</a>
    </header>
  );
}
