// One setting: its name, what it means, the control at the right, and below it what is wrong with a value.
import type { ReactNode } from 'react';
import css from './option.module.css';

interface OptionProps {
  /** The id of the control; `-hint` and `-problem` behind it name the two texts. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | null;
  readonly children: ReactNode;
}

/** The value of aria-describedby for a control in such a row. */
export function describedBy(id: string, hint: string | undefined, problem: string | null): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, problem === null ? '' : `${id}-problem`];
  return ids.filter((one) => one !== '').join(' ') || undefined;
}

export function Option({ id, label, hint, problem = null, children }: OptionProps) {
  return (
    <div className={css['option']}>
      <div className={css['words']}>
        <label htmlFor={id}>{label}</label>
        {hint === undefined ? null : <p id={`${id}-hint`}>{hint}</p>}
        {problem === null ? null : (
          <p id={`${id}-problem`} className={css['problem']} role="alert">
            {problem}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}
