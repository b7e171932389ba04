// Which topic files must be parsed at a rescan: those that are new or changed, and those whose fate hung on one of them.
import type { FileKey, LibraryFile } from './library.ts';

export interface FoundFile {
  readonly key: FileKey;
  readonly hash: string;
}

/** When nothing changed, nothing is to be read, whatever problems the files have. */
export function filesToRead(known: readonly LibraryFile[], found: readonly FoundFile[]): ReadonlySet<FileKey> {
  const byKey = new Map(known.map((file) => [file.key, file]));
  const hashes = new Map(found.map(({ key, hash }) => [key, hash]));
  const gone = known.filter(({ key }) => !hashes.has(key));
  const toRead = new Set(found.filter(({ key, hash }) => byKey.get(key)?.hash !== hash).map(({ key }) => key));
  if (toRead.size === 0 && gone.length === 0) return toRead;
  for (const { key, problems } of known) {
    // What an error kept out may have a place now: an id or a topic that another file gave up.
    if (hashes.has(key) && problems.some(({ severity }) => severity === 'error')) toRead.add(key);
  }
  const unsure = [...gone, ...known.filter(({ key }) => toRead.has(key))];
  const covered = new Set(unsure.filter(({ origin }) => origin === 'own').map(({ topic }) => topic));
  for (const { key, status, topic } of known) {
    if (status === 'shadowed' && covered.has(topic) && hashes.has(key)) toRead.add(key);
  }
  return toRead;
}
