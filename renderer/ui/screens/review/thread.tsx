// The thin line at the top edge: how much of this sitting is done. No count, no clock.
import type { SessionProgress } from '../../../actions/review-session.ts';
import css from './thread.module.css';

export function Thread({ done, total }: SessionProgress) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <svg
      className={css['thread']}
      role="progressbar"
      aria-label="This session"
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <rect className={css['track']} width="100%" height="2" />
      <rect className={css['done']} width={`${(share * 100).toFixed(2)}%`} height="2" />
    </svg>
  );
}
