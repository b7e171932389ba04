// What one look at the topic files brought: those that are new or changed, parsed, and the names of the others. Types only.
import type { FileKey, Origin } from './library.ts';
import type { ParsedTopic } from './parse-topic.ts';

/** A topic file that was read just now. */
export interface ReadFile {
  readonly key: FileKey;
  readonly origin: Origin;
  readonly path: string;
  readonly hash: string;
  readonly parsed: Pick<ParsedTopic, 'topic' | 'notes' | 'problems'>;
}

/** One reading of the files: those that changed, parsed; the others by name only. */
export interface ReadFiles {
  /** Names what all files were at this reading; see `contentVersion`. */
  readonly version: string;
  readonly read: readonly ReadFile[];
  /** Files that are there and were not read again. */
  readonly kept: ReadonlySet<FileKey>;
}
