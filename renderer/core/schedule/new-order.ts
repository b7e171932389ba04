// The order in which topics give new cards: by priority, and what a topic needs before it.
import type { TopicId } from '../cards/model.ts';

export interface OrderedTopic {
  readonly id: TopicId;
  readonly prerequisites: readonly TopicId[];
  /** Higher comes first. */
  readonly priority: number;
}

/**
 * Topics by priority, else in the given order, except that what a topic needs is pulled up before it. Depth first
 * without recursion, so that a long chain cannot overflow the stack. In a cycle the topic met first comes last;
 * prerequisites that are not among the topics are passed over, as they give no new cards.
 */
export function orderTopics(topics: readonly OrderedTopic[]): readonly TopicId[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const met = new Set<TopicId>();
  const order: TopicId[] = [];
  for (const topic of topics.toSorted((a, b) => b.priority - a.priority)) {
    const path: { readonly topic: OrderedTopic; next: number }[] = [];
    const enter = (entered: OrderedTopic | undefined): void => {
      if (entered === undefined || met.has(entered.id)) return;
      met.add(entered.id);
      path.push({ topic: entered, next: 0 });
    };
    enter(topic);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const needed = top.topic.prerequisites[top.next];
      top.next += 1;
      if (needed !== undefined) {
        enter(byId.get(needed));
      } else {
        order.push(top.topic.id);
        path.pop();
      }
    }
  }
  return order;
}
