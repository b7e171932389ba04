// The order in which new cards are met: topic by topic, a topic's prerequisites before it, notes as they stand in it.
import type { TopicId } from '../cards/model.ts';

interface OrderedTopic {
  readonly id: TopicId;
  readonly prerequisites: readonly TopicId[];
}

/**
 * Sorts notes (or whatever carries a topic) by the order of their topics; within a topic they keep the given order.
 * Notes of a topic that is not listed are left out: topics that give no new cards are simply not passed in.
 */
export function orderNewCards<N extends { readonly topic: TopicId }>(
  topics: readonly OrderedTopic[],
  notes: readonly N[],
): readonly N[] {
  const notesOf = new Map<TopicId, N[]>();
  for (const note of notes) {
    const list = notesOf.get(note.topic);
    if (list === undefined) notesOf.set(note.topic, [note]);
    else list.push(note);
  }
  return orderTopics(topics).flatMap((id) => notesOf.get(id) ?? []);
}

/**
 * Topics in the given order, except that what a topic needs is pulled up before it. Depth first without recursion, so
 * that a long chain cannot overflow the stack. In a cycle the topic met first comes last; unknown prerequisites and
 * repetitions are passed over.
 */
function orderTopics(topics: readonly OrderedTopic[]): readonly TopicId[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const met = new Set<TopicId>();
  const order: TopicId[] = [];
  for (const topic of topics) {
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
