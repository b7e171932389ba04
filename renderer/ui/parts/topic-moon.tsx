// The moon of a topic: it waxes with the topic's state. The word stands beside it.
import type { ChosenState } from '../../core/backlog/topic-state.ts';
import css from './topic-moon.module.css';

/** Drilling follows from the first answer; the others are chosen. */
export type ShownState = ChosenState | 'drilling';

const full: Readonly<Partial<Record<ShownState, string>>> = {
  researching: 'M8 2.5a5.5 5.5 0 0 1 0 11 3 5.5 0 0 0 0-11Z',
  summarised: 'M8 2.5a5.5 5.5 0 0 1 0 11Z',
  drilling: 'M8 2.5a5.5 5.5 0 0 1 0 11 3 5.5 0 0 1 0-11Z',
};

export function TopicMoon({ state }: { readonly state: ShownState }) {
  const path = full[state];
  return (
    <svg className={css['moon']} data-state={state} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.5" />
      {path === undefined ? null : <path data-full d={path} />}
      {state === 'parked' ? <path d="M5 8h6" /> : null}
    </svg>
  );
}
