// A setting that is written. It is taken over with Enter or when the field is left; Esc brings the old value back.
// A wrong value stays in the field with what is wrong below it, and nothing is stored.
import { useId, useState } from 'react';
import { describedBy, Option } from './option.tsx';
import css from './text-option.module.css';

/** What is wrong with a value; null when it was taken over. */
export type Problem = string | null;

interface TextOptionProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly wide?: boolean;
  readonly take: (text: string) => Promise<Problem>;
}

export function TextOption({ label, hint, value, wide, take }: TextOptionProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem>(null);

  async function commit(): Promise<void> {
    if (draft === null) return;
    const wrong = draft.trim() === value ? null : await take(draft.trim());
    setProblem(wrong);
    // A value typed in the meantime is a new draft, which is not answered yet.
    if (wrong === null) setDraft((now) => (now === draft ? null : now));
  }

  return (
    <Option id={id} label={label} hint={hint} problem={problem}>
      <input
        id={id}
        className={css['field']}
        data-wide={wide}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={draft ?? value}
        aria-invalid={problem !== null}
        aria-describedby={describedBy(id, hint, problem)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => void commit()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void commit();
          if (event.key === 'Escape') {
            setDraft(null);
            setProblem(null);
          }
        }}
      />
    </Option>
  );
}
