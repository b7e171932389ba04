// The wall clock, as a port, so that the core never reads it and tests choose it.
import type { Moment } from '../core/time/instant.ts';

export interface Clock {
  /** The present instant and the local offset at that instant. */
  now(): Moment;
  /** Milliseconds that only ever count up, to measure how long an answer took. */
  elapsed(): number;
  /** Calls back after so many milliseconds; the returned function cancels. */
  after(ms: number, callback: () => void): () => void;
}
