// Today's figures could not be read: what happened, what is safe, what to do.
import { Button } from '../../parts/button.tsx';
import css from './failed.module.css';

export function Failed({ message, onRetry }: { readonly message: string; readonly onRetry: () => void }) {
  return (
    <section className={css['failed']} role="alert">
      <h1>Today could not be read</h1>
      <p>{message} Nothing was changed; every answer you gave is stored.</p>
      <Button onClick={onRetry}>Try again</Button>
    </section>
  );
}
