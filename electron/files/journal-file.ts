// Keeps the journal files: `journal/<device>.jsonl` in the data folder, one line per entry, only ever added to. What it
// acknowledges is on the disk. A line torn by a crash is never taken for an entry, and nothing whole is ever removed.

import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Failure, JournalFile, JournalHead, JournalLines, Reply } from '../../renderer/ports/desktop.ts';
import type { DataFolder } from './data-folder.ts';
import { codeOf, failure, failureOf } from './failure.ts';
import { checkLines, devicePattern, headOfLine, longestLine } from './journal-line.ts';
import { type LastLine, readLastLine } from './last-line.ts';

interface Place {
  readonly device: string;
  readonly path: string;
  readonly shown: string;
}

/** Reads and writes of one device come one after the other; those of different devices do not wait for each other. */
export function journalIn(folder: DataFolder): JournalFile {
  const queues = new Map<string, Promise<unknown>>();

  function inTurn<T>(device: string, work: (place: Place) => Promise<T>): Promise<T | Failure> {
    if (!devicePattern.test(device)) return Promise.resolve(failure('refused', 'This is no name of a device.'));
    const file = `${device}.jsonl`;
    const place = { device, path: join(folder.path, 'journal', file), shown: `${folder.shown}/journal/${file}` };
    const turn = (queues.get(device) ?? Promise.resolve()).then(() =>
      work(place).catch((error: unknown) => failureOf(error, place.shown)),
    );
    queues.set(device, turn);
    return turn;
  }

  return {
    head: (device) => inTurn(device, readHead),
    append: (lines) => inTurn(lines.device, (place) => append(place, lines)),
  };
}

async function readHead(place: Place): Promise<Reply<'journal/head'>> {
  let file: FileHandle;
  try {
    file = await open(place.path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { ok: true, value: null };
    throw error;
  }
  try {
    return headOf(place, await readLastLine(file, 2 * longestLine));
  } finally {
    await file.close();
  }
}

function headOf(place: Place, last: LastLine): { ok: true; value: JournalHead | null } | Failure {
  if (last.text === null) return { ok: true, value: null };
  const head = headOfLine(last.text, place.device);
  if (head !== null) return { ok: true, value: head };
  return failure(
    'failed',
    `${place.shown} does not end in an entry of this device. Move it away and it is written anew.`,
  );
}

async function append(place: Place, lines: JournalLines): Promise<Reply<'journal/append'>> {
  const checked = checkLines(lines);
  if (!checked.ok) return failure('refused', `The entries were not written: ${checked.reason}.`);
  const file = await openForWriting(place);
  try {
    const last = await readLastLine(file, 2 * longestLine);
    const head = headOf(place, last);
    if (!head.ok) return head;
    const newest = head.value?.seq ?? 0;
    if (newest !== lines.after) {
      return failure('gap', `${place.shown} ends at entry ${newest}, the new ones begin after ${lines.after}.`);
    }
    if (last.size > last.end) await file.truncate(last.end);
    await writeWhole(file, checked.bytes, last.end);
    // The name of a file that held nothing may not be on the disk yet.
    if (last.end === 0) await syncFolder(dirname(place.path));
    return { ok: true, value: checked.head };
  } finally {
    await file.close();
  }
}

/** Only the journal folder itself is made: a data folder that vanished, as on a drive taken out, is not made up anew. */
async function openForWriting(place: Place): Promise<FileHandle> {
  try {
    return await open(place.path, 'r+');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const folder = dirname(place.path);
  try {
    await mkdir(folder, { mode: 0o700 });
    await syncFolder(dirname(folder));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return open(place.path, 'wx+', 0o600);
}

/** Writes and syncs all bytes, or cuts the file back to where it ended and throws. */
async function writeWhole(file: FileHandle, bytes: Buffer, end: number): Promise<void> {
  try {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, end + done);
      done += bytesWritten;
    }
    await file.sync();
  } catch (error) {
    // Where even this fails, what was written is a torn line, or lines that the caller finds by asking for the head.
    await file.truncate(end).catch(() => undefined);
    throw error;
  }
}

/** Makes a new name in a folder last. Windows cannot sync a folder, and keeps its names without. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
