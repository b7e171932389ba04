import { expect, it } from 'vitest';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import type { Instant } from '../../../renderer/core/time/instant.ts';

const newest = Date.UTC(2026, 0, 5, 12) as Instant;
const day = 86_400_000;
const after = (days: number): Instant => (newest + days * day) as Instant;

it('lets a clock pass that can be believed', () => {
  const guard = createClockGuard();
  expect(guard.check(newest, null)).toBeNull();
  expect(guard.check(after(-1), newest)).toBeNull();
  expect(guard.check(after(400), newest)).toBeNull();
});

it('asks about a clock that jumped, with both dates, again and again until it is confirmed', () => {
  const guard = createClockGuard();
  for (let count = 0; count < 2; count += 1) {
    expect(guard.check(after(-3), newest)).toMatch(/says 2 January 2026, .*5 January 2026/);
    expect(guard.check(after(401), newest)).toMatch(/says 10 February 2027, .*5 January 2026/);
  }
});

it('asks no more once the person said that the clock is right', () => {
  const guard = createClockGuard();
  guard.confirm();
  expect(guard.check(after(-300), newest)).toBeNull();
  expect(guard.check(after(900), newest)).toBeNull();
  expect(createClockGuard().check(after(900), newest)).not.toBeNull();
});
