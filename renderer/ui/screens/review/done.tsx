// What a sitting came to, and when the next one can begin.
import type { SessionSummary } from '../../../actions/review-session.ts';
import { ratings } from '../../../core/schedule/memory.ts';
import type { OffsetMinutes } from '../../../core/time/instant.ts';
import { ratingNames, Tick } from '../../parts/tick.tsx';
import { counted, countedFirst, grouped } from '../../words/counts.ts';
import { timeOfDay } from '../../words/days.ts';
import css from './done.module.css';

interface DoneProps {
  readonly summary: SessionSummary;
  readonly offset: OffsetMinutes;
  readonly drill: boolean;
}

function laterSentence({ later }: SessionSummary, offset: OffsetMinutes): string {
  if (later === null) return 'No card in learning is left for today.';
  const time = timeOfDay(later.at, offset);
  return later.count === 1
    ? `One card in learning comes back at ${time}.`
    : `${countedFirst(later.count, 'card')} in learning come back from ${time} on.`;
}

function nothingSentence(drill: boolean): string {
  return drill ? 'Nothing to drill here' : 'Nothing is due now';
}

export function Done({ summary, offset, drill }: DoneProps) {
  const { answers, minutes, byRating } = summary;
  return (
    <article className={css['done']}>
      <h1>
        {answers === 0
          ? nothingSentence(drill)
          : `${counted(answers, 'answer')} in ${counted(Math.max(1, Math.round(minutes)), 'minute')}`}
      </h1>
      <p>
        {answers === 0 ? '' : 'All are stored. '}
        {laterSentence(summary, offset)}
      </p>
      {answers === 0 ? null : (
        <dl className={css['ratings']}>
          {ratings.map((rating) => (
            <div key={rating}>
              <dt>
                <Tick rating={rating} />
                {ratingNames[rating]}
              </dt>
              <dd>{grouped(byRating[rating])}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}
