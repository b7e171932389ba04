import type { Element, RootContent } from 'hast';
import { expect, it } from 'vitest';
import { loadRender } from '../../../renderer/actions/load-render.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId, TopicId } from '../../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { content, importStamp, noteOf, topic } from '../../fixtures/study.ts';

function linksIn(nodes: readonly RootContent[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return [...(node.tagName === 'a' ? [node] : []), ...linksIn(node.children)];
  });
}

it('leads links to the topic that the file holds, by its id, and otherwise by the name of the file', async () => {
  const store = createMemoryStore();
  await store.open('laptop' as DeviceId);
  const odd = { ...topic, id: 'queues' as TopicId, file: 'topics/data/message-queues-2.md' };
  const answer = 'See [queues](message-queues-2.md), [later](later.md) and [count](../../exercises/shard-count.md).';
  await store.importFiles(content([noteOf('a', { answer })], [topic, odd]), importStamp());
  const note = await store.note('a' as never);
  if (note === null) throw new Error('not imported');
  const face = (await loadRender(store))(note, 'a' as CardId);
  const links = linksIn(face.answer.children).map(({ properties }) => [
    properties['dataLink'],
    properties['dataTarget'],
  ]);
  expect(links).toEqual([
    ['topic', 'queues'],
    ['topic', 'later'],
    ['exercise', 'shard-count'],
  ]);
});
