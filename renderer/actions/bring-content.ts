// Brings in what changed in the topic files since the last start, and says what came of it. What the library had stays
// until the new is stored whole.
import { messageOf } from '../core/message-of.ts';
import type { ImportReport } from '../core/cards/reconcile.ts';
import type { Ports } from '../ports/ports.ts';

export interface ImportNotice {
  readonly text: string;
  readonly bad: boolean;
}

export interface Imported {
  /** Null when nothing had changed, or nothing was stored. */
  readonly report: ImportReport | null;
  readonly notices: readonly ImportNotice[];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function noticesOf({ refused, orphaned, parted }: ImportReport): ImportNotice[] {
  const notices: ImportNotice[] = [];
  if (refused.length > 0) {
    const text = `${counted(refused.length, 'problem')} in the cards; what the library had of them stays. Library, Problems names each.`;
    notices.push({ text, bad: true });
  }
  if (orphaned.length > 0) {
    const text = `${counted(orphaned.length, 'card')} left the files. The history is kept in Library, Orphans.`;
    notices.push({ text, bad: false });
  }
  if (parted.length > 0) {
    const text = `${counted(parted.length, 'card')} came back with another text and begin${parted.length === 1 ? 's' : ''} anew. The history waits in Library, Orphans.`;
    notices.push({ text, bad: false });
  }
  return notices;
}

export async function bringContent(
  { store, content }: Pick<Ports, 'store' | 'content'>,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Imported> {
  const [imported, documents] = await Promise.all([store.importedVersion(), store.documents()]);
  if (imported === content.version(documents)) return { report: null, notices: [] };
  try {
    const report = await content.run(onProgress, signal);
    return { report, notices: noticesOf(report) };
  } catch (error) {
    const cause = messageOf(error);
    const text = signal.aborted
      ? 'Reading the new cards was stopped; what you had is unchanged. They are read at the next start.'
      : `The new cards could not be read in; what you had is unchanged. ${cause}`;
    return { report: null, notices: [{ text, bad: !signal.aborted }] };
  }
}
