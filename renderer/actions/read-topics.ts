// Topics with what is decided about them and how far they are, and which of them give new cards.
import { givesNewCards, type TopicMarks, untouchedTopic } from '../core/backlog/topic-state.ts';
import type { Topic, TopicId } from '../core/cards/model.ts';
import { orderTopics } from '../core/schedule/new-order.ts';
import type { StudyStore } from '../ports/study-store.ts';

export interface TopicProgress {
  readonly topic: Topic;
  readonly marks: TopicMarks;
  /** Whether a card of it has a memory. */
  readonly begun: boolean;
  /** Whether it gives new cards. */
  readonly inProgress: boolean;
  readonly cards: number;
}

const byFile = (a: Topic, b: Topic): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

/** All topics, those in progress first, in the order in which they give new cards. */
export async function readTopics(store: StudyStore): Promise<readonly TopicProgress[]> {
  const [topics, rows, begun, counts] = await Promise.all([
    store.topics(),
    store.topicRows(),
    store.topicsBegun(),
    store.topicCounts(),
  ]);
  const marks = new Map<TopicId, TopicMarks>(rows.map(({ topic, state, priority }) => [topic, { state, priority }]));
  const all = topics.toSorted(byFile).map((topic): TopicProgress => {
    const own = marks.get(topic.id) ?? untouchedTopic;
    const isBegun = begun.has(topic.id);
    const inProgress = givesNewCards(own, isBegun);
    return { topic, marks: own, begun: isBegun, inProgress, cards: counts.get(topic.id) ?? 0 };
  });
  const place = new Map(orderInProgress(all).map((id, index) => [id, index]));
  const placeOf = ({ topic }: TopicProgress): number => place.get(topic.id) ?? Number.MAX_SAFE_INTEGER;
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function orderInProgress(topics: readonly TopicProgress[]): readonly TopicId[] {
  return orderTopics(
    topics
      .filter(({ inProgress }) => inProgress)
      .map(({ topic: { id, prerequisites }, marks: { priority } }) => ({ id, prerequisites, priority })),
  );
}

/** The topics that give new cards, in the order in which they are to be met. */
export async function topicsInProgress(store: StudyStore): Promise<readonly TopicId[]> {
  const topics = await readTopics(store);
  return topics.filter(({ inProgress }) => inProgress).map(({ topic }) => topic.id);
}
