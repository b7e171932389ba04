// What went otherwise than asked, above the bar, until the next act. The live region says it too, so it is not said twice.
import css from './remark.module.css';

export function Remark({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <p className={css['remark']} aria-hidden="true">
      {text}
    </p>
  );
}
