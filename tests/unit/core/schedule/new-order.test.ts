import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TopicId } from '../../../../renderer/core/cards/model.ts';
import { orderNewCards } from '../../../../renderer/core/schedule/new-order.ts';

const topic = (id: string, ...prerequisites: string[]) => ({
  id: id as TopicId,
  prerequisites: prerequisites as TopicId[],
});
const note = (topicId: string, id = topicId) => ({ topic: topicId as TopicId, id });
const ids = (notes: readonly { id: string }[]): string => notes.map(({ id }) => id).join(' ');

test('topics keep the given order, notes the order within their topic', () => {
  const notes = [note('b', 'b2'), note('a', 'a1'), note('b', 'b1'), note('a', 'a2')];
  expect(ids(orderNewCards([topic('b'), topic('a')], notes))).toBe('b2 b1 a1 a2');
});

test('what a topic needs is pulled up before it, and what that needs as well', () => {
  const topics = [
    topic('sharding', 'hashing', 'replication'),
    topic('cdn'),
    topic('hashing', 'bits'),
    topic('bits'),
    topic('replication'),
  ];
  expect(
    ids(
      orderNewCards(
        topics,
        topics.map(({ id }) => note(id)),
      ),
    ),
  ).toBe('bits hashing replication sharding cdn');
});

test('cycles, a topic that needs itself and unknown prerequisites are tolerated', () => {
  const topics = [topic('a', 'b', 'nowhere'), topic('b', 'c'), topic('c', 'a'), topic('d', 'd')];
  expect(
    ids(
      orderNewCards(
        topics,
        topics.map(({ id }) => note(id)),
      ),
    ),
  ).toBe('c b a d');
});

test('notes of topics that are not listed are left out', () => {
  expect(ids(orderNewCards([topic('a')], [note('a'), note('parked')]))).toBe('a');
});

test('a chain of 20,000 topics does not overflow', () => {
  const topics = Array.from({ length: 20_000 }, (_, index) => topic(`t${index}`, `t${index + 1}`));
  const ordered = orderNewCards(topics, [note('t0'), note('t19999')]);
  expect(ids(ordered)).toBe('t19999 t0');
});

test('without cycles every topic comes after all that it needs, and none is lost', () => {
  const graph = fc.array(fc.array(fc.nat({ max: 30 }), { maxLength: 4 }), { maxLength: 30 });
  fc.assert(
    fc.property(graph, fc.infiniteStream(fc.nat()), (edges, shuffle) => {
      // Edges to lower numbers only, so there is no cycle; then the topics are listed in any order.
      const topics = edges.map((needs, index) =>
        topic(`${index}`, ...needs.filter((need) => need < index).map(String)),
      );
      const listed = topics.map((item) => ({ item, key: Number(shuffle.next().value) })).sort((a, b) => a.key - b.key);
      const order = orderNewCards(
        listed.map(({ item }) => item),
        topics.map(({ id }) => note(id)),
      ).map(({ id }) => id);
      expect([...order].sort()).toEqual(topics.map(({ id }) => id as string).sort());
      for (const { id, prerequisites } of topics) {
        for (const need of prerequisites) expect(order.indexOf(need)).toBeLessThan(order.indexOf(id));
      }
    }),
  );
});
