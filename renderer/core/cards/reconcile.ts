// Compares freshly read notes with those in the library, by id, and plans what the import has to write.
// It never writes, and never lets a note with a history vanish: what is gone is kept as an orphan.
import { cardsOf, noteIdOf } from './cards-of-note.ts';
import { chooseNotes } from './choose-notes.ts';
import type { FileKey, LibraryCard, LibraryFile, LibraryNote, OrphanCard } from './library.ts';
import type { Instant } from '../time/instant.ts';
import type { CardId, Note, NoteId, Problem, Topic, TopicId } from './model.ts';
import { gives, placeFiles, recordFiles } from './place-files.ts';
import type { ReadFiles } from './reading.ts';
import { traceCards } from './trace-cards.ts';

/** What happened to notes and cards, for the person. Every note and card of the files read stands in one of the lists. */
export interface ImportReport {
  readonly added: readonly NoteId[];
  readonly changed: readonly NoteId[];
  readonly moved: readonly { readonly id: NoteId; readonly from: string; readonly to: string }[];
  /** Cards that are in no file any more; kept with their history. */
  readonly orphaned: readonly CardId[];
  /** Cards that came back to a text at least alike, and so to their history. */
  readonly returned: readonly CardId[];
  /** Cards of which the id came back with another text: they begin anew, and the history waits to be attached. */
  readonly parted: readonly { readonly card: CardId; readonly to: CardId }[];
  readonly unchanged: number;
  /** Notes and files that an error keeps out; a note of that id in the library stays as it was. */
  readonly refused: readonly Problem[];
}

/** What `reconcile` must know of the library; `whatToLoad` says which notes and orphans. */
export interface LibrarySlice {
  readonly files: readonly LibraryFile[];
  readonly topics: readonly TopicId[];
  readonly notes: readonly LibraryNote[];
  readonly orphans: readonly OrphanCard[];
  /** Names that an attachment took a history from or gave one to. */
  readonly attached: Iterable<CardId>;
}

/** Rows to put and keys of rows to remove; the removals come first. */
export interface Writing<Row, Key> {
  readonly put: readonly Row[];
  readonly remove: readonly Key[];
}

export interface ImportPlan {
  /** No version of any files when another import came between, so that they must be looked at once more. */
  readonly version: string;
  readonly files: Writing<LibraryFile, FileKey>;
  readonly topics: Writing<Topic, TopicId>;
  readonly notes: Writing<LibraryNote, NoteId>;
  readonly cards: Writing<LibraryCard, CardId>;
  readonly orphans: Writing<OrphanCard, CardId>;
  /** `parted` names the histories to be moved by an `attach` entry in the same transaction. */
  readonly report: ImportReport;
}

/** Notes to load: all from these files, whatever their id, and those with these ids, wherever they are from. */
export interface NotesToLoad {
  /** Null for all: what a library holds whose files are not known must be looked through. */
  readonly from: readonly FileKey[] | null;
  readonly ids: readonly NoteId[];
}

export function whatToLoad(files: readonly LibraryFile[], { read, kept }: ReadFiles): NotesToLoad {
  const ids = [...new Set(read.flatMap(({ parsed }) => parsed.notes.map(({ id }) => id)))];
  if (files.length === 0) return { from: null, ids };
  const here = new Set(read.map(({ key }) => key));
  const own = new Set(read.filter(({ origin }) => origin === 'own').map(({ parsed }) => parsed.topic?.id ?? null));
  const concerned = files.filter(
    ({ key, topic, origin }) => here.has(key) || !kept.has(key) || (origin === 'shipped' && own.has(topic)),
  );
  // A copy that cannot be read now goes on covering what it covered.
  const covered = new Set(concerned.filter(({ origin }) => origin === 'own').map(({ topic }) => topic));
  const behind = files.filter(({ status, topic }) => status === 'shadowed' && covered.has(topic));
  return { from: [...new Set([...concerned, ...behind].map(({ key }) => key))], ids };
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

/** Where a note was and is, in words that tell the two apart: paths, or what else differs. */
function moveOf(before: LibraryNote, after: LibraryNote): { from: string; to: string } | null {
  if (before.from === after.from && before.topic === after.topic) return null;
  if (before.file !== after.file) return { from: before.file, to: after.file };
  if (before.from !== after.from) return { from: before.from, to: after.from };
  return { from: before.topic, to: after.topic };
}

export function reconcile(library: LibrarySlice, reading: ReadFiles, at: Instant): ImportPlan {
  const files = placeFiles(library.files, reading);
  const known = new Map(library.notes.map((note) => [note.id, note]));
  const { chosen, standing, left, refused } = chooseNotes(known, files);

  const changes: { before: LibraryNote | null; after: LibraryNote | null }[] = [];
  const notes: LibraryNote[] = [];
  const cards: LibraryCard[] = [];
  const orders = new Map<TopicId, number>();
  const added: NoteId[] = [];
  const changed: NoteId[] = [];
  const moved: { id: NoteId; from: string; to: string }[] = [];
  let unchanged = 0;

  function offer(note: LibraryNote): void {
    for (const card of cardsOf(note)) {
      const order = orders.get(note.topic) ?? 0;
      orders.set(note.topic, order + 1);
      cards.push({ card, note: note.id, topic: note.topic, order });
    }
  }
  for (const { file, note } of chosen) {
    const after: LibraryNote = { ...note, from: file.key };
    const before = known.get(note.id) ?? null;
    const move = before === null ? null : moveOf(before, after);
    const edited = before !== null && !sameText(before, after);
    if (before === null) added.push(note.id);
    if (edited) changed.push(note.id);
    if (move !== null) moved.push({ id: note.id, ...move });
    if (before !== null && !edited && move === null) unchanged += 1;
    if (before === null || edited) changes.push({ before, after });
    if (before === null || edited || move !== null || before.line !== after.line) notes.push(after);
    offer(after);
  }
  for (const { file, note: before } of left) {
    const after: LibraryNote = { ...before, topic: file.parsed.topic?.id ?? before.topic };
    if (after.topic !== before.topic) notes.push(after);
    unchanged += 1;
    offer(after);
  }
  const stay = new Set([...standing, ...[...chosen, ...left].map(({ note }) => note.id)]);
  const gone = library.notes.filter(({ id }) => !stay.has(id));
  changes.push(...gone.map((before) => ({ before, after: null })));
  // Of files that were read in vain; the others were loaded only because a reading laid claim to their id.
  const inVain = library.notes.filter(({ id, from }) => standing.has(id) && files.read.has(from));
  unchanged += inVain.length;

  const traces = traceCards(changes, library.orphans, library.attached, at);
  const back = new Set(traces.returned.map(noteIdOf));
  const rows = recordFiles(library.files, reading, files, refused);
  const topicsNow = new Set([
    ...[...files.claims.values()].map(({ topic }) => topic),
    ...library.notes.filter(({ id }) => standing.has(id)).map(({ topic }) => topic),
  ]);
  const read = [...files.read.values()];
  return {
    version: rows.outrun ? `outrun at ${at}` : reading.version,
    files: rows,
    topics: {
      put: read.flatMap((file) => (gives(file, files) && file.parsed.topic !== null ? [file.parsed.topic] : [])),
      remove: library.topics.filter((topic) => !topicsNow.has(topic)),
    },
    notes: { put: notes, remove: gone.map(({ id }) => id) },
    cards: { put: cards, remove: traces.orphaned },
    orphans: { put: traces.orphans, remove: traces.reclaimed },
    report: {
      added: added.filter((id) => !back.has(id)),
      changed,
      moved,
      orphaned: traces.orphaned,
      returned: traces.returned,
      parted: traces.parted,
      unchanged,
      refused: rows.put
        .filter(({ key, status }) => status === 'read' && files.read.has(key))
        .flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error')),
    },
  };
}

/** The plan without the partings of cards that have no history: their id simply begins anew. */
export function withoutEmptyPartings(plan: ImportPlan, hasHistory: (card: CardId) => boolean): ImportPlan {
  const empty = new Set(plan.report.parted.filter(({ card }) => !hasHistory(card)).map(({ to }) => to));
  if (empty.size === 0) return plan;
  return {
    ...plan,
    orphans: { ...plan.orphans, put: plan.orphans.put.filter(({ card }) => !empty.has(card)) },
    report: { ...plan.report, parted: plan.report.parted.filter(({ to }) => !empty.has(to)) },
  };
}
