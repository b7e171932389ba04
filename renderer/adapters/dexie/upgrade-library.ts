// From version 1 to 2: orphans get a table of their own. All that stands in files is read again at the next start.
import type { Transaction } from 'dexie';
import { cardsOf } from '../../core/cards/cards-of-note.ts';
import type { LibraryNote, OrphanCard } from '../../core/cards/library.ts';
import type { Note } from '../../core/cards/model.ts';
import type { Instant } from '../../core/time/instant.ts';

/** A note as version 1 kept it. */
interface FormerNote extends Note {
  readonly status?: 'present' | 'orphan';
  readonly from?: LibraryNote['from'];
}

export async function upgradeLibrary(transaction: Transaction): Promise<void> {
  const notes = transaction.table<FormerNote>('notes');
  const orphans: OrphanCard[] = [];
  await notes.toCollection().modify((former, cursor: { value?: FormerNote }) => {
    const { status, ...note } = former;
    const kept: LibraryNote = { ...note, from: former.from ?? `shipped/${note.file}` };
    if (status !== 'orphan') {
      cursor.value = kept;
      return;
    }
    orphans.push(...cardsOf(kept).map((card) => ({ card, note: kept, was: card, since: 0 as Instant })));
    delete cursor.value;
  });
  await transaction.table<OrphanCard>('orphans').bulkPut(orphans);
  await transaction.table('meta').delete('content');
}
