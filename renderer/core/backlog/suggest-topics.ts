// In which order to offer topics to somebody who has begun none: what the most others build on comes first. Pure.
import type { TopicId } from '../cards/model.ts';

interface OfferedTopic {
  readonly id: TopicId;
  readonly prerequisites: readonly TopicId[];
}

/**
 * Every topic stands after what it needs, so that any number from the front can be begun. Among those that may come
 * next the one leads to the most others; equals keep the given order. What is not among the topics counts as known.
 */
export function suggestTopics(topics: readonly OfferedTopic[]): readonly TopicId[] {
  const known = new Set(topics.map(({ id }) => id));
  const needs = new Map(topics.map(({ id, prerequisites }) => [id, prerequisites.filter((one) => known.has(one))]));
  const left = new Map(topics.map(({ id }) => [id, countAfter(id, needs)]));
  const order: TopicId[] = [];
  while (left.size > 0) {
    const ids = [...left.keys()];
    const ready = ids.filter((id) => needs.get(id)?.every((one) => one === id || !left.has(one)));
    // In a cycle nothing is ready, and something has to be the first.
    const candidates = ready.length > 0 ? ready : ids;
    const next = candidates.reduce((best, id) => ((left.get(id) ?? 0) > (left.get(best) ?? 0) ? id : best));
    order.push(next);
    left.delete(next);
  }
  return order;
}

/** How many topics need this one, directly or through others. */
function countAfter(topic: TopicId, needs: ReadonlyMap<TopicId, readonly TopicId[]>): number {
  const after = new Set<TopicId>([topic]);
  for (let before = 0; before < after.size; ) {
    before = after.size;
    for (const [id, needed] of needs) if (needed.some((one) => after.has(one))) after.add(id);
  }
  return after.size - 1;
}
