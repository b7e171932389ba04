// One topic: whether it gives new cards, its state, how many cards it has, its priority, and parking it.
import { useId, useRef } from 'react';
import type { TopicProgress } from '../../../actions/read-topics.ts';
import { priorities } from '../../../core/backlog/topic-state.ts';
import type { TopicChange } from '../../../core/journal/projection.ts';
import { AreaSquare } from '../../parts/area-square.tsx';
import { Button } from '../../parts/button.tsx';
import { Check } from '../../parts/check.tsx';
import { TopicMoon } from '../../parts/topic-moon.tsx';
import { grouped } from '../../words/counts.ts';
import { changedWords, priorityWords, shownState, stateWords } from './topic-words.ts';
import css from './topics.module.css';

interface TopicRowProps {
  readonly row: TopicProgress;
  readonly onChange: (change: TopicChange, words: string) => void;
}

export function TopicRow({ row, onChange }: TopicRowProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const { topic, marks, begun, inProgress, cards } = row;
  const state = shownState(row);
  const become = (next: 'researching' | 'inbox' | 'parked'): void =>
    onChange({ type: 'topic-state', state: next }, changedWords(row, next));
  return (
    <tr data-quiet={!inProgress}>
      <th scope="row">
        <label className={css['name']} htmlFor={id} title={topic.title}>
          {/* What has answers cannot be put back: it would go on giving new cards. */}
          <Check
            ref={box}
            id={id}
            checked={inProgress}
            onChange={(event) => become(event.target.checked ? 'researching' : begun ? 'parked' : 'inbox')}
          />
          <AreaSquare area={topic.area} />
          <span>{topic.title}</span>
        </label>
      </th>
      <td className={css['state']}>
        <span className={css['moon']}>
          <TopicMoon state={state} />
          {stateWords[state]}
        </span>
      </td>
      <td className={css['cards']}>{cards === 0 ? '–' : grouped(cards)}</td>
      <td className={css['priority']}>
        <select
          className={css['select']}
          aria-label={`Priority of ${topic.title}`}
          value={marks.priority}
          onChange={(event) => {
            const priority = priorities.find((each) => String(each) === event.target.value) ?? 0;
            onChange(
              { type: 'priority', priority },
              `${topic.title}: priority ${priorityWords[priority].toLowerCase()}.`,
            );
          }}
        >
          {priorities.toReversed().map((priority) => (
            <option key={priority} value={priority}>
              {priorityWords[priority]}
            </option>
          ))}
        </select>
      </td>
      <td className={css['act']}>
        {state === 'parked' ? null : (
          <Button
            look="bare"
            aria-label={`Park ${topic.title}`}
            onClick={() => {
              // The button goes with its state, and the focus would go with it.
              box.current?.focus();
              become('parked');
            }}
          >
            Park
          </Button>
        )}
      </td>
    </tr>
  );
}
