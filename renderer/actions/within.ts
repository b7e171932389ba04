// Puts an end to waiting for a database that may never answer.
import type { Clock } from '../ports/clock.ts';

/** Milliseconds that reading for the next card may take. */
export const readTimeout = 5000;
/** Milliseconds that opening a sitting, or summing up the day, may take on a large library and a slow disk. */
export const openTimeout = 15_000;

/** Rejects with `message` when `work` has not ended after so many milliseconds; the work itself goes on unheard. */
export function within<T>(clock: Clock, ms: number, message: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(new Error(message)));
    work.then(resolve, reject).finally(cancel);
  });
}
