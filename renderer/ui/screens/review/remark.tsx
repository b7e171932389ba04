// What is to be known besides the card, in one quiet line above the bar, until the next act.
import css from './remark.module.css';

interface RemarkProps {
  readonly text: string | null;
  /** The live region says it, too, so that it is not to be read out twice. */
  readonly said: boolean;
}

export function Remark({ text, said }: RemarkProps) {
  if (text === null) return null;
  return (
    <p className={css['remark']} aria-hidden={said}>
      {text}
    </p>
  );
}
