// A setting that is on or off.
import { useId, useState } from 'react';
import { describedBy, Option } from './option.tsx';
import css from './switch-option.module.css';

interface SwitchOptionProps {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  /** Stores the choice. Resolves to what is wrong with it, or null. */
  readonly take: (on: boolean) => Promise<string | null>;
}

export function SwitchOption({ label, hint, on, take }: SwitchOptionProps) {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <Option id={id} label={label} hint={hint} problem={problem}>
      <input
        id={id}
        className={css['switch']}
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-describedby={describedBy(id, hint, problem)}
        onChange={(event) => void take(event.target.checked).then(setProblem)}
      />
    </Option>
  );
}
