// Today: the one number that matters, the one button, and the load of the days around.
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { TodaySummary } from '../../../actions/summarise-today.ts';
import { useInterface, useKeys } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { counted } from '../../words/counts.ts';
import { longDay } from '../../words/days.ts';
import { dueCount } from '../../today-watch.ts';
import { Failed } from './failed.tsx';
import { LoadChart } from './load-chart.tsx';
import { doneSentence, nextSentence, queueSentence } from './sentences.ts';
import css from './today.module.css';
import { Waiting } from './waiting.tsx';

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

function EmptyLibrary({ summary }: { readonly summary: TodaySummary }) {
  return (
    <section className={css['hero']} aria-label="Due today">
      <p className={css['quiet']}>{longDay(summary.day)}</p>
      <h1>
        <span className={css['number']}>0</span> due
      </h1>
      <p>The library has no cards, so there is nothing to review.</p>
      <p className={css['quiet']}>
        Cards come with the app and are read at its start. What went wrong then stands in Settings, Data.
      </p>
    </section>
  );
}

function Hero({ summary }: { readonly summary: TodaySummary }) {
  const due = dueCount(summary);
  const { cards, topics } = summary.library;
  const begun = summary.load.some(({ done }) => (done ?? 0) > 0);
  const sentences = [
    [queueSentence(summary)],
    [doneSentence(summary), due === 0 || summary.later !== null ? nextSentence(summary) : ''],
    [begun ? '' : `The library holds ${counted(cards, 'card')} in ${counted(topics, 'topic')}.`],
    [
      due === 0 && !summary.canReviewAhead
        ? 'There is nothing to review ahead: every card that was met was answered today.'
        : '',
    ],
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
      {due > 0 || summary.canReviewAhead ? (
        <div className={css['act']}>{due > 0 ? <Start /> : <ReviewAhead />}</div>
      ) : null}
    </section>
  );
}

export function Today() {
  const { app, today } = useInterface();
  const status = useStore(app.status);
  const state = useStore(today.state);
  useEffect(() => today.look(), [today]);
  useKeys({ takeBack: () => void app.takeBack() });
  if (status.at !== 'ready') return <Waiting status={status} />;
  if (state.at === 'failed') return <Failed message={state.message} onRetry={today.reload} />;
  if (state.at === 'loading') return <Waiting status={{ at: 'opening' }} />;
  if (state.summary.library.cards === 0) return <EmptyLibrary summary={state.summary} />;
  return (
    <div className={css['today']}>
      <Hero summary={state.summary} />
      <LoadChart summary={state.summary} />
    </div>
  );
}
