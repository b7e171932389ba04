// Opens the database, or says why it must not be used now. It never deletes and never downgrades one.
import { emptyHead } from '../../core/journal/seal.ts';
import type { DeviceId } from '../../core/journal/entry.ts';
import type { OpenResult } from '../../ports/study-store.ts';
import type { Database } from './database.ts';
import { failureOf } from './failure.ts';

const newer =
  'This data was written by a newer version of Backoff. Update this one, then open it again. Nothing was changed.';
const blocked =
  'Another window holds an older version of this data open. Close the other windows of Backoff, then open this one again.';

/** In one transaction: two windows that open a new database at once must not both begin a journal. */
function beginJournal(db: Database, device: DeviceId): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    if ((await db.meta.get('head')) === undefined) await db.meta.put({ key: 'head', value: emptyHead(device) });
  });
}

/** Resolves as soon as it is known that another connection blocks, since the opening itself would wait without end. */
export function openDatabase(db: Database, device: DeviceId, onSuperseded: () => void): Promise<OpenResult> {
  return new Promise((resolve) => {
    let gaveUp = false;
    db.on('blocked', () => {
      gaveUp = true;
      resolve({ ok: false, cause: 'blocked', message: blocked });
    });
    db.on('versionchange', () => {
      db.close();
      onSuperseded();
      // Dexie's own handler would come next and let the database open again at the next write, by this older code.
      return false;
    });
    void (async () => {
      try {
        // Dexie gives a newer database the tables that it misses, and another version, as soon as it opens it.
        const there = (await indexedDB.databases()).find(({ name }) => name === db.name)?.version ?? 0;
        if (there > db.nativeVersion()) {
          db.close();
          resolve({ ok: false, cause: 'newer', message: newer });
          return;
        }
        await db.open();
        // The way may become free later, when this window has already said that it stops.
        if (gaveUp) {
          db.close();
          return;
        }
        // Dexie opens a newer database without a word, and would write rows that its owner does not understand.
        if (db.backendDB().version > db.nativeVersion()) {
          db.close();
          resolve({ ok: false, cause: 'newer', message: newer });
          return;
        }
        await beginJournal(db, device);
        resolve({ ok: true });
      } catch (error) {
        resolve({ ok: false, cause: 'failed', message: failureOf(error).message });
      }
    })();
  });
}
