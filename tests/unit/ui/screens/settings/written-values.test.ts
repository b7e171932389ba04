import { describe, expect, it } from 'vitest';
import { readClockTime, readSteps, readWhole } from '../../../../../renderer/ui/screens/settings/written-values.ts';

describe('what is written in Settings', () => {
  it('is read as people write it', () => {
    expect(readWhole('36,500', '')).toEqual({ ok: true, value: 36_500 });
    expect(readWhole('0', '')).toEqual({ ok: true, value: 0 });
    expect(readClockTime('4:00')).toEqual({ ok: true, value: 240 });
    expect(readClockTime('23:59')).toEqual({ ok: true, value: 1439 });
    expect(readSteps('1m 10m')).toEqual({ ok: true, value: [1, 10] });
    expect(readSteps('')).toEqual({ ok: true, value: [] });
  });

  it.each(['', '1.5', '-1', '1,2', 'ten', '1e3'])('refuses %j as a whole number, with examples', (text) => {
    expect(readWhole(text, '10, 20 or 50')).toEqual({
      ok: false,
      problem: 'Write a whole number, such as 10, 20 or 50.',
    });
  });

  it.each(['', '24:00', '4', '04:60', '4 pm'])('refuses %j as a time', (text) => {
    expect(readClockTime(text).ok).toBe(false);
  });

  it('says what is wrong with steps', () => {
    expect(readSteps('10m 1m')).toEqual({
      ok: false,
      problem: 'The step 1m is shorter than 10m before it. Good are 1m 10m, 15m, or 1h 1d.',
    });
  });
});
