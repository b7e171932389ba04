// What the library holds: files that were read, their notes and cards, and orphans. Types only.
// All of it but the orphans can be read again from the files.
import type { Instant } from '../time/instant.ts';
import type { CardId, Note, NoteId, Problem, TopicId } from './model.ts';

/** shipped: comes with the app; own: the person's. One's own topic stands in front of the shipped one of its id. */
export type Origin = 'shipped' | 'own';

/** `<origin>/<path>`: names a file among those of both origins. */
export type FileKey = `${Origin}/${string}`;

/** A topic file as it was read last. */
export interface LibraryFile {
  readonly key: FileKey;
  readonly origin: Origin;
  /** Relative to the root of its origin, with forward slashes. */
  readonly path: string;
  /** Names its text and the grammar; a file whose hash is as before is not read again. */
  readonly hash: string;
  /** The last that was taken from it: it stays when the file can no longer be read. Null when none ever was. */
  readonly topic: TopicId | null;
  /** `shadowed`: a file of one's own stands in front of it, so that nothing of it is in the library. */
  readonly status: 'read' | 'shadowed';
  /** Errors and warnings of its last reading. Another file may cause them, such as an id that is used twice. */
  readonly problems: readonly Problem[];
}

/** A note as the library holds it. */
export interface LibraryNote extends Note {
  readonly from: FileKey;
}

/** A card that can be studied, with its place in its topic. */
export interface LibraryCard {
  readonly card: CardId;
  readonly note: NoteId;
  readonly topic: TopicId;
  /** Counts up within the topic in the order in which new cards are met. */
  readonly order: number;
}

/**
 * A card that is in no file any more, with the note as it stood last. `card` is the id that its history has now: when
 * another text came back under the old id, the history waits under a name of its own, `<card>~<number>`.
 */
export interface OrphanCard {
  readonly card: CardId;
  readonly note: LibraryNote;
  /** Which card of the note it was. */
  readonly was: CardId;
  /** When it left the files. */
  readonly since: Instant;
}
