// Which of the notes that were read come into the library, where two have one id or a file could not be read whole.
import type { FileKey, LibraryNote } from './library.ts';
import type { Note, NoteId, Problem } from './model.ts';
import { gives, type PlacedFiles } from './place-files.ts';
import type { ReadFile } from './reading.ts';

export interface ChosenNote {
  readonly file: ReadFile;
  readonly note: Note;
}

export interface Choice {
  /** File by file, in the order of the notes in them. */
  readonly chosen: readonly ChosenNote[];
  /** Notes of the library that the readings do not touch: of files that were not read, or could not be. */
  readonly standing: ReadonlySet<NoteId>;
  /** Notes of the library that their file, read with errors, did not give; they stay, behind what it gave. */
  readonly left: readonly { readonly file: ReadFile; readonly note: LibraryNote }[];
  readonly refused: ReadonlyMap<FileKey, readonly Problem[]>;
}

const isBroken = ({ parsed }: ReadFile): boolean => parsed.problems.some(({ severity }) => severity === 'error');

/** The file that answers for a note of the library now: the one that it is from, or the one in front of that. */
function holderOf({ from }: LibraryNote, { claims, front }: PlacedFiles): FileKey | null {
  const claim = claims.get(from);
  if (claim === undefined) return null;
  if (claim.status === 'read') return from;
  return claim.topic === null ? null : (front.get(claim.topic) ?? null);
}

/** `file:line` of a note, with the origin where it is not that of `beside`. */
function placeOf(note: Note, key: FileKey, beside: FileKey): string {
  const place = `${note.file}:${note.line}`;
  const isOwn = key.startsWith('own/');
  if (isOwn === beside.startsWith('own/')) return place;
  return `${place} of ${isOwn ? 'your own library' : 'the shipped library'}`;
}

/** Of several places of one id, the one that the library has keeps it, or else the first by path and line. */
export function chooseNotes(known: ReadonlyMap<NoteId, LibraryNote>, files: PlacedFiles): Choice {
  const given = [...files.read.values()]
    .filter((file) => gives(file, files))
    .flatMap((file) => file.parsed.notes.map((note): ChosenNote => ({ file, note })));
  const givenIds = new Set(given.map(({ note }) => note.id));
  const holders = new Map([...known.values()].map((note) => [note.id, holderOf(note, files)]));

  const standing = new Set<NoteId>();
  const left: { file: ReadFile; note: LibraryNote }[] = [];
  for (const note of known.values()) {
    const holder = holders.get(note.id) ?? null;
    if (holder === null) continue;
    const file = files.read.get(holder);
    if (file === undefined) {
      // A file that was not read has no errors, so one that now stands in front of another gives all that it can.
      if (holder === note.from) standing.add(note.id);
      continue;
    }
    // What can be read elsewhere is worth more than what can no longer be read here.
    if (givenIds.has(note.id)) continue;
    if (!gives(file, files)) standing.add(note.id);
    else if (isBroken(file)) left.push({ file, note });
  }

  const takers = new Map<NoteId, { readonly key: FileKey; readonly note: Note }>();
  for (const { file, note } of given) {
    const before = known.get(note.id);
    if (before !== undefined && standing.has(note.id)) takers.set(note.id, { key: before.from, note: before });
    else if (!takers.has(note.id) || holders.get(note.id) === file.key) takers.set(note.id, { key: file.key, note });
  }
  const chosen: ChosenNote[] = [];
  const refused = new Map<FileKey, Problem[]>();
  for (const place of given) {
    const { file, note } = place;
    const taker = takers.get(note.id);
    if (taker === undefined || taker.note === note) {
      chosen.push(place);
      continue;
    }
    const there = placeOf(taker.note, taker.key, file.key);
    const message = `The id \`${note.id}\` stands in ${there} too; give the newer of the two cards another.`;
    const problem: Problem = { file: note.file, line: note.line, column: 1, message, severity: 'error' };
    refused.set(file.key, [...(refused.get(file.key) ?? []), problem]);
  }
  return { chosen, standing, left, refused };
}
