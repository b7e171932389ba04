// The first question, in the place of Today as long as no topic was begun: what to begin with. Three have a tick already.
import { messageOf } from '../../../core/message-of.ts';
import { useRef, useState } from 'react';
import type { TopicProgress } from '../../../actions/read-topics.ts';
import type { TodaySummary } from '../../../actions/summarise-today.ts';
import { suggestTopics } from '../../../core/backlog/suggest-topics.ts';
import type { TopicId } from '../../../core/cards/model.ts';
import { useInterface, useKeys } from '../../context.ts';
import { AreaSquare } from '../../parts/area-square.tsx';
import { Button } from '../../parts/button.tsx';
import { Check } from '../../parts/check.tsx';
import { Hidden } from '../../parts/hidden.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { counted, countedFirst, grouped } from '../../words/counts.ts';
import { longDay } from '../../words/days.ts';
import css from './begin.module.css';
import { Failed } from './failed.tsx';
import { moveAmongBoxes } from './move-focus.ts';
import { useTopics } from './use-topics.ts';

const suggested = 3;
/** More than these are shown when they are asked for. */
const shownAtFirst = 16;

function inOffer(topics: readonly TopicProgress[]): readonly TopicProgress[] {
  const withCards = topics.filter(({ cards }) => cards > 0);
  const byId = new Map(withCards.map((each) => [each.topic.id, each]));
  return suggestTopics(withCards.map(({ topic }) => topic)).flatMap((id) => byId.get(id) ?? []);
}

function Pick({ topics, all }: { readonly topics: readonly TopicProgress[]; readonly all: number }) {
  const { app, said } = useInterface();
  const form = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<ReadonlySet<TopicId>>(
    () => new Set(topics.slice(0, suggested).map(({ topic }) => topic.id)),
  );
  const [showsAll, setShowsAll] = useState(topics.length <= shownAtFirst);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const chosen = topics.filter(({ topic }) => picked.has(topic.id));
  const cards = chosen.reduce((sum, each) => sum + each.cards, 0);

  function pick(id: TopicId, on: boolean): void {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setPicked(next);
  }

  async function begin(): Promise<void> {
    if (busy || chosen.length === 0) return;
    setBusy(true);
    const ids = chosen.map(({ topic }) => topic.id);
    const begun = app.changeTopics(ids, { type: 'topic-state', state: 'researching' });
    const result = await begun.catch((error: unknown) => ({
      ok: false as const,
      problem: messageOf(error),
    }));
    setBusy(false);
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return;
    // What had the focus goes; from the top of the page Space starts.
    form.current?.closest('main')?.focus({ preventScroll: true });
    said.say(`${countedFirst(chosen.length, 'topic is', 'topics are')} in progress.`, true);
  }

  useKeys({ begin: () => void begin() });
  return (
    <div ref={form}>
      <fieldset
        className={css['topics']}
        onKeyDown={(event) => {
          moveAmongBoxes(event);
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void begin();
        }}
      >
        <legend>
          <Hidden>Pick three topics or more</Hidden>
        </legend>
        {(showsAll ? topics : topics.slice(0, shownAtFirst)).map(({ topic }) => (
          <label key={topic.id} className={css['topic']} title={topic.title}>
            <Check checked={picked.has(topic.id)} onChange={(event) => pick(topic.id, event.target.checked)} />
            <AreaSquare area={topic.area} />
            <span>{topic.title}</span>
          </label>
        ))}
      </fieldset>
      {problem === null ? null : (
        <p className={css['problem']} role="alert">
          {problem}
        </p>
      )}
      <div className={css['acts']}>
        <Button look="main" tall command="begin" disabled={chosen.length === 0} onClick={() => void begin()}>
          Begin
        </Button>
        <p className={css['count']} role="status">
          {grouped(chosen.length)} of {counted(all, 'topic')}, {counted(cards, 'card')}
        </p>
        {showsAll ? null : (
          <Button look="bare" onClick={() => setShowsAll(true)}>
            Choose from all {grouped(topics.length)}
          </Button>
        )}
      </div>
    </div>
  );
}

export function Begin({ summary }: { readonly summary: TodaySummary }) {
  const { value: topics, failure, reload } = useTopics();
  if (failure !== null) return <Failed message={failure} onRetry={reload} />;
  if (topics === null) return <Waiting status={{ at: 'opening' }} />;
  return (
    <section className={css['begin']} aria-label="Begin">
      <p className={css['quiet']}>{longDay(summary.day)}</p>
      <h1>What do you want to begin with?</h1>
      <p className={css['quiet']}>
        New cards come from the topics in progress, {counted(summary.newPerDay, 'card')} a day at most. More topics can
        follow at any time.
      </p>
      <Pick topics={inOffer(topics)} all={topics.length} />
    </section>
  );
}
