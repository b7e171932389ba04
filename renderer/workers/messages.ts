// What the window and the import worker say to each other. Types only.
import type { FileKey } from '../core/cards/library.ts';
import type { ImportReport } from '../core/cards/reconcile.ts';

export interface ImportOrder {
  readonly contentUrl: string;
  readonly contentHash: string;
  readonly database: string;
  /** Files that took too long to read, not to be tried again. */
  readonly refused: readonly FileKey[];
}

export type ImportNews =
  /** `file` is the one that is read from now on; null when all are read. */
  | { readonly type: 'reading'; readonly file: FileKey | null; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly report: ImportReport }
  | { readonly type: 'failed'; readonly message: string };
