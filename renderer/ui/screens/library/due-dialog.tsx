// Asks for the study day on which cards are due: three quick choices, or a date.
import { useId, useRef, useState } from 'react';
import { calendarDate } from '../../../core/time/calendar.ts';
import type { StudyDay } from '../../../core/time/instant.ts';
import { addDays, formatStudyDay, parseStudyDay } from '../../../core/time/study-day.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActs } from '../../parts/dialog.tsx';
import { counted } from '../../words/counts.ts';
import { longDay } from '../../words/days.ts';
import css from './due-dialog.module.css';

interface DueDialogProps {
  readonly cards: number;
  readonly today: StudyDay;
  /** Null when it is done; else what is wrong. */
  readonly setDue: (day: StudyDay) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Days ahead; the same as the longest interval. */
const farthest = 36_500;

function problemOf(day: StudyDay | null, today: StudyDay): string | null {
  if (day === null) return 'There is no such day. Write it as 2026-11-23.';
  if (day < today) return 'That day is past. Choose today or a later one.';
  return day - today > farthest ? 'That is more than a hundred years from now. Choose an earlier day.' : null;
}

/** `Monday 23 November`, with its year where that is not this one. */
function dueDayName(day: StudyDay, today: StudyDay): string {
  const { year } = calendarDate(day);
  return year === calendarDate(today).year ? longDay(day) : `${longDay(day)} ${year}`;
}

const quick = [
  ['Today', 0],
  ['Tomorrow', 1],
  ['In 7 days', 7],
] as const;

export function DueDialog({ cards, today, setDue, onClose }: DueDialogProps) {
  const id = useId();
  const [text, setText] = useState(formatStudyDay(addDays(today, 1)));
  const busy = useRef(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function set(day: StudyDay | null): Promise<void> {
    // A second press while the first is stored would be a second act.
    if (busy.current) return;
    busy.current = true;
    const wrong = problemOf(day, today) ?? (day === null ? null : await setDue(day));
    busy.current = false;
    setProblem(wrong);
    if (wrong === null) onClose();
  }

  const day = parseStudyDay(text);
  return (
    <Dialog
      title={cards === 1 ? 'When is this card due?' : `When are these ${counted(cards, 'card')} due?`}
      onClose={onClose}
    >
      <p>What you remember stays as it is. Cards that you have not met yet have no day and are left out.</p>
      <div className={css['quick']} role="group" aria-label="Soon">
        {quick.map(([name, days]) => (
          <Button key={name} onClick={() => void set(addDays(today, days))}>
            {name}
          </Button>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void set(day);
        }}
      >
        <label className={css['day']} htmlFor={id}>
          <span>On a day</span>
          <input
            id={id}
            type="date"
            value={text}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? `${id}-day` : `${id}-problem`}
            onKeyDown={(event) => {
              // A date field keeps Enter to itself instead of sending the form.
              if (event.key !== 'Enter') return;
              event.preventDefault();
              void set(day);
            }}
            onChange={(event) => {
              setText(event.target.value);
              setProblem(null);
            }}
          />
        </label>
        {problem === null ? (
          <span id={`${id}-day`} className={css['named']}>
            {day === null ? '' : dueDayName(day, today)}
          </span>
        ) : (
          <span id={`${id}-problem`} className={css['problem']} role="alert">
            {problem}
          </span>
        )}
        <DialogActs>
          <Button hint="Esc" onClick={onClose}>
            Cancel
          </Button>
          <Button look="main" hint="Enter" onClick={() => void set(day)}>
            Set due
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}
