// What an act has to read first, turned into a problem in words when the database does not answer.
import { messageOf } from '../core/message-of.ts';
import type { Clock } from '../ports/clock.ts';
import { readTimeout, within } from './within.ts';

const unread = 'The database does not answer, and nothing was changed. Close this window and open Backoff again.';
/** Milliseconds more for each card of an act on many. */
const msPerCard = 1;

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** Never rejects. */
export async function reading<T>(clock: Clock, work: Promise<T>, cards = 1): Promise<Read<T>> {
  try {
    return { ok: true, value: await within(clock, readTimeout + cards * msPerCard, unread, work) };
  } catch (error) {
    return { ok: false, problem: messageOf(error) };
  }
}
