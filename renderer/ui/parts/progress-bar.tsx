// How far something long has come: a bar of 4 px and its figure in words.
import css from './progress-bar.module.css';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <svg
      className={css['bar']}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <rect className={css['track']} width="100%" height="4" rx="2" />
      <rect className={css['done']} width={`${(share * 100).toFixed(2)}%`} height="4" rx="2" />
    </svg>
  );
}
