// Reads the text of the shipped files into topics and notes in the order in which they are to be met.
// Pure but for the pace at which it tells how far it is.
import { parseTopic } from '../core/cards/parse-topic.ts';
import type { Note, NoteId, Problem, Topic } from '../core/cards/model.ts';
import type { ReadContent } from '../core/cards/reconcile.ts';
import { orderNewCards } from '../core/schedule/new-order.ts';

export interface ContentFile {
  /** Relative to the content root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The second of two notes with one id is refused, with the place of both. */
function refuseDoubles(notes: readonly Note[]): { readonly notes: Note[]; readonly problems: Problem[] } {
  const first = new Map<NoteId, Note>();
  const problems: Problem[] = [];
  for (const note of notes) {
    const other = first.get(note.id);
    if (other === undefined) first.set(note.id, note);
    else {
      const message = `The id "${note.id}" stands in ${other.file}, line ${other.line}, too. Give the newer of the two another id.`;
      problems.push({ file: note.file, line: note.line, column: 1, message, severity: 'error' });
    }
  }
  return { notes: [...first.values()], problems };
}

export function readContent(
  contentHash: string,
  files: readonly ContentFile[],
  onFile: (done: number, total: number) => void,
): ReadContent {
  const topicFiles = files.filter((file) => file.path.startsWith('topics/'));
  const topics: Topic[] = [];
  const found: Note[] = [];
  const problems: Problem[] = [];
  topicFiles.forEach((file, index) => {
    const parsed = parseTopic(file.path, file.text);
    if (parsed.topic !== null) topics.push(parsed.topic);
    found.push(...parsed.notes);
    problems.push(...parsed.problems);
    onFile(index + 1, topicFiles.length);
  });
  const unique = refuseDoubles(found);
  const notes = orderNewCards(topics, unique.notes);
  return { contentHash, topics, notes, problems: [...problems, ...unique.problems] };
}
