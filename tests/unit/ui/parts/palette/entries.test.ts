import { describe, expect, it } from 'vitest';
import type { FoundCard } from '../../../../../renderer/ports/card-search.ts';
import { groupsFor, type Offer } from '../../../../../renderer/ui/parts/palette/entries.ts';
import { foundCard } from '../../../../fixtures/fake-library.ts';
import { topicProgress } from '../../../../fixtures/topic-progress.ts';

const titled = (id: string, title: string, given: Parameters<typeof topicProgress>[1] = {}) => {
  const progress = topicProgress(id, given);
  return { ...progress, topic: { ...progress.topic, title } };
};
const topics = [
  titled('sharding', 'Sharding', { state: 'researching', priority: 3 }),
  titled('partitioning', 'Partitioning against sharding'),
  titled('cdn', 'Content delivery networks', { cards: 0 }),
];

function groups(query: string, over: Partial<Offer> = {}) {
  return groupsFor({ query, available: ['showKeys', 'start', 'goToday'], topics, cards: [], ...over });
}
function texts(query: string, over: Partial<Offer> = {}): Record<string, string[]> {
  return Object.fromEntries(groups(query, over).map(({ name, entries }) => [name, entries.map(({ text }) => text)]));
}
const first = (query: string, over: Partial<Offer> = {}) => groups(query, over)[0]?.entries[0];

describe('what the palette offers', () => {
  it('begins with what the screen in front can do, then topics and screens', () => {
    const [doing, ...others] = groups('');
    expect(doing?.entries.map(({ text, hint }) => [text, hint])).toEqual([
      ['Start reviewing', 'Space'],
      ['The keys of this screen', '?'],
    ]);
    expect(others.map(({ name }) => name)).toEqual(['topics', 'screens']);
  });

  it('has first what is most likely meant', () => {
    expect(first('shard')).toMatchObject({ text: 'Sharding', does: { type: 'topic', topic: 'sharding' } });
    expect(first('against')).toMatchObject({ does: { type: 'topic', topic: 'partitioning' } });
    expect(first('drill sh')).toMatchObject({ text: 'Drill Sharding', does: { type: 'drill', topic: 'sharding' } });
    expect(first('settings, look')).toMatchObject({ does: { type: 'go', to: { screen: 'settings', page: 'look' } } });
    expect(first('start')).toMatchObject({ does: { type: 'command', id: 'start', keys: 'Space' } });
  });

  it('finds screens by the way there, with their keys', () => {
    expect(first('go to today')).toMatchObject({ text: 'Today', hint: 'G T' });
  });

  it('finds a topic by its id and its area, too', () => {
    expect(texts('cdn')['topics']).toEqual(['Content delivery networks']);
  });

  it('offers of a topic only what would change something', () => {
    const all = ['begin', 'mark', 'put', 'park', 'raise', 'lower', 'drill'].flatMap(
      (verb) => texts(`${verb} sharding`, { topics: topics.slice(0, 1) })['do'] ?? [],
    );
    expect(all).toEqual([
      'Mark Sharding summarised',
      'Put Sharding back in the inbox',
      'Park Sharding',
      'Lower the priority of Sharding',
      'Drill Sharding',
    ]);
    expect(texts('begin partitioning')['do']).toEqual(['Begin Partitioning against sharding']);
  });

  it('drills no topic without cards', () => {
    expect(texts('drill content')['do']).toBeUndefined();
    expect(first('content')).toMatchObject({ text: 'Content delivery networks', topic: null });
  });

  it('lists the acts on the topic that fits better before those on others', () => {
    const doing = texts('shard')['do'] ?? [];
    expect(doing.findLastIndex((text) => / Sharding/.test(text))).toBeLessThan(
      doing.findIndex((text) => text.includes('Partitioning')),
    );
  });

  it('lists the acts on one topic in the order in which they are likely meant', () => {
    const doing = texts('delivery', { topics: [titled('cdn', 'Content delivery networks')] })['do'] ?? [];
    expect(doing.map((text) => text.split(' ')[0])).toEqual(['Drill', 'Begin', 'Mark', 'Park', 'Raise']);
  });

  it('makes an entry of each key where each does something of its own', () => {
    const flags = groups('flag', { available: ['flagCard'] })[0]?.entries ?? [];
    expect(flags.map(({ text, hint }) => [text, hint])).toEqual([
      ['Flag 1', 'Ctrl 1'],
      ['Flag 2', 'Ctrl 2'],
      ['Flag 3', 'Ctrl 3'],
      ['Flag 4', 'Ctrl 4'],
    ]);
    expect(flags[2]?.does).toEqual({ type: 'command', id: 'flagCard', keys: 'Ctrl+3' });
  });

  it('has cards last, those with a hit in the front before the others, and eight at the most', () => {
    const cards: FoundCard[] = Array.from({ length: 12 }, (_, index) =>
      foundCard(index, { front: index === 11 ? 'What does a shard key decide?' : `Question ${index}?` }),
    );
    const last = groups('shard', { cards }).at(-1);
    expect([last?.name, last?.entries.length]).toEqual(['cards', 8]);
    expect(last?.entries[0]).toMatchObject({
      text: 'What does a shard key decide?',
      hits: [[12, 17]],
      meta: 'Sharding',
    });
  });

  it('gives no two entries the same name to be told apart by', () => {
    const ids = groups('s', { cards: [foundCard(1), foundCard(2)] }).flatMap(({ entries }) =>
      entries.map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('offers nothing for what is nowhere', () => {
    expect(groups('xqz')).toEqual([]);
  });
});
