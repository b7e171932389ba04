// Checks what no single file can know: ids used twice, links and names that lead nowhere, circles of prerequisites; and
// measures topics against what a finished one has. It reports; nothing is left out of the library because of it.

import type { CheckedFile } from './checked-file.ts';
import { checkFinish } from './check-finish.ts';
import { inReadingOrder } from './complaints.ts';
import { parseCardId, cardsOf } from './cards-of-note.ts';
import type { IdentifiedFile } from './identified-file.ts';
import { type LibraryKind, libraryPlace } from './links.ts';
import type { Note, Problem } from './model.ts';
import { likelyWord } from './nearest-word.ts';
import type { ParsedTopic, Reference } from './parse-topic.ts';
import { nothingPlanned, type Planned } from './planned.ts';
import { prerequisiteCycles } from './prerequisite-cycles.ts';

export interface ReadLibrary {
  /** One per topic file, with the path it was read from. */
  readonly topics: readonly { readonly file: string; readonly parsed: ParsedTopic }[];
  readonly others: readonly IdentifiedFile[];
  readonly planned?: Planned;
  readonly checked?: readonly CheckedFile[];
  /** Paths of all files there are, for pictures; without it pictures are not checked. */
  readonly files?: ReadonlySet<string>;
}

/** Only the problems that this check finds; those of the single files are not repeated. Sorted by file and line. */
export function checkLibrary(library: ReadLibrary): Problem[] {
  const index = indexOf(library);
  return inReadingOrder([
    ...index.problems,
    ...library.topics.flatMap(({ file, parsed }) =>
      parsed.references.flatMap((reference) => checkReference(reference, file, index)),
    ),
    ...checkCycles(library),
    ...checkPlanned(index),
    ...(library.checked ?? []).flatMap((file) => checkCovers(file, index)),
    ...library.topics.flatMap(({ parsed }) => checkFinish(parsed)),
    ...checkQuestions(library),
  ]);
}

interface Home {
  readonly file: string;
  readonly line: number;
}

interface Index {
  readonly ids: Readonly<Record<LibraryKind, ReadonlyMap<string, Home>>>;
  readonly notes: ReadonlyMap<string, Note>;
  /** Files of topics, exercises and interviews, readable or not. */
  readonly paths: ReadonlySet<string>;
  readonly planned: Planned;
  readonly files: ReadonlySet<string> | undefined;
  readonly problems: readonly Problem[];
}

function indexOf({ topics, others, planned, files }: ReadLibrary): Index {
  const ids = { topic: new Map<string, Home>(), exercise: new Map<string, Home>(), interview: new Map<string, Home>() };
  const notes = new Map<string, Note>();
  const problems: Problem[] = [];
  const take = (kind: LibraryKind, id: string, home: Home): void => {
    const first = ids[kind].get(id);
    if (first === undefined) ids[kind].set(id, home);
    else
      problems.push(
        error(home, `The ${kind} id \`${id}\` stands in ${first.file} too; give the newer of the two another.`),
      );
  };
  for (const { parsed } of topics) {
    if (parsed.topic !== null) take('topic', parsed.topic.id, { file: parsed.topic.file, line: 1 });
    for (const note of parsed.notes) {
      const first = notes.get(note.id);
      if (first === undefined) notes.set(note.id, note);
      else
        problems.push(
          error(
            note,
            `The card id \`${note.id}\` stands in ${first.file}:${first.line} too; give the newer of the two another.`,
          ),
        );
    }
  }
  for (const other of others) if (other.id !== null) take(other.kind, other.id, other);
  const paths = new Set([...topics.map(({ file }) => file), ...others.map(({ file }) => file)]);
  return { ids, notes, paths, planned: planned ?? nothingPlanned, files, problems };
}

const namespaces = {
  prerequisites: 'topic',
  related: 'topic',
  exercises: 'exercise',
  interviews: 'interview',
} as const;

function checkReference(reference: Reference, file: string, index: Index): Problem[] {
  const here = { file, line: reference.line, column: reference.column };
  const { kind, target } = reference;
  if (kind === 'picture') {
    return index.files === undefined || index.files.has(target)
      ? []
      : [error(here, `There is no picture \`${target}\`.`)];
  }
  if (kind === 'link') {
    if (index.paths.has(target)) return [];
    const place = libraryPlace(target);
    const names = place === null ? [] : [place.name, `${place.kind}-${place.name}`];
    if (place !== null && names.some((name) => index.planned[place.kind].has(name))) return [planned(here, target)];
    return [error(here, `The link leads to \`${target}\`, which does not exist and is not planned.`)];
  }
  const namespace = namespaces[kind];
  if (index.ids[namespace].has(target)) return [];
  if (index.planned[namespace].has(target)) return [planned(here, target)];
  return [error(here, unknownId(target, namespace, index))];
}

function unknownId(id: string, kind: LibraryKind, index: Index): string {
  for (const other of ['topic', 'exercise', 'interview'] as const) {
    if (other !== kind && index.ids[other].has(id))
      return `\`${id}\` is no ${kind} but an ${other}; name it there.`.replace('an topic', 'a topic');
  }
  const near = likelyWord(id, [...index.ids[kind].keys(), ...index.planned[kind].keys()]);
  const guess = near === null ? '' : ` Did you mean \`${near}\`?`;
  return `There is no ${kind} \`${id}\`, and none is planned.${guess}`;
}

/** A question that stands twice has two answers. Clozes are asked by their text, so their headings may be alike. */
function checkQuestions({ topics }: ReadLibrary): Problem[] {
  const asked = new Map<string, Note>();
  const problems: Problem[] = [];
  for (const note of topics.flatMap(({ parsed }) => parsed.notes)) {
    if (note.kind === 'cloze') continue;
    const words = note.heading
      .toLowerCase()
      .replace(/[\s*_]+/g, ' ')
      .replace(/[ ?!.:]+$/, '')
      .trim();
    const first = asked.get(words);
    if (first === undefined) asked.set(words, note);
    else {
      const message = `This question stands in ${first.file}:${first.line} too; say what makes this one another.`;
      problems.push({ ...error(note, message), severity: 'warning' });
    }
  }
  return problems;
}

function checkCycles({ topics }: ReadLibrary): Problem[] {
  const known = new Map(
    topics.flatMap(({ parsed }) => (parsed.topic === null ? [] : [[parsed.topic.id as string, parsed] as const])),
  );
  const prerequisites = new Map([...known].map(([id, { topic }]) => [id, topic?.prerequisites ?? []]));
  return prerequisiteCycles(prerequisites).map((cycle) => {
    const [first = '', second] = cycle;
    const parsed = known.get(first);
    const place = parsed?.references.find(
      ({ kind, target }) => kind === 'prerequisites' && target === (second ?? first),
    );
    const circle = [...cycle, first].map((id) => `\`${id}\``).join(' → ');
    const here = { file: parsed?.topic?.file ?? '', line: place?.line ?? 1, column: place?.column ?? 1 };
    return error(here, `These topics require each other: ${circle}. Take one prerequisite out.`);
  });
}

function checkPlanned({ ids, planned: { file, ...plan } }: Index): Problem[] {
  const problems: Problem[] = [];
  for (const kind of ['topic', 'exercise', 'interview'] as const) {
    for (const [id, line] of plan[kind]) {
      const home = ids[kind].get(id);
      if (home !== undefined)
        problems.push({
          ...error({ file, line }, `\`${id}\` is there (${home.file}); take it out of the plan.`),
          severity: 'warning',
        });
    }
  }
  return problems;
}

function checkCovers({ file, topic, covers }: CheckedFile, index: Index): Problem[] {
  const problems: Problem[] = [];
  if (!index.ids.topic.has(topic)) {
    problems.push(
      error({ file, line: 1 }, `There is no topic \`${topic}\` to check; the file is named after its topic.`),
    );
  }
  for (const { cards } of covers) {
    for (const { id, line, column } of cards) {
      const named = parseCardId(id);
      const note = named === null ? undefined : index.notes.get(named.note);
      if (note === undefined) {
        const near = likelyWord(id, index.notes.keys());
        const guess = near === null ? '' : ` Did you mean \`${near}\`?`;
        problems.push(error({ file, line, column }, `There is no card \`${id.slice(0, 120)}\`.${guess}`));
      } else if (id !== note.id && !cardsOf(note).some((card) => card === id)) {
        problems.push(
          error({ file, line, column }, `\`${note.id}\` gives no card \`${id}\`, but ${cardsOf(note).join(', ')}.`),
        );
      }
    }
  }
  return problems;
}

function error({ file, line, column }: { file: string; line: number; column?: number }, message: string): Problem {
  return { file, line, column: column ?? 1, message, severity: 'error' };
}

function planned(here: { file: string; line: number; column: number }, target: string): Problem {
  return { ...error(here, `\`${target}\` is planned, but not there yet.`), severity: 'note' };
}
