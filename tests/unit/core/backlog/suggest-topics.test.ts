import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestTopics } from '../../../../renderer/core/backlog/suggest-topics.ts';
import type { TopicId } from '../../../../renderer/core/cards/model.ts';

const topic = (id: string, ...prerequisites: string[]) => ({
  id: id as TopicId,
  prerequisites: prerequisites as TopicId[],
});

describe('topics suggested to a newcomer', () => {
  it('begin with what the most others build on, and stand after what they need', () => {
    const topics = [
      topic('alone'),
      topic('hashing', 'sharding'),
      topic('sharding', 'partitions'),
      topic('cdn', 'dns'),
      topic('dash', 'cdn'),
      topic('partitions'),
    ];
    expect(suggestTopics(topics)).toEqual(['partitions', 'sharding', 'cdn', 'alone', 'hashing', 'dash']);
  });

  it('hold each topic once also when some need each other, or themselves', () => {
    expect(suggestTopics([topic('a', 'b'), topic('b', 'a'), topic('c', 'c')])).toEqual(['c', 'a', 'b']);
    expect(suggestTopics([])).toEqual([]);
  });

  it('whatever needs what: every topic once, and after all it needs where nothing goes in circles', () => {
    const graph = fc.array(fc.array(fc.nat({ max: 20 }), { maxLength: 3 }), { maxLength: 20 });
    fc.assert(
      fc.property(graph, (needs) => {
        // A topic can only need those before it, so there is no circle.
        const topics = needs.map((list, index) =>
          topic(`t${index}`, ...list.filter((at) => at < index).map((at) => `t${at}`), 'unknown'),
        );
        const order = suggestTopics(topics.toReversed());
        expect(order.toSorted()).toEqual(topics.map(({ id }) => id).toSorted());
        for (const { id, prerequisites } of topics)
          for (const needed of prerequisites) expect(order.indexOf(needed)).toBeLessThan(order.indexOf(id));
      }),
    );
  });
});
