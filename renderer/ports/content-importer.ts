// Brings the shipped content into the store, away from the window's thread.
import type { ImportReport } from '../core/cards/reconcile.ts';

export interface ContentImporter {
  /** Of the content that this build ships. */
  readonly hash: string;
  /** Reads and stores all of it in one transaction. Rejects when nothing was stored. */
  run(onProgress: (done: number, total: number) => void): Promise<ImportReport>;
}
