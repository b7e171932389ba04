// What the window and the import worker say to each other. Types only.
import type { ImportReport } from '../core/cards/reconcile.ts';

export interface ImportOrder {
  readonly contentUrl: string;
  readonly contentHash: string;
  readonly database: string;
}

export type ImportNews =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly report: ImportReport }
  | { readonly type: 'failed'; readonly message: string };
