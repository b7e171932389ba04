// Today: the one number that matters, the one button, and the load of the days around.
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { TodaySummary } from '../../../actions/summarise-today.ts';
import { useInterface, useKeys } from '../../context.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { dueCount } from '../../today-watch.ts';
import { longDay } from '../../words/days.ts';
import { Begin } from './begin.tsx';
import { Failed } from './failed.tsx';
import { Hero } from './hero.tsx';
import { LoadChart } from './load-chart.tsx';
import css from './today.module.css';
import { useActsBack } from './use-acts-back.ts';

function EmptyLibrary({ summary }: { readonly summary: TodaySummary }) {
  return (
    <section className={css['hero']} aria-label="Due today">
      <p className={css['quiet']}>{longDay(summary.day)}</p>
      <h1>
        <span className={css['number']}>0</span> due
      </h1>
      <p>The library has no cards, so there is nothing to review.</p>
      <p className={css['quiet']}>
        Cards come with the app and are read at its start. What went wrong then stands in Library, Problems.
      </p>
    </section>
  );
}

/** Nothing was begun, and nothing was ever asked: the first question stands in the place of the number. */
function isFirstStart(summary: TodaySummary): boolean {
  const asked = summary.load.some(({ done, due }) => (done ?? 0) + (due ?? 0) > 0);
  return summary.topics.inProgress === 0 && dueCount(summary) === 0 && !asked && !summary.canReviewAhead;
}

export function Today() {
  const { app, router, today } = useInterface();
  const status = useStore(app.status);
  const state = useStore(today.state);
  useEffect(() => today.look(), [today]);
  // Also while the figures are read: the keys of the page do not wait for them.
  useKeys({ chooseTopics: () => router.go({ screen: 'today', page: 'topics' }) });
  useActsBack();
  if (status.at !== 'ready') return <Waiting status={status} />;
  if (state.at === 'failed') return <Failed message={state.message} onRetry={today.reload} />;
  if (state.at === 'loading') return <Waiting status={{ at: 'opening' }} />;
  if (state.summary.library.cards === 0) return <EmptyLibrary summary={state.summary} />;
  if (isFirstStart(state.summary)) return <Begin summary={state.summary} />;
  return (
    <div className={css['today']}>
      <Hero summary={state.summary} />
      <LoadChart summary={state.summary} />
    </div>
  );
}
