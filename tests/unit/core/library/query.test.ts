import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TopicId } from '../../../../renderer/core/cards/model.ts';
import { parseQuery } from '../../../../renderer/core/library/query.ts';

const known = {
  topics: [
    { id: 'sharding' as TopicId, foldedTitle: 'sharding' },
    { id: 'sharding-keys' as TopicId, foldedTitle: 'keys of shards' },
    { id: 'caches' as TopicId, foldedTitle: 'eviction from caches' },
  ],
  areas: ['data', 'delivery'],
};
const parse = (text: string) => parseQuery(text, known);
const terms = (text: string) => {
  const { terms: found, problems } = parse(text);
  expect(problems).toEqual([]);
  return found.map(({ negated, ...term }) => (negated ? { not: term } : term));
};
const words = (list: string, open = true) => ({ type: 'words', words: list.split(' '), open });

describe('words', () => {
  test.each([
    ['hot shard', [words('hot'), words('shard')]],
    ['  HÖT\tShard ', [words('hot'), words('shard')]],
    ['"hot shard"', [words('hot shard', false)]],
    ['“Hot shard” x', [words('hot shard', false), words('x')]],
    ['"hot sha', [words('hot sha')]],
    ['-cold hot', [{ not: words('cold') }, words('hot')]],
    ['-"hot shard"', [{ not: words('hot shard', false) }]],
    ['--fix a - b', [words('fix'), words('a'), words('b')]],
    ['std::vector', [words('std vector')]],
    ['state::x', [words('state x')]],
    ['10:30', [words('10 30')]],
    ['https://x.org/a?b=1', [words('https x org a b 1')]],
    ['is://x', [words('is x')]],
    ['key:value date:2024 id:5 C:\\dir', [words('key value'), words('date 2024'), words('id 5'), words('c dir')]],
    ['lever: topics:', [words('lever'), words('topics')]],
    ['hot-shard', [words('hot shard')]],
    ['?! … ""', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });
});

describe('filters', () => {
  const topic = (...ids: string[]) => ({ type: 'topic', topics: new Set(ids) });
  const measure = (of: string, compare: string, value: number) => ({ type: 'measure', of, compare, value });
  test.each([
    ['topic:sharding', [topic('sharding')]],
    ['topic:shard', [topic('sharding', 'sharding-keys')]],
    ['topic:"keys of"', [topic('sharding-keys')]],
    ['Topic:Eviction', [topic('caches')]],
    ['area:data', [{ type: 'area', areas: new Set(['data']) }]],
    ['area:d', [{ type: 'area', areas: new Set(['data', 'delivery']) }]],
    ['-area:data', [{ not: { type: 'area', areas: new Set(['data']) } }]],
    ['state:new', [{ type: 'state', phase: 'new' }]],
    ['STATE:Relearning', [{ type: 'state', phase: 'relearning' }]],
    ['level:apply', [{ type: 'level', level: 'apply' }]],
    ['flag:2', [{ type: 'flag', flag: 2 }]],
    ['flag:any', [{ type: 'flag', flag: 'any' }]],
    ['flag:none', [{ type: 'flag', flag: 0 }]],
    ['is:leech -is:suspended', [{ type: 'is', trait: 'leech' }, { not: { type: 'is', trait: 'suspended' } }]],
    ['due:today', [measure('due', '=', 0)]],
    ['due:overdue', [measure('due', '<', 0)]],
    ['due:tomorrow', [measure('due', '=', 1)]],
    ['due:7', [measure('due', '<=', 7)]],
    ['due:>7 ', [measure('due', '>', 7)]],
    ['due:<-30', [measure('due', '<', -30)]],
    ['recall:<80', [measure('recall', '<', 0.8)]],
    ['recall:>=92.5%', [measure('recall', '>=', 0.925)]],
    ['stability:>30d', [measure('stability', '>', 30)]],
    ['lapses:>=3', [measure('lapses', '>=', 3)]],
    ['lapses:≥3', [measure('lapses', '>=', 3)]],
    ['lapses:3', [measure('lapses', '=', 3)]],
    ['difficulty:>7,5', [measure('difficulty', '>', 7.5)]],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test.each([
    'is:',
    'is:le',
    'state:rev',
    'topic:',
    'topic:"',
    'due:to',
    'due:>',
    'due:-',
    'recall:<',
    'recall:8',
    'flag:',
  ])('says nothing of %j, which is still being typed', (text) => {
    expect(parse(`hot ${text}`)).toEqual({ terms: [expect.objectContaining({ words: ['hot'] })], problems: [] });
  });

  test.each([
    ['tpoic:data x', 'There is no filter "tpoic:". Did you mean "topic:"? Write topic:'],
    ['flags:1 x', 'Did you mean "flag:"?'],
    ['is:leach x', '"is:leach" is not known. Did you mean is:leech? Write is:due, is:new'],
    ['is:xyzzy x', '"is:xyzzy" is not known. Write is:due, is:new'],
    ['state:reveiw x', 'Did you mean state:review?'],
    ['flag:7 x', 'flag:any or flag:none.'],
    ['flag:constructor x', 'flag:any or flag:none.'],
    ['level:aplly x', 'Did you mean level:apply?'],
    ['topic:shrading x', 'No topic begins with "shrading". Did you mean topic:sharding?'],
    ['topic:cahc x', 'Did you mean topic:caches?'],
    ['topic:zzzzzz x', 'Write topic: with an id'],
    ['area:dtaa x', 'No area begins with "dtaa". Did you mean area:data?'],
    ['area: x', '"area:" names nothing.'],
    ['due:someday x', 'Write due:today'],
    ['due:constructor x', 'Write due:today'],
    ['recall:80 x', 'Write recall:<80 or recall:>80, in percent.'],
    ['recall:=80 x', 'Write recall:<80'],
    ['lapses:3% x', 'Write lapses:>=3'],
    ['difficulty:high x', 'Write difficulty:>7'],
  ])('names what it cannot read in %j, and uses the rest', (text, problem) => {
    const read = parse(text);
    expect(read.problems).toEqual([expect.stringContaining(problem)]);
    expect(read.terms).toEqual([{ negated: false, ...words('x') }]);
  });

  test('a text that is too long is cut, and that is said', () => {
    const { terms: found, problems } = parse('word '.repeat(1000));
    expect(found).toHaveLength(100);
    expect(problems).toEqual([expect.stringContaining('first 500')]);
  });
});

test('whatever is typed, it never throws, and every problem is a sentence', () => {
  const filters = ['topic:', 'is:', 'due:', 'recall:', 'flag:', 'tpic:'];
  const signs = ['-', '"', '“', ':', '<', '>', '=', ' ', '8', 'new', '\u0000', '\uD800'];
  const bit = fc.constantFrom(...filters, ...signs);
  fc.assert(
    fc.property(fc.array(fc.oneof(bit, fc.string({ unit: 'binary' }), fc.string()), { maxLength: 20 }), (bits) => {
      for (const problem of parse(bits.join('')).problems) expect(problem).toMatch(/[.?]$/);
    }),
  );
});
