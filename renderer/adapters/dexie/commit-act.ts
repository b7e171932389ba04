// Stores an act: its entries, the rows that follow and the head of the journal, in one strict read-write transaction.
import { cardsUnchanged } from '../../core/journal/check-commit.ts';
import type { Changes } from '../../core/journal/projection.ts';
import { seal } from '../../core/journal/seal.ts';
import type { Commit, CommitResult } from '../../ports/study-store.ts';
import { newestAct, newestUndone } from './acts.ts';
import type { Database } from './database.ts';
import { failureOf } from './failure.ts';
import { readHead, readSettings } from './meta.ts';

/** Must run inside a transaction on the tables that it writes. */
async function write(db: Database, changes: Changes): Promise<void> {
  const settings = changes.settings && { ...(await readSettings(db)), ...changes.settings };
  await Promise.all([
    changes.forgottenCards?.length ? db.states.bulkDelete([...changes.forgottenCards]) : undefined,
    changes.cards?.length ? db.states.bulkPut([...changes.cards]) : undefined,
    changes.removedReviews?.length ? db.reviews.bulkDelete([...changes.removedReviews]) : undefined,
    changes.acts?.length ? db.acts.bulkPut([...changes.acts]) : undefined,
    changes.params ? db.params.put(changes.params) : undefined,
    settings ? db.meta.put({ key: 'settings', value: settings }) : undefined,
  ]);
  // After the removals: redo may bring back what undo took away.
  if (changes.reviews?.length) await db.reviews.bulkPut([...changes.reviews]);
}

/** Whether all that the act builds on is still as it was read. */
async function holds(db: Database, { expect, expectTurn, expectParams }: Commit): Promise<boolean> {
  const rows = await db.states.bulkGet(expect.map(({ card }) => card));
  if (!cardsUnchanged(expect, rows)) return false;
  if (expectParams !== undefined && (await readSettings(db)).params !== expectParams) return false;
  if (expectTurn === undefined) return true;
  const { device } = await readHead(db);
  const next = expectTurn.type === 'undo' ? newestAct : newestUndone;
  return (await next(db, device, expectTurn.kinds))?.act === expectTurn.act;
}

export async function commitAct(db: Database, request: Commit): Promise<CommitResult> {
  const { draft } = request;
  try {
    const tables = [db.entries, db.states, db.reviews, db.acts, db.params, db.meta];
    return await db.transaction('rw', tables, async (): Promise<CommitResult> => {
      const stored = await db.entries.bulkGet(draft.entries.map(({ id }) => id));
      if (stored.every((entry) => entry !== undefined)) return { ok: true, entries: stored };
      if (!(await holds(db, request))) return { ok: false, cause: 'stale' };
      const sealed = seal(await readHead(db), draft);
      await Promise.all([
        db.entries.bulkAdd([...sealed.entries]),
        db.meta.put({ key: 'head', value: sealed.head }),
        write(db, request.changes(sealed.entries)),
      ]);
      return { ok: true, entries: sealed.entries };
    });
  } catch (error) {
    return { ok: false, ...failureOf(error) };
  }
}
