// Reads a topic file: one Markdown parse, then slices of the source. It never throws, always ends, and returns what it
// could read beside the problems. Ids and links that lead to other files are for `check-library.ts`.

import type { Root } from 'mdast';
import { complaintsAbout, inReadingOrder, type Complaints } from './complaints.ts';
import { fencedYaml, type NamedId, readFrontMatter } from './front-matter.ts';
import { emptyInspection, type FoundLink, type Inspection, inspect } from './inspect.ts';
import { linkTarget, pictureFile } from './links.ts';
import { parseMarkdown } from './markdown.ts';
import { mask } from './mask.ts';
import type { Masked } from './mask-model.ts';
import { type Milestone, readMilestones } from './milestones.ts';
import type { Note, Problem, Topic } from './model.ts';
import { preScan } from './pre-scan.ts';
import { type NoteDraft, readNote } from './read-note.ts';
import { sectionsOf } from './sections.ts';

/** A place in the file that names something elsewhere in the library. */
export interface Reference {
  readonly kind: NamedId['field'] | 'link' | 'picture';
  /** An id, or for links and pictures a path relative to the content root. */
  readonly target: string;
  readonly line: number;
  readonly column: number;
}

/** Lengths of a note, for the warnings of the content check. */
export interface NoteSize {
  readonly line: number;
  readonly steps: boolean;
  readonly cloze: boolean;
  readonly words: number;
  readonly cells: number;
  readonly stepWords: readonly { readonly line: number; readonly words: number }[];
}

/** TeX somewhere in the file, for whoever can tell whether it is right. */
export interface Formula {
  readonly tex: string;
  readonly display: boolean;
  readonly line: number;
  readonly column: number;
}

export interface ParsedTopic {
  /** `null` if the front matter lacks what a topic needs, or the file cannot be read at all. */
  readonly topic: Topic | null;
  /** The notes without an error, in the order of the file; empty without a topic. */
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
  readonly milestones: readonly Milestone[];
  readonly references: readonly Reference[];
  readonly formulas: readonly Formula[];
  readonly sizes: readonly NoteSize[];
  /** Third-level headings under `## Cards`, read or not. */
  readonly headings: number;
}

/** What the tool that completes files needs besides. Offsets are in `text`, which has no byte order mark. */
export interface TopicReading {
  readonly text: string;
  readonly topic: Topic | null;
  readonly drafts: readonly NoteDraft[];
  readonly complain: Complaints;
}

/** Reads the text of a topic file. `file` is its path relative to the content root, with forward slashes. */
export function parseTopic(file: string, text: string): ParsedTopic {
  return read(file, text).parsed;
}

export function readTopic(file: string, text: string): TopicReading {
  return read(file, text).reading;
}

function read(file: string, withMark: string): { parsed: ParsedTopic; reading: TopicReading } {
  // Offsets of the parser leave the byte order mark out, so it goes before anything counts.
  const text = withMark.startsWith('\uFEFF') ? withMark.slice(1) : withMark;
  const complain = complaintsAbout(file, text);
  const nothing = (): { parsed: ParsedTopic; reading: TopicReading } => ({
    parsed: {
      topic: null,
      notes: [],
      problems: complain.list,
      milestones: [],
      references: [],
      formulas: [],
      sizes: [],
      headings: 0,
    },
    reading: { text, topic: null, drafts: [], complain },
  });
  const refusal = preScan(text);
  if (refusal !== null) {
    complain.error(refusal.offset, refusal.message);
    return nothing();
  }
  const fenced = fencedYaml(text, complain);
  const front = fenced === null ? null : readFrontMatter(fenced, complain);
  const bodyStart = fenced?.end ?? 0;
  // Blanked rather than cut off, so that every offset of the tree is an offset of the file.
  const body = text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + text.slice(bodyStart);
  const masked = mask(body);
  const root = parseMarkdown(masked.text);
  if (root === null) {
    complain.error(bodyStart, 'The Markdown of this file cannot be read; simplify what is nested in it.');
    return nothing();
  }
  const sections = sectionsOf(root, text, complain);
  const topic: Topic | null =
    front?.topic == null
      ? null
      : { ...front.topic, file, summary: text.slice(bodyStart, sections.summaryEnd).replace(/\r\n?/g, '\n').trim() };
  const source = { text, masked, root, file, topic: topic?.id ?? null };
  const drafts = sections.notes.map((nodes) => readNote(nodes, source, complain));
  const notes = withoutDuplicates(drafts, complain);
  const milestones = readMilestones(sections.milestones, text, complain);
  const inspections = [
    inspectAll([...sections.rest, ...sections.milestones], root, masked),
    ...drafts.map(({ inspection }) => inspection),
    inspectAll(
      sections.notes.map(({ heading }) => heading),
      root,
      masked,
    ),
  ];
  const links = inspections.flatMap((inspection) => inspection.links);
  const formulas = inspections
    .flatMap((inspection) => inspection.formulas)
    .map(({ tex, display, start }) => ({ tex, display, ...complain.place(start) }));
  const references: Reference[] = [
    ...(front?.named ?? []).map(({ field, value, at }) => ({ kind: field, target: value, ...complain.place(at) })),
    ...links.flatMap((link) => referenceOf(link, file, complain)),
  ];
  const sizes = drafts.map((draft) => sizeOf(draft, complain));
  return {
    parsed: {
      topic,
      notes: topic === null ? [] : notes,
      problems: inReadingOrder(complain.list),
      milestones,
      references,
      formulas,
      sizes,
      headings: drafts.length,
    },
    reading: { text, topic, drafts, complain },
  };
}

/** The first note with an id keeps it; a later one is reported, with the line of the first. */
function withoutDuplicates(drafts: readonly NoteDraft[], complain: Complaints): Note[] {
  const lines = new Map<string, number>();
  const notes: Note[] = [];
  for (const { note, marks, at } of drafts) {
    const id = marks?.values.get('id');
    const other = id === undefined ? undefined : lines.get(id.value);
    if (id !== undefined && other !== undefined) {
      complain.error(
        id.valueAt,
        `The id \`${id.value}\` stands on line ${other} too; give the newer of the two cards another.`,
      );
      continue;
    }
    if (id !== undefined) lines.set(id.value, complain.line(at));
    if (note !== null) notes.push(note);
  }
  return notes;
}

function inspectAll(nodes: readonly Root['children'][number][], root: Root, masked: Masked): Inspection {
  const inspection = emptyInspection();
  for (const node of nodes) inspect(node, root, masked, inspection);
  return inspection;
}

function referenceOf(link: FoundLink, file: string, complain: Complaints): Reference[] {
  if (link.picture) {
    const picture = pictureFile(link.url, file);
    if (picture !== null) return [{ kind: 'picture', target: picture, ...complain.place(link.at) }];
    complain.error(link.at, 'A picture is a file beside this one, such as `![What it shows](sharding.svg)`.');
    return [];
  }
  const target = linkTarget(link.url, file);
  if (target.kind === 'file') return [{ kind: 'link', target: target.path, ...complain.place(link.at) }];
  if (target.kind === 'refused' && !link.bare) complain.error(link.at, target.reason);
  return [];
}

function sizeOf(draft: NoteDraft, complain: Complaints): NoteSize {
  const marks = draft.marks?.values;
  return {
    line: complain.line(draft.at),
    steps: marks?.get('steps')?.value === 'yes',
    cloze: draft.clozes.length > 0,
    words: draft.inspection.words,
    cells: draft.inspection.cells,
    stepWords: draft.stepWords.map(({ at, words }) => ({ line: complain.line(at), words })),
  };
}
