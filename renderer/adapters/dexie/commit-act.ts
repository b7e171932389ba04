// Stores an act: its entries, the rows that follow and the head of the journal, in one strict read-write transaction.
import { cardsUnchanged } from '../../core/journal/check-commit.ts';
import { seal } from '../../core/journal/seal.ts';
import type { Commit, CommitResult } from '../../ports/study-store.ts';
import { newestAct, newestUndone } from './acts.ts';
import type { Database } from './database.ts';
import { failureOf } from './failure.ts';
import { readHead, readSettings } from './meta.ts';
import { getRows } from './slices.ts';
import { studyTables, writeChanges } from './write-changes.ts';

/** Whether all that the act builds on is still as it was read. */
async function holds(db: Database, { expect, expectSeq, expectTurn, expectParams }: Commit): Promise<boolean> {
  const rows = await getRows(
    db.states,
    expect.map(({ card }) => card),
  );
  if (!cardsUnchanged(expect, rows)) return false;
  if (expectParams !== undefined && (await readSettings(db)).params !== expectParams) return false;
  const { device, seq } = await readHead(db);
  if (expectSeq !== undefined && seq !== expectSeq) return false;
  if (expectTurn === undefined) return true;
  const next = expectTurn.type === 'undo' ? newestAct : newestUndone;
  return (await next(db, device, expectTurn.kinds))?.act === expectTurn.act;
}

export async function commitAct(db: Database, request: Commit): Promise<CommitResult> {
  const { draft } = request;
  try {
    return await db.transaction('rw', studyTables(db), async (): Promise<CommitResult> => {
      const stored = await db.entries.bulkGet(draft.entries.map(({ id }) => id));
      if (stored.every((entry) => entry !== undefined)) return { ok: true, entries: stored };
      if (!(await holds(db, request))) return { ok: false, cause: 'stale' };
      const sealed = seal(await readHead(db), draft);
      await Promise.all([
        db.entries.bulkAdd([...sealed.entries]),
        db.meta.put({ key: 'head', value: sealed.head }),
        writeChanges(db, request.changes(sealed.entries)),
      ]);
      return { ok: true, entries: sealed.entries };
    });
  } catch (error) {
    return { ok: false, ...failureOf(error) };
  }
}
