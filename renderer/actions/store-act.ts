// Stores one act, and turns silence into a failure: a full disk can leave a write that never settles.
import { messageOf } from '../core/message-of.ts';
import type { Clock } from '../ports/clock.ts';
import type { Commit, CommitResult, StudyStore } from '../ports/study-store.ts';
import { within } from './within.ts';

/** Milliseconds that the database has for one act, and more for each card of an act on many. */
const storeTimeout = 2000;
const msPerCard = 1;

/** How many cards an act is about, where it is more than an answer. */
function cardsOf({ draft, expect }: Commit): number {
  const named = draft.entries.map(({ payload }) => ('cards' in payload ? payload.cards.length : 0));
  return Math.max(
    expect.length,
    named.reduce((sum, count) => sum + count, 0),
  );
}

/** Never rejects. Safe to call again with the same commit: entries that did arrive are found by their ids. */
export async function storeAct(store: StudyStore, clock: Clock, commit: Commit): Promise<CommitResult> {
  try {
    const timeout = storeTimeout + Math.max(0, cardsOf(commit) - 1) * msPerCard;
    const seconds = timeout <= storeTimeout ? 'two' : String(Math.ceil(timeout / 1000));
    const silence = `The disk did not take it within ${seconds} seconds; it may be full.`;
    return await within(clock, timeout, silence, store.commit(commit));
  } catch (error) {
    return { ok: false, cause: 'failed', message: messageOf(error) };
  }
}
