// The number that is due, what it is made of, and the one button; below it the quiet ways to more or fewer cards.
import { useState } from 'react';
import type { TodaySummary } from '../../../actions/summarise-today.ts';
import { useInterface, useKeys } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { KeyHint } from '../../parts/key-hint.tsx';
import { formatRoute } from '../../router.ts';
import { dueCount } from '../../today-watch.ts';
import { longDay } from '../../words/days.ts';
import { hintOf } from '../../keys.ts';
import {
  aheadSentence,
  doneSentence,
  heldSentence,
  nextSentence,
  noTopicSentence,
  overdueSentence,
  queueSentence,
} from './sentences.ts';
import { SpreadDialog } from './spread-dialog.tsx';
import css from './today.module.css';
import { progressWords } from './topic-words.ts';

function Start() {
  const { router } = useInterface();
  const start = (): void => router.go({ screen: 'review', mode: 'due' });
  useKeys({ start });
  return (
    <Button look="main" tall command="start" onClick={start}>
      Start
    </Button>
  );
}

function ReviewAhead() {
  const { router } = useInterface();
  const reviewAhead = (): void => router.go({ screen: 'review', mode: 'ahead' });
  useKeys({ reviewAhead });
  return (
    <Button tall command="reviewAhead" onClick={reviewAhead}>
      Review ahead
    </Button>
  );
}

function SpreadOut({ overdue }: { readonly overdue: NonNullable<TodaySummary['overdue']> }) {
  const [asks, setAsks] = useState(false);
  const spread = (): void => setAsks(true);
  useKeys({ spread });
  return (
    <>
      <Button tall command="spread" onClick={spread}>
        Spread over {overdue.days} days
      </Button>
      {asks ? <SpreadDialog overdue={overdue} onClose={() => setAsks(false)} /> : null}
    </>
  );
}

function InProgress({ topics }: Pick<TodaySummary, 'topics'>) {
  return (
    <p className={css['topics']}>
      {progressWords(topics)} ·{' '}
      <a href={formatRoute({ screen: 'today', page: 'topics' })} aria-keyshortcuts="c">
        Choose topics
      </a>{' '}
      <KeyHint>{hintOf('chooseTopics')}</KeyHint>
    </p>
  );
}

export function Hero({ summary }: { readonly summary: TodaySummary }) {
  const due = dueCount(summary);
  const { overdue, topics } = summary;
  const sentences = [
    [queueSentence(summary)],
    [overdueSentence(summary), heldSentence(summary)],
    [doneSentence(summary), due === 0 || summary.later !== null ? nextSentence(summary) : ''],
    [noTopicSentence(summary), aheadSentence(summary)],
  ].map((line) => line.filter((sentence) => sentence !== '').join(' '));
  return (
    <section className={css['hero']} aria-label="Due today">
      <p className={css['quiet']}>{longDay(summary.day)}</p>
      <h1>
        <span className={css['number']}>{due}</span> due
      </h1>
      {sentences
        .filter((line) => line !== '')
        .map((line, index) => (
          <p key={line} className={index > 0 ? css['quiet'] : undefined}>
            {line}
          </p>
        ))}
      <div className={css['acts']}>
        {due > 0 ? <Start /> : summary.canReviewAhead ? <ReviewAhead /> : null}
        {overdue === null ? null : <SpreadOut overdue={overdue} />}
      </div>
      <InProgress topics={topics} />
    </section>
  );
}
