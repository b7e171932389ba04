// A clock before 1970 made a text with a minus sign, which stood anywhere in the order of the entries.
import { expect, it } from 'vitest';
import { tick } from '../../../renderer/core/journal/hlc.ts';
import type { Instant } from '../../../renderer/core/time/instant.ts';

it('begins at 1970 and goes on from there', () => {
  const first = tick(null, -86_400_000 as Instant, 'a');
  const second = tick(first, -5 as Instant, 'a');
  const third = tick(second, 0 as Instant, 'a');
  const fourth = tick(third, 1 as Instant, 'a');
  expect(first).toBe('000000000000000-000000-a');
  expect([fourth, third, second, first].sort()).toEqual([first, second, third, fourth]);
});
