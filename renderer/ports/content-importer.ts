// Brings the topic files into the store, the shipped ones and the person's own, away from the window's thread.
import type { ImportReport } from '../core/cards/reconcile.ts';
import type { DocumentRow } from '../core/journal/projection.ts';

export interface ContentImporter {
  /** Names what the files are now. Nothing is to be done while the store's `importedVersion` is the same. */
  version(documents: readonly DocumentRow[]): string;
  /**
   * Reads what is new or changed and stores what follows in one transaction. Rejects when nothing was stored, and with
   * the signal's reason when it was called off; what was stored by then stays.
   */
  run(onProgress: (done: number, total: number) => void, signal?: AbortSignal): Promise<ImportReport>;
}
