// Compares freshly read notes with those in the library, by id, and plans what the import has to write.
// It never writes, and never lets a note with a history vanish: what is gone is kept as an orphan.
import { cardsOf } from './cards-of-note.ts';
import type { CardId, Note, NoteId, Problem, Topic, TopicId } from './model.ts';

/** A note as the library holds it. */
export interface LibraryNote extends Note {
  readonly status: 'present' | 'orphan';
}

/** A card of a present note, with its place in the order in which new cards are met. */
export interface LibraryCard {
  readonly card: CardId;
  readonly note: NoteId;
  readonly topic: TopicId;
  readonly order: number;
}

export interface ImportReport {
  readonly added: readonly NoteId[];
  readonly changed: readonly NoteId[];
  readonly moved: readonly { readonly id: NoteId; readonly from: string; readonly to: string }[];
  readonly orphaned: readonly NoteId[];
  readonly returned: readonly NoteId[];
  readonly unchanged: number;
  /** Notes that an error keeps out; a note of that id in the library stays as it was. */
  readonly refused: readonly Problem[];
}

export interface ImportPlan {
  readonly contentHash: string;
  readonly topics: readonly Topic[];
  /** Notes to write, orphans included; the unchanged ones are left out. */
  readonly notes: readonly LibraryNote[];
  /** All cards that can be studied after the import. */
  readonly cards: readonly LibraryCard[];
  readonly report: ImportReport;
}

export interface ReadContent {
  readonly contentHash: string;
  readonly topics: readonly Topic[];
  /** In the order in which they are to be met. */
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
}

function sameText(a: Note, b: Note): boolean {
  return (
    a.heading === b.heading &&
    a.answer === b.answer &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.clozes.join() === b.clozes.join()
  );
}

export function reconcile(library: readonly LibraryNote[], read: ReadContent): ImportPlan {
  const known = new Map(library.map((note) => [note.id, note]));
  const errors = read.problems.filter((problem) => problem.severity === 'error');
  const brokenFiles = new Set(errors.map((problem) => problem.file));
  const seen = new Set<NoteId>();
  const notes: LibraryNote[] = [];
  const present: Note[] = [];
  const added: NoteId[] = [];
  const changed: NoteId[] = [];
  const returned: NoteId[] = [];
  const orphaned: NoteId[] = [];
  const moved: { id: NoteId; from: string; to: string }[] = [];
  let unchanged = 0;

  for (const note of read.notes) {
    if (seen.has(note.id)) continue;
    seen.add(note.id);
    present.push(note);
    const before = known.get(note.id);
    const was = before?.file === note.file && before.line === note.line && before.topic === note.topic;
    if (before === undefined) added.push(note.id);
    else if (before.status === 'orphan') returned.push(note.id);
    else if (!sameText(before, note)) changed.push(note.id);
    else if (before.file !== note.file || before.topic !== note.topic)
      moved.push({ id: note.id, from: before.file, to: note.file });
    else if (was) {
      unchanged += 1;
      continue;
    } else unchanged += 1;
    notes.push({ ...note, status: 'present' });
  }
  for (const note of library) {
    if (seen.has(note.id) || note.status === 'orphan') continue;
    // A note that a broken file did not give back is not gone, only unreadable now.
    if (brokenFiles.has(note.file)) {
      present.push(note);
      unchanged += 1;
      continue;
    }
    orphaned.push(note.id);
    notes.push({ ...note, status: 'orphan' });
  }
  let order = 0;
  const cards = present.flatMap((note) =>
    cardsOf(note).map((card) => ({ card, note: note.id, topic: note.topic, order: order++ })),
  );
  const report = { added, changed, moved, orphaned, returned, unchanged, refused: errors };
  return { contentHash: read.contentHash, topics: read.topics, notes, cards, report };
}
