// The Clock port on the machine's own clock: the only place in the app that reads it.
import type { Instant } from '../../core/time/instant.ts';
import type { Clock } from '../../ports/clock.ts';

export const systemClock: Clock = {
  now() {
    const date = new Date();
    return { at: date.getTime() as Instant, offset: 0 - date.getTimezoneOffset() };
  },
  elapsed: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
