// What one line of a journal file must be: the JSON text of an entry that names its device, its number and its hash.
// Everything else in an entry is the page's business.

import type { JournalHead, JournalLines } from '../../renderer/ports/desktop.ts';

export const devicePattern = /^[a-z0-9][a-z0-9-]{3,39}$/;
/** Bytes of a line with its line feed. */
export const longestLine = 3 * 1024 * 1024;
/** Bytes of all lines of one call: even with every character escaped they fit into the local host's largest body. */
const longestBatch = 4_000_000;

/** The head that a line stands for, or null when it is no entry of this device. */
export function headOfLine(text: string, device: string): JournalHead | null {
  let entry: unknown;
  try {
    entry = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof entry !== 'object' || entry === null || !('device' in entry && 'seq' in entry && 'hash' in entry))
    return null;
  const { seq, hash } = entry;
  if (entry.device !== device || typeof hash !== 'string' || hash === '') return null;
  return typeof seq === 'number' && Number.isSafeInteger(seq) && seq > 0 ? { seq, hash } : null;
}

export type CheckedLines =
  | { readonly ok: true; readonly bytes: Buffer; readonly head: JournalHead }
  | { readonly ok: false; readonly reason: string };

/** Checks every line and their numbers, and gives the bytes to write with the head they lead to. */
export function checkLines({ device, after, lines }: JournalLines): CheckedLines {
  let head: JournalHead | null = null;
  for (const [index, line] of lines.entries()) {
    if (/[\r\n\p{Surrogate}]/u.test(line)) return { ok: false, reason: `line ${index + 1} is not one line of text` };
    if (Buffer.byteLength(line) >= longestLine) return { ok: false, reason: `line ${index + 1} is over 3 MB` };
    head = headOfLine(line, device);
    if (head === null) return { ok: false, reason: `line ${index + 1} is no entry of this device` };
    if (head.seq !== after + 1 + index) return { ok: false, reason: `line ${index + 1} has the number ${head.seq}` };
  }
  if (head === null) return { ok: false, reason: 'there is no line' };
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  return bytes.length <= longestBatch
    ? { ok: true, bytes, head }
    : { ok: false, reason: 'they are over 4 MB together' };
}
