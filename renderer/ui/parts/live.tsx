// A live region: what is put here is read out once, also when it says the same as before.
import { Hidden } from './hidden.tsx';

export function Live({ text, count }: { readonly text: string; readonly count: number }) {
  return (
    <div role="status" aria-live="polite" aria-atomic="true">
      <Hidden key={count}>{text}</Hidden>
    </div>
  );
}
