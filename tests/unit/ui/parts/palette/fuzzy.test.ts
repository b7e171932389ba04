import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitsIn, matchText } from '../../../../../renderer/ui/parts/palette/fuzzy.ts';

function shown(text: string, query: string): string | null {
  const match = matchText(text, query);
  if (match === null) return null;
  return text
    .split('')
    .map((letter, at) => (match.hits.some(([from, to]) => at >= from && at < to) ? letter : '·'))
    .join('');
}

describe('what a few letters find', () => {
  it.each([
    ['Sharding', 'shard', 'Shard···'],
    ['Partitioning against sharding', 'shard', '·····················shard···'],
    ['Consistent hashing', 'con hash', 'Con········hash···'],
    ['Consistent hashing', 'hash con', 'Con········hash···'],
    ['Consistent hashing', 'ch', 'C··········h······'],
    ['Consistent hashing', 'conhash', 'Con········hash···'],
    ['Bloom filters', 'BF', 'B·····f······'],
    ['Uploading files', 'load', '··load·········'],
    ['HTTP/1.1, HTTP/2 and HTTP/3', 'http/2', '··········HTTP/2···········'],
  ])('%s is found by %s', (text, query, hits) => {
    expect(shown(text, query)).toBe(hits);
  });

  it.each([
    ['Sharding', 'sdg'],
    ['Sharding', 'bloom'],
    ['Consistent hashing', 'hash x'],
    ['Uploading files', 'l'],
  ])('%s is not found by %s', (text, query) => {
    expect(matchText(text, query)).toBeNull();
  });

  it('is better at the start of the text, then at that of a word, then within one', () => {
    const score = (text: string): number => matchText(text, 'shard')?.score ?? 0;
    expect(score('Sharding')).toBeGreaterThan(score('Sharding and the resharding that follows'));
    expect(score('Sharding and the resharding that follows')).toBeGreaterThan(score('Why sharding'));
    expect(score('Why sharding')).toBeGreaterThan(score('Resharding'));
  });

  it('finds everything by nothing, and marks nothing', () => {
    expect(matchText('Sharding', '  ')).toEqual({ score: 0, hits: [] });
  });

  it('marks places of the text as it stands, in order and apart, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
        (text, query) => {
          let end = -1;
          for (const [from, to] of matchText(text, query)?.hits ?? []) {
            expect(from).toBeGreaterThan(end);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(text.length);
            end = to;
          }
        },
      ),
    );
  });

  it('marks the words of a query for cards, and not its filters', () => {
    expect(hitsIn('A shard is due', 'is:due "shard"')).toEqual([[2, 7]]);
    expect(hitsIn('Something else', 'shard')).toEqual([]);
  });
});
