// After days away: over how many days to spread what is due, what each would get, and one act that does so.
import { messageOf } from '../../../core/message-of.ts';
import { useId, useState } from 'react';
import { spreadDays } from '../../../core/schedule/spread.ts';
import { useInterface } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActs } from '../../parts/dialog.tsx';
import { counted } from '../../words/counts.ts';
import css from './spread.module.css';
import { SpreadDays } from './spread-days.tsx';
import { useSpread } from './use-spread.ts';

const { least, most } = spreadDays;

function daysIn(written: string): number | null {
  const days = /^\d{1,3}$/.test(written.trim()) ? Number(written) : Number.NaN;
  return days >= least && days <= most ? days : null;
}

interface SpreadDialogProps {
  readonly overdue: { readonly due: number; readonly days: number };
  readonly onClose: () => void;
}

export function SpreadDialog({ overdue, onClose }: SpreadDialogProps) {
  const { app, said } = useInterface();
  const field = useId();
  const [written, setWritten] = useState(String(overdue.days));
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const days = daysIn(written);
  const state = useSpread(days);
  const spread = state.at === 'ready' ? state.spread : null;
  const problem =
    days === null
      ? `Write a whole number from ${least} to ${most}, such as ${overdue.days}.`
      : state.at === 'failed'
        ? state.message
        : state.at === 'ready' && spread === null
          ? 'There is nothing to spread any more.'
          : refused;
  const can = days !== null && spread !== null && !busy;

  async function run(): Promise<void> {
    if (!can) return;
    setBusy(true);
    const result = await app.spreadOver(days).catch((error: unknown) => ({
      ok: false as const,
      problem: messageOf(error),
    }));
    setBusy(false);
    if (!result.ok) {
      setRefused(result.problem);
      return;
    }
    said.say(`${counted(spread.due, 'review')} spread over ${counted(days, 'day')}.`, true);
    onClose();
  }

  return (
    <Dialog title="Spread what is due over days" onClose={onClose}>
      <p>
        {counted(spread?.due ?? overdue.due, 'review is', 'reviews are')} due. The least remembered stay for today, the
        others come on the days after it.
      </p>
      <div className={css['ask']}>
        <label htmlFor={field}>Days, today included</label>
        <input
          id={field}
          className={css['field']}
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={written}
          aria-invalid={days === null}
          aria-describedby={problem === null ? undefined : `${field}-problem`}
          onChange={(event) => {
            setWritten(event.target.value);
            setRefused(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void run();
          }}
        />
      </div>
      {problem === null ? null : (
        <p id={`${field}-problem`} className={css['problem']} role="alert">
          {problem}
        </p>
      )}
      {spread === null ? null : <SpreadDays spread={spread} />}
      <DialogActs>
        <Button hint="Esc" onClick={onClose}>
          Cancel
        </Button>
        <Button look="main" hint="Enter" disabled={!can} onClick={() => void run()}>
          Spread
        </Button>
      </DialogActs>
    </Dialog>
  );
}
