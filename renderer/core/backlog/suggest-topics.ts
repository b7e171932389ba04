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
  const counts = countsAfter(needs);
  const countOf = (id: TopicId): number => counts.get(id) ?? 0;
  const left = topics.map(({ id }) => id).sort((a, b) => countOf(b) - countOf(a));
  const placed = new Set<TopicId>();
  while (left.length > 0) {
    const ready = left.findIndex((id) => needs.get(id)?.every((one) => one === id || placed.has(one)));
    // In a cycle nothing is ready, and something has to be the first.
    for (const next of left.splice(Math.max(0, ready), 1)) placed.add(next);
  }
  return [...placed];
}

/** How many topics need each one, directly or through others. */
function countsAfter(needs: ReadonlyMap<TopicId, readonly TopicId[]>): ReadonlyMap<TopicId, number> {
  const dependants = new Map<TopicId, TopicId[]>();
  for (const [id, needed] of needs) {
    for (const one of needed) dependants.set(one, [...(dependants.get(one) ?? []), id]);
  }
  return new Map(
    [...needs.keys()].map((topic) => {
      const after = new Set([topic]);
      // A set goes on to what is added while it is gone through.
      for (const one of after) for (const dependant of dependants.get(one) ?? []) after.add(dependant);
      return [topic, after.size - 1];
    }),
  );
}
