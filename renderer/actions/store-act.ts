// Stores one act, and turns silence into a failure: a full disk can leave a write that never settles.
import type { Clock } from '../ports/clock.ts';
import type { Commit, CommitResult, StudyStore } from '../ports/study-store.ts';
import { within } from './within.ts';

/** Milliseconds that the database has for one act. */
const storeTimeout = 2000;
const silence = 'The disk did not take it within two seconds; it may be full.';

/** Never rejects. Safe to call again with the same commit: entries that did arrive are found by their ids. */
export async function storeAct(store: StudyStore, clock: Clock, commit: Commit): Promise<CommitResult> {
  try {
    return await within(clock, storeTimeout, silence, store.commit(commit));
  } catch (error) {
    return { ok: false, cause: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
