// A card's life on linear time: a tick for each answer, its height the rating, below the line what was forgotten; the
// next one dotted. Gaps that double are the method.
import type { Rating } from '../../core/schedule/memory.ts';
import type { Instant } from '../../core/time/instant.ts';
import css from './tick-strip.module.css';

const width = 312;
const line = 31.68;
const ends: Readonly<Record<Rating, number>> = { 1: 45.1, 2: 22.1, 3: 11.5, 4: 1 };

interface TickStripProps {
  /** Oldest first. */
  readonly answers: readonly { readonly at: Instant; readonly rating: Rating }[];
  /** When the next answer is due; null when none is. */
  readonly next: Instant | null;
  /** The strip reaches at least to here. */
  readonly now: Instant;
  /** All that the strip says, as a sentence. */
  readonly label: string;
}

export function TickStrip({ answers, next, now, label }: TickStripProps) {
  const first = answers[0]?.at ?? now;
  const last = Math.max(next ?? now, now, answers.at(-1)?.at ?? now, first + 1);
  const at = (instant: number): string => (1 + ((instant - first) / (last - first)) * (width - 3)).toFixed(1);
  return (
    <svg className={css['strip']} viewBox={`0 0 ${width} 48`} preserveAspectRatio="none" role="img" aria-label={label}>
      <path className={css['base']} d={`M0 ${line}H${width}`} />
      {answers.map(({ at: instant, rating }, index) => (
        <path
          key={`${instant} ${index}`}
          className={css['answer']}
          data-rating={rating}
          d={`M${at(instant)} ${line}V${ends[rating]}`}
        />
      ))}
      {next === null ? null : (
        <path className={css['next']} d={`M${at(Math.max(next, first))} ${line + 1}V${ends[3]}`} />
      )}
    </svg>
  );
}
