// Brings the device's journal file up to the database after every act. The database is never held up by it,
// and a file that does not fit to it is left alone and reported.
import type { Entry } from '../core/journal/entry.ts';
import type { Clock } from '../ports/clock.ts';
import type { JournalFile } from '../ports/desktop.ts';
import type { StudyStore } from '../ports/study-store.ts';
import { firstMessage } from './portions.ts';

/** Entries per message: a first start on an old database sends them in portions. */
const portion = 500;
/** Milliseconds after which a file that could not be written is tried again, without waiting for the next act. */
const retryMs = 30_000;

export interface JournalKeeper {
  /** Writes what the file lacks; calls while it writes are joined into one more round. */
  wake(): void;
  /** Resolves once nothing is being written. */
  settled(): Promise<void>;
}

type Round =
  /** `gap`: what came between, when another window wrote to the file first. */
  | { readonly ok: true; readonly more: boolean; readonly gap?: string }
  | { readonly ok: false; readonly message: string };

/** Another window may be faster a few times; a file that is never where it says it is, is another matter. */
const mostGaps = 5;

const otherHistory = 'The journal file of this computer belongs to another history. Nothing is written to it.';

async function writeRound(store: StudyStore, file: JournalFile): Promise<Round> {
  const head = await store.head();
  const found = await file.head(head.device);
  if (!found.ok) return found;
  const after = found.value?.seq ?? 0;
  if (after > head.seq) {
    const message = `The journal file of this computer holds ${after} entries, the database ${head.seq}. Nothing is written to the file until both agree.`;
    return { ok: false, message };
  }
  if (after === head.seq) {
    const same = after === 0 || found.value?.hash === head.hash;
    return same ? { ok: true, more: false } : { ok: false, message: otherHistory };
  }
  // The last common entry must be the same on both sides, or the file belongs to another history.
  const read = await store.entriesAfter(head.device, Math.max(0, after - 1), portion);
  if (after > 0 && read[0]?.hash !== found.value?.hash) return { ok: false, message: otherHistory };
  const missing: readonly Entry[] = read.filter((entry) => entry.seq > after);
  if (missing[0]?.seq !== after + 1) {
    return {
      ok: false,
      message: `The database lacks entry ${after + 1} of this computer. Nothing is written to the file.`,
    };
  }
  const appended = await file.append({
    device: head.device,
    after,
    lines: firstMessage(missing.map((entry) => JSON.stringify(entry))),
  });
  // A gap: another window was faster; the next round sees what it wrote.
  if (appended.ok) return { ok: true, more: true };
  return appended.cause === 'gap' ? { ok: true, more: true, gap: appended.message } : appended;
}

export function keepJournalFile(
  store: StudyStore,
  clock: Clock,
  file: JournalFile | null,
  report: (problem: string | null) => void,
): JournalKeeper {
  let running: Promise<void> | null = null;
  let again = false;
  let cancelRetry = (): void => {};

  async function run(target: JournalFile): Promise<void> {
    cancelRetry();
    let round: Round;
    let gaps = 0;
    do {
      again = false;
      round = await writeRound(store, target).catch((error: unknown): Round => ({ ok: false, message: String(error) }));
      gaps = round.ok && round.gap !== undefined ? gaps + 1 : 0;
      if (round.ok && round.gap !== undefined && gaps > mostGaps) round = { ok: false, message: round.gap };
      report(round.ok ? null : round.message);
    } while (round.ok && (again || round.more));
    running = null;
    if (!round.ok) cancelRetry = clock.after(retryMs, wake);
  }

  function wake(): void {
    if (file === null) return;
    if (running === null) running = run(file);
    else again = true;
  }

  return { wake, settled: () => running ?? Promise.resolve() };
}
