// The state of a topic in the backlog, and whether it gives new cards. Pure.

/** The states that a person sets. The others follow from memory. */
export const chosenStates = ['inbox', 'researching', 'summarised', 'parked'] as const;
export type ChosenState = (typeof chosenStates)[number];

/** Higher comes first among the topics in progress. */
export const priorities = [0, 1, 2, 3] as const;
export type Priority = (typeof priorities)[number];

/** What a person decided about a topic. */
export interface TopicMarks {
  readonly state: ChosenState;
  readonly priority: Priority;
}

/** Every topic begins here. */
export const untouchedTopic: TopicMarks = { state: 'inbox', priority: 0 };

/**
 * New cards come from topics that are researching, summarised or drilling. A topic is drilling once a card of it was
 * answered, whatever it was before, unless it is parked.
 */
export function givesNewCards(marks: TopicMarks, begun: boolean): boolean {
  return marks.state === 'researching' || marks.state === 'summarised' || (begun && marks.state !== 'parked');
}
