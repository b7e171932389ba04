// Reads the texts of the topic files that are new or changed, and leaves the others as they are known.
// Pure but for what it tells before each file.
import { filesToRead } from '../core/cards/files-to-read.ts';
import { grammarVersion } from '../core/cards/grammar-version.ts';
import type { FileKey, LibraryFile, Origin } from '../core/cards/library.ts';
import { parseTopic } from '../core/cards/parse-topic.ts';
import type { ReadFile, ReadFiles } from '../core/cards/reading.ts';
import { contentVersion } from '../core/journal/content-version.ts';
import type { DocumentRow } from '../core/journal/projection.ts';

/** A file of the build's content. */
export interface ContentFile {
  /** Relative to the content root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Of the text. */
  readonly hash: string;
}

export interface Sources {
  /** Names all shipped files as they are in this build. */
  readonly shippedHash: string;
  readonly shipped: readonly ContentFile[];
  readonly documents: readonly DocumentRow[];
}

interface SourceFile extends ContentFile {
  readonly key: FileKey;
  readonly origin: Origin;
}

const isTopic = (path: string): boolean => path.startsWith('topics/') && path.endsWith('.md');

/** With the grammar, so that a new one reads the same text again. */
function sourceFile(origin: Origin, path: string, text: string, hash: string): SourceFile {
  return { key: `${origin}/${path}`, origin, path, text, hash: `${hash}.${grammarVersion}` };
}

/** The entry that gave a document its text names the text for good, and costs nothing to work out. */
function topicFiles({ shipped, documents }: Sources): SourceFile[] {
  const own = documents
    .filter(({ id }) => isTopic(id))
    .map(({ id, text, entry }) => {
      return sourceFile('own', id, text, entry);
    });
  const ours = shipped.filter(({ path }) => isTopic(path));
  return [...own, ...ours.map(({ path, text, hash }) => sourceFile('shipped', path, text, hash))];
}

const tooLong = 'This file takes more than two seconds to read; split it into several.';

function unread(file: string): ReadFile['parsed'] {
  const problem = { file, line: 1, column: 1, message: tooLong, severity: 'error' } as const;
  return { topic: null, notes: [], problems: [problem] };
}

/**
 * `known` are the files as the library has them. Those in `refused` took too long before and are not tried again.
 * `onFile` hears which file comes next, and with null that none is left.
 */
export function readContent(
  sources: Sources,
  known: readonly LibraryFile[],
  refused: readonly FileKey[],
  onFile: (file: FileKey | null, done: number, total: number) => void,
): ReadFiles {
  const found = topicFiles(sources);
  const toRead = filesToRead(known, found);
  const read: ReadFile[] = [];
  for (const { key, origin, path, hash, text } of found) {
    if (!toRead.has(key)) continue;
    onFile(key, read.length, toRead.size);
    const parsed = refused.includes(key) ? unread(path) : parseTopic(path, text);
    read.push({ key, origin, path, hash, parsed });
  }
  onFile(null, read.length, toRead.size);
  const kept = new Set(found.map(({ key }) => key).filter((key) => !toRead.has(key)));
  return { version: contentVersion(sources.shippedHash, grammarVersion, sources.documents), read, kept };
}
