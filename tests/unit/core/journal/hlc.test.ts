import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hlc, newerHlc, tick } from '../../../../renderer/core/journal/hlc.ts';
import type { Instant } from '../../../../renderer/core/time/instant.ts';

const at = (ms: number): Instant => ms as Instant;

describe('the hybrid logical clock', () => {
  it('follows the wall clock while that goes on', () => {
    const first = tick(null, at(1000), 'a');
    expect(tick(first, at(2000), 'a')).toBe('000000000002000-000000-a');
  });

  it('counts up while the wall clock stands still or goes back', () => {
    const first = tick(null, at(2000), 'a');
    const second = tick(first, at(2000), 'a');
    const third = tick(second, at(500), 'a');
    expect([second, third]).toEqual(['000000000002000-000001-a', '000000000002000-000002-a']);
  });

  it('always comes after the newest seen, whatever the wall clock says, and orders as text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom('a', 'b'))), (steps) => {
        let newest: Hlc | null = null;
        for (const [ms, device] of steps) {
          const next: Hlc = tick(newest, at(ms), device);
          expect(newest === null || next > newest).toBe(true);
          expect(newerHlc(newest, next)).toBe(next);
          newest = next;
        }
      }),
    );
  });
});
