import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TopicId } from '../../../../renderer/core/cards/model.ts';
import { orderTopics } from '../../../../renderer/core/schedule/new-order.ts';

const topic = (id: string, ...prerequisites: string[]) => ({
  id: id as TopicId,
  prerequisites: prerequisites as TopicId[],
  priority: 0,
});
const order = (...topics: Parameters<typeof orderTopics>[0]): string => orderTopics(topics).join(' ');

test('topics keep the given order', () => {
  expect(order(topic('b'), topic('a'))).toBe('b a');
});

test('a higher priority comes first, but never before what the topic needs', () => {
  const urgent = { ...topic('sharding', 'hashing'), priority: 2 };
  expect(order(topic('cdn'), topic('hashing'), urgent, { ...topic('grpc'), priority: 1 })).toBe(
    'hashing sharding grpc cdn',
  );
});

test('what a topic needs is pulled up before it, and what that needs as well', () => {
  const topics = [
    topic('sharding', 'hashing', 'replication'),
    topic('cdn'),
    topic('hashing', 'bits'),
    topic('bits'),
    topic('replication'),
  ];
  expect(order(...topics)).toBe('bits hashing replication sharding cdn');
});

test('cycles, a topic that needs itself and prerequisites that are not listed are tolerated', () => {
  const topics = [topic('a', 'b', 'parked'), topic('b', 'c'), topic('c', 'a'), topic('d', 'd')];
  expect(order(...topics)).toBe('c b a d');
});

test('a chain of 20,000 topics does not overflow', () => {
  const topics = Array.from({ length: 20_000 }, (_, index) => topic(`t${index}`, `t${index + 1}`));
  const ordered = orderTopics(topics);
  expect([ordered[0], ordered.at(-1)]).toEqual(['t19999', 't0']);
});

test('without cycles every topic comes after all that it needs, and none is lost', () => {
  const graph = fc.array(fc.array(fc.nat({ max: 30 }), { maxLength: 4 }), { maxLength: 30 });
  fc.assert(
    fc.property(graph, fc.infiniteStream(fc.nat()), (edges, shuffle) => {
      // Edges to lower numbers only, so there is no cycle; then the topics are listed in any order.
      const topics = edges.map((needs, index) => ({
        ...topic(`${index}`, ...needs.filter((need) => need < index).map(String)),
        priority: Number(shuffle.next().value) % 4,
      }));
      const listed = topics.map((item) => ({ item, key: Number(shuffle.next().value) })).sort((a, b) => a.key - b.key);
      const ordered = orderTopics(listed.map(({ item }) => item)) as readonly string[];
      expect([...ordered].sort()).toEqual(topics.map(({ id }) => id as string).sort());
      for (const { id, prerequisites } of topics) {
        for (const need of prerequisites) expect(ordered.indexOf(need)).toBeLessThan(ordered.indexOf(id));
      }
    }),
  );
});
