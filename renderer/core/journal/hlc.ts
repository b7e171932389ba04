// Hybrid logical clock: orders entries of several devices although their wall clocks disagree.
// Source: Kulkarni et al., "Logical Physical Clocks", 2014, with the counter and the device as tie-breakers.
import type { Instant } from '../time/instant.ts';

/** Fixed-width text, so that comparing two as strings orders them: `<ms>-<counter>-<device>`. */
export type Hlc = string & { readonly __brand: 'Hlc' };

const msDigits = 15;
const counterDigits = 6;

export function makeHlc(ms: number, counter: number, device: string): Hlc {
  return `${String(ms).padStart(msDigits, '0')}-${String(counter).padStart(counterDigits, '0')}-${device}` as Hlc;
}

/** The wall clock that an entry had, or the later one that it had seen. */
export function instantOf(hlc: Hlc): Instant {
  return Number(hlc.slice(0, msDigits)) as Instant;
}

/** The clock of the next entry: the larger of the wall clock and the newest seen, then a counter. */
export function tick(newest: Hlc | null, wall: Instant, device: string): Hlc {
  const seenMs = newest === null ? -1 : Number(newest.slice(0, msDigits));
  // A clock before 1970 has no place in fixed-width text; it counts as 1970.
  if (Math.max(wall, 0) > seenMs) return makeHlc(Math.max(wall, 0), 0, device);
  const counter = newest === null ? 0 : Number(newest.slice(msDigits + 1, msDigits + 1 + counterDigits));
  return makeHlc(seenMs, counter + 1, device);
}

export function newerHlc(a: Hlc | null, b: Hlc | null): Hlc | null {
  if (a === null) return b;
  if (b === null) return a;
  return a > b ? a : b;
}
