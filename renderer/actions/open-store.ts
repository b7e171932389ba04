// Opens the database, and tries again for a moment when the browser refuses: right after a crash the processes of the
// former browser may still hold its files.
import type { DeviceId } from '../core/journal/entry.ts';
import type { Ports } from '../ports/ports.ts';
import type { OpenResult } from '../ports/study-store.ts';

const tries = 6;
/** Milliseconds between two tries. */
const pause = 500;

export async function openStore({
  store,
  clock,
  random,
}: Pick<Ports, 'store' | 'clock' | 'random'>): Promise<OpenResult> {
  for (let attempt = 1; ; attempt += 1) {
    const opened = await store.open(random.id() as DeviceId);
    // A newer version and another window do not go away by waiting.
    if (opened.ok || opened.cause !== 'failed' || attempt === tries) return opened;
    await new Promise<void>((resolve) => void clock.after(pause, resolve));
  }
}
