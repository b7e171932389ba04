// Which topics give new cards: each is begun, put back or parked, and given a priority. Every change is one step of undo.
// Rows keep their places while one looks, whatever their state becomes.
import { messageOf } from '../../../core/message-of.ts';
import { useState } from 'react';
import type { TopicProgress } from '../../../actions/read-topics.ts';
import type { TopicId } from '../../../core/cards/model.ts';
import type { TopicChange } from '../../../core/journal/projection.ts';
import { useInterface, useKeys } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { Hidden } from '../../parts/hidden.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Failed } from './failed.tsx';
import { moveAmongBoxes } from './move-focus.ts';
import { TopicRow } from './topic-row.tsx';
import { progressWords } from './topic-words.ts';
import css from './topics.module.css';
import { useActsBack } from './use-acts-back.ts';
import { useTopics } from './use-topics.ts';

/** In the order of the first reading; what came since stands at the end. */
function useSteadyOrder(topics: readonly TopicProgress[]): readonly TopicProgress[] {
  const [order, setOrder] = useState<readonly TopicId[]>([]);
  const fresh = topics.filter(({ topic }) => !order.includes(topic.id)).map(({ topic }) => topic.id);
  // Shown again with it before anything is painted.
  if (fresh.length > 0) setOrder([...order, ...fresh]);
  const place = new Map([...order, ...fresh].map((id, index) => [id, index]));
  return topics.toSorted((a, b) => (place.get(a.topic.id) ?? 0) - (place.get(b.topic.id) ?? 0));
}

function Table({ topics }: { readonly topics: readonly TopicProgress[] }) {
  const { app, said } = useInterface();
  const rows = useSteadyOrder(topics);

  async function change(id: TopicId, to: TopicChange, words: string): Promise<void> {
    const result = await app.changeTopics([id], to).catch((error: unknown) => ({
      ok: false as const,
      problem: messageOf(error),
    }));
    if (result.ok) said.say(words, true);
    else said.refuse(result.problem);
  }

  return (
    <table className={css['table']}>
      <thead>
        <tr>
          <th scope="col">Topic</th>
          <th scope="col" className={css['state']}>
            State
          </th>
          <th scope="col" className={css['cards']}>
            Cards
          </th>
          <th scope="col" className={css['priority']}>
            Priority
          </th>
          <th scope="col" className={css['act']}>
            <Hidden>Parking</Hidden>
          </th>
        </tr>
      </thead>
      <tbody onKeyDown={moveAmongBoxes}>
        {rows.map((row) => (
          <TopicRow key={row.topic.id} row={row} onChange={(to, words) => void change(row.topic.id, to, words)} />
        ))}
      </tbody>
    </table>
  );
}

export function Topics() {
  const { router } = useInterface();
  const { value: topics, failure, reload } = useTopics();
  const leave = (): void => router.go({ screen: 'today' });
  useKeys({ leaveTopics: leave });
  useActsBack();
  if (failure !== null) return <Failed message={failure} onRetry={reload} />;
  if (topics === null) return <Waiting status={{ at: 'opening' }} />;
  const inProgress = topics.filter((each) => each.inProgress).length;
  return (
    <section className={css['topics']} aria-label="Topics">
      <header className={css['head']}>
        <h1>Topics</h1>
        <Button command="leaveTopics" onClick={leave}>
          Back to Today
        </Button>
      </header>
      <p className={css['lead']}>
        {progressWords({ inProgress, all: topics.length })}. Those with a tick give new cards, by priority, and what a
        topic needs comes before it. Reviews come from all of them.
      </p>
      <Table topics={topics} />
    </section>
  );
}
