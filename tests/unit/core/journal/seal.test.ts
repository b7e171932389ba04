import { describe, expect, it } from 'vitest';
import type { ActDraft, DeviceId, EntryId } from '../../../../renderer/core/journal/entry.ts';
import { canonicalJson, emptyHead, entryHash, paramsIdOf, seal } from '../../../../renderer/core/journal/seal.ts';
import { defaultParameters } from '../../../../renderer/core/schedule/parameters.ts';
import type { Instant } from '../../../../renderer/core/time/instant.ts';

const draft = (...ids: string[]): ActDraft => ({
  act: 'act' as ActDraft['act'],
  at: 5000 as Instant,
  offset: 60,
  entries: ids.map((id) => ({ id: id as EntryId, payload: { type: 'setting', key: 'newPerDay', value: 7 } })),
});

describe('sealing an act', () => {
  it('gives its entries the next places of the device, in one act', () => {
    const { entries, head } = seal({ ...emptyHead('dev' as DeviceId), seq: 4, hash: 'h', count: 9 }, draft('a', 'b'));
    expect(entries.map(({ id, seq, act, v, device, at, offset }) => [id, seq, act, v, device, at, offset])).toEqual([
      ['a', 5, 'act', 1, 'dev', 5000, 60],
      ['b', 6, 'act', 1, 'dev', 5000, 60],
    ]);
    expect(head).toMatchObject({ seq: 6, count: 11, hash: entries[1]?.hash, hlc: entries[1]?.hlc });
  });

  it('chains the hashes, so that no entry can be changed, dropped or moved unnoticed', () => {
    const { entries } = seal(emptyHead('dev' as DeviceId), draft('a', 'b', 'c'));
    const [a, b, c] = entries;
    if (a === undefined || b === undefined || c === undefined) throw new Error('three entries');
    expect([entryHash('', a), entryHash(a.hash, b), entryHash(b.hash, c)]).toEqual([a.hash, b.hash, c.hash]);
    expect(entryHash(a.hash, { ...b, offset: 0 })).not.toBe(b.hash);
    expect(entryHash(a.hash, c)).not.toBe(c.hash);
  });

  it('hashes the same content alike, whatever the order of its keys', () => {
    expect(canonicalJson({ b: 1, a: { d: [2, { f: 3, e: 4 }], c: null } })).toBe(
      '{"a":{"c":null,"d":[2,{"e":4,"f":3}]},"b":1}',
    );
    const turned = Object.fromEntries(
      Object.entries(defaultParameters).reverse(),
    ) as unknown as typeof defaultParameters;
    expect(paramsIdOf(turned)).toBe(paramsIdOf(defaultParameters));
    expect(paramsIdOf({ ...defaultParameters, retention: 0.85 })).not.toBe(paramsIdOf(defaultParameters));
  });
});
