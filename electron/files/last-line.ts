// Finds the newest whole line of a file by reading it from its end, so that its length does not matter.

import type { FileHandle } from 'node:fs/promises';

export interface LastLine {
  /** The newest line that ends in a line feed, without it; null when there is none. */
  readonly text: string | null;
  /** Bytes up to and with that line feed. What stands after is a torn line. */
  readonly end: number;
  /** Bytes of the whole file. */
  readonly size: number;
}

const chunk = 16 * 1024;
const lineFeed = 0x0a;

/** Throws a RangeError when neither the line nor what is torn behind it fits into `limit` bytes. */
export async function readLastLine(file: FileHandle, limit: number): Promise<LastLine> {
  const { size } = await file.stat();
  const tail = await growTail(file, size, limit);
  const stop = tail.lastIndexOf(lineFeed);
  if (stop < 0) return { text: null, end: 0, size };
  const start = stop === 0 ? 0 : tail.lastIndexOf(lineFeed, stop - 1) + 1;
  return { text: tail.toString('utf8', start, stop), end: size - tail.length + stop + 1, size };
}

/** Reads backwards until two line feeds, or the start of the file, are in. */
async function growTail(file: FileHandle, size: number, limit: number): Promise<Buffer> {
  let length = Math.min(size, chunk);
  for (;;) {
    const tail = Buffer.alloc(length);
    await readFully(file, tail, size - length);
    const stop = tail.lastIndexOf(lineFeed);
    if (length === size || (stop > 0 && tail.lastIndexOf(lineFeed, stop - 1) >= 0)) return tail;
    if (length > limit) throw new RangeError(`no line within the last ${limit} bytes`);
    length = Math.min(size, length * 4);
  }
}

async function readFully(file: FileHandle, into: Buffer, position: number): Promise<void> {
  for (let done = 0; done < into.length; ) {
    const { bytesRead } = await file.read(into, done, into.length - done, position + done);
    if (bytesRead === 0) throw new RangeError('the file became shorter while it was read');
    done += bytesRead;
  }
}
