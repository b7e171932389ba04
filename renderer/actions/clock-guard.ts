// Stands before every act: a clock that jumped is put to the person before anything is stored under its date.
import { clockJump } from '../core/time/clock-jump.ts';
import type { Instant } from '../core/time/instant.ts';
import { jumpMessage } from './session-words.ts';

export interface ClockGuard {
  /**
   * What has to be said before an act at this instant; null when the clock is believable or was confirmed. An act that
   * has no button to confirm it gives its name: asked for once more right after the question, it is the answer to it.
   */
  check(at: Instant, newest: Instant | null, act?: string): string | null;
  /** The person says that the clock is right. Holds until the app is closed. */
  confirm(): void;
}

export function createClockGuard(): ClockGuard {
  let confirmed = false;
  let askedFor: string | null = null;
  return {
    check(at, newest, act) {
      const jump = confirmed ? null : clockJump(at, newest);
      const repeated = act !== undefined && act === askedFor;
      askedFor = jump === null ? null : (act ?? null);
      if (jump !== null && repeated) confirmed = true;
      return jump === null || repeated ? null : jumpMessage(jump, at, newest);
    },
    confirm() {
      confirmed = true;
    },
  };
}
