// The states and priorities of topics in words, and what a change of them comes to.
import type { TopicProgress } from '../../../actions/read-topics.ts';
import type { Priority } from '../../../core/backlog/topic-state.ts';
import type { ShownState } from '../../parts/topic-moon.tsx';
import { counted } from '../../words/counts.ts';

export const stateWords: Readonly<Record<ShownState, string>> = {
  inbox: 'Inbox',
  researching: 'Researching',
  summarised: 'Summarised',
  drilling: 'Drilling',
  parked: 'Parked',
};

export const priorityWords: Readonly<Record<Priority, string>> = {
  0: 'Normal',
  1: 'Raised',
  2: 'High',
  3: 'Highest',
};

/** Once a card of it was answered a topic is drilling, unless it is parked. */
export function shownState({ marks, begun }: TopicProgress): ShownState {
  return begun && marks.state !== 'parked' ? 'drilling' : marks.state;
}

/** "3 of 14 topics in progress". */
export function progressWords({ inProgress, all }: { readonly inProgress: number; readonly all: number }): string {
  return `${inProgress === 0 ? 'None' : inProgress} of ${counted(all, 'topic')} in progress`;
}

/** What was done to a topic, for its toast. */
export function changedWords(topic: TopicProgress, state: 'researching' | 'inbox' | 'parked'): string {
  const { title } = topic.topic;
  if (state === 'researching') return `${title}: in progress.`;
  if (state === 'inbox') return `${title}: back in the inbox.`;
  return topic.begun ? `${title}: parked. Its reviews go on, new cards wait.` : `${title}: parked.`;
}
