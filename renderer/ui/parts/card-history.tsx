// What happened to a card, the newest first: its answers by shape and word, and what was done to it in between.
import type { AnswerStep, EventStep, HistoryStep } from '../../core/journal/recall-history.ts';
import type { OffsetMinutes, StudyDay } from '../../core/time/instant.ts';
import { percent } from '../words/counts.ts';
import { localDay, datedDay, timeOfDay } from '../words/days.ts';
import { shortInterval, shortTime } from '../words/durations.ts';
import css from './card-history.module.css';
import { changeWords, modeWords } from './recall-words.ts';
import { ratingNames, Tick } from './tick.tsx';

interface CardHistoryProps {
  /** Oldest first. */
  readonly steps: readonly HistoryStep[];
  readonly today: StudyDay;
  /** Of the clock now, for acts, which keep none. */
  readonly offset: OffsetMinutes;
}

interface WhenProps {
  readonly at: AnswerStep['review']['at'];
  readonly offset: OffsetMinutes;
  readonly today: StudyDay;
}

function When({ at, offset, today }: WhenProps) {
  return (
    <th scope="row">
      {datedDay(localDay(at, offset), today)} <span>{timeOfDay(at, offset)}</span>
    </th>
  );
}

function Answer({ step, today }: { readonly step: AnswerStep; readonly today: StudyDay }) {
  const { review, recall } = step;
  return (
    <tr>
      <When at={review.at} offset={review.offset} today={today} />
      <td className={css['rating']}>
        <Tick rating={review.rating} />
        {ratingNames[review.rating]}
      </td>
      <td className={css['figure']}>{recall === null ? 'new' : percent(recall)}</td>
      <td className={css['figure']}>{shortInterval(review.interval)}</td>
      <td className={css['figure']}>{shortTime(review.durationMs)}</td>
      <td>{modeWords[review.mode]}</td>
    </tr>
  );
}

function Act({ step, today, offset }: { readonly step: EventStep } & Omit<CardHistoryProps, 'steps'>) {
  return (
    <tr className={css['act']}>
      <When at={step.at} offset={offset} today={today} />
      <td colSpan={5}>{changeWords(step.event.change, today)}</td>
    </tr>
  );
}

export function CardHistory({ steps, today, offset }: CardHistoryProps) {
  return (
    <table className={css['history']}>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Answer</th>
          <th scope="col" className={css['figure']}>
            Recall
          </th>
          <th scope="col" className={css['figure']}>
            Next in
          </th>
          <th scope="col" className={css['figure']}>
            Took
          </th>
          <th scope="col">Asked</th>
        </tr>
      </thead>
      <tbody>
        {steps
          .toReversed()
          .map((step) =>
            step.type === 'answer' ? (
              <Answer key={step.review.entry} step={step} today={today} />
            ) : (
              <Act key={step.event.id} step={step} today={today} offset={offset} />
            ),
          )}
      </tbody>
    </table>
  );
}
