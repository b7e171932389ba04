// What a failed write was, in words for the person who is waiting for it.
import { messageOf } from '../../core/message-of.ts';

interface Raised {
  readonly name?: string;
  readonly message?: string;
  readonly inner?: unknown;
  /** Of a bulk write: what happened to each row. */
  readonly failures?: readonly unknown[] | Readonly<Record<string, unknown>>;
}

/** All names in an error and in what it wraps: Dexie packs the browser's own error into its own. */
function namesIn(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 3) return [];
  const { name, inner, failures } = error as Raised;
  const below = [inner, ...Object.values(failures ?? {})].flatMap((wrapped) => namesIn(wrapped, depth + 1));
  return [...(name === undefined ? [] : [name]), ...below];
}

export function failureOf(error: unknown): {
  readonly cause: 'disk-full' | 'closed' | 'failed';
  readonly message: string;
} {
  const names = namesIn(error);
  if (names.includes('QuotaExceededError')) {
    return { cause: 'disk-full', message: 'The disk is full. Free some space, then try again.' };
  }
  if (names.includes('DatabaseClosedError')) {
    const message = 'The database was closed, as another window of Backoff needs it. Reload this window.';
    return { cause: 'closed', message };
  }
  const told = messageOf(error);
  return { cause: 'failed', message: `The database refused it (${names[0] ?? 'unknown'}: ${told.slice(0, 200)}).` };
}
