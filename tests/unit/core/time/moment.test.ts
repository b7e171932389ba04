import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../../../../renderer/core/time/instant.ts';
import { formatMoment, parseMoment } from '../../../../renderer/core/time/moment.ts';

test.each([
  ['2026-01-01T23:50:00+02:00', Date.UTC(2026, 0, 1, 21, 50), 120],
  ['2026-01-01T23:50:00Z', Date.UTC(2026, 0, 1, 23, 50), 0],
  ['2026-01-01T23:50-00:00', Date.UTC(2026, 0, 1, 23, 50), 0],
  ['2026-01-01T23:50:07.5-0330', Date.UTC(2026, 0, 2, 3, 20, 7, 500), -210],
  ['2026-01-01T00:00:00.123999+14:00', Date.UTC(2025, 11, 31, 10, 0, 0, 123), 840],
  ['2024-02-29T12:00:00+10:30', Date.UTC(2024, 1, 29, 1, 30), 630],
])('%s is read', (text, at, offset) => {
  expect(parseMoment(text)).toEqual({ ok: true, moment: { at, offset } });
});

test.each([
  ['2026-01-01T23:50:00', 'no-offset'],
  ['2026-02-29T12:00:00+01:00', 'no-such-date'],
  ['2026-13-01T12:00:00+01:00', 'no-such-date'],
  ['2026-01-01T24:00:00+01:00', 'no-such-time'],
  ['2026-01-01T12:60:00+01:00', 'no-such-time'],
  ['2026-01-01T12:00:60+01:00', 'no-such-time'],
  ['2026-01-01T12:00:00+24:00', 'no-such-offset'],
  ['2026-01-01T12:00:00+01:60', 'no-such-offset'],
  ['2026-01-01', 'not-iso'],
  ['2026-01-01 12:00:00+01:00', 'not-iso'],
  ['1767268200000', 'not-iso'],
  ['yesterday', 'not-iso'],
  ['', 'not-iso'],
])('%s is refused: %s', (text, problem) => {
  expect(parseMoment(text)).toEqual({ ok: false, problem });
});

test('moments are written in local time with their offset, milliseconds only when there are any', () => {
  const at = Date.UTC(2026, 0, 1, 21, 50) as Instant;
  expect(formatMoment({ at, offset: 120 })).toBe('2026-01-01T23:50:00+02:00');
  expect(formatMoment({ at, offset: -210 })).toBe('2026-01-01T18:20:00-03:30');
  expect(formatMoment({ at: (at + 7) as Instant, offset: 0 })).toBe('2026-01-01T21:50:00.007+00:00');
});

test('what is written is read back, and the platform reads the same instant', () => {
  fc.assert(
    fc.property(fc.integer({ min: -6e13, max: 2.5e14 }), fc.integer({ min: -1080, max: 1080 }), (at, offset) => {
      const moment = { at: at as Instant, offset };
      const text = formatMoment(moment);
      expect(parseMoment(text)).toEqual({ ok: true, moment });
      expect(Date.parse(text)).toBe(at);
    }),
  );
});
