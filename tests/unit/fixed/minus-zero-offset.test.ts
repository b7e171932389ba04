// In UTC the system's offset came out as -0, which is written to the journal as 0: a new answer differed from its entry.
import { afterEach, expect, it } from 'vitest';
import { systemClock } from '../../../renderer/adapters/system/clock.ts';

const before = process.env['TZ'];
afterEach(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

it.each([
  ['UTC', 0],
  ['Asia/Kolkata', 330],
  ['America/Phoenix', -420],
])('gives the offset of %s as %i', (zone, offset) => {
  process.env['TZ'] = zone;
  expect(Object.is(systemClock.now().offset, offset)).toBe(true);
});
