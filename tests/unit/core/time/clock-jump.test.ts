import { expect, test } from 'vitest';
import { clockJump } from '../../../../renderer/core/time/clock-jump.ts';
import type { Instant } from '../../../../renderer/core/time/instant.ts';

const newest = Date.UTC(2026, 4, 1) as Instant;
const hour = 3_600_000;

test.each([
  [0, null],
  [-24 * hour, null],
  [-24 * hour - 1, 'back'],
  [8 * 24 * hour, null],
  [400 * 24 * hour, null],
  [400 * 24 * hour + 1, 'ahead'],
])('%i ms from the newest entry: %s', (difference, jump) => {
  expect(clockJump((newest + difference) as Instant, newest)).toBe(jump);
});

test('without an entry any clock is believed', () => {
  expect(clockJump(0 as Instant, null)).toBeNull();
});
