// Reads one note: its marks, its clozes, its kind, and what is wrong with it. Slices of the source become the note's text.

import type { Root } from 'mdast';
import { highestCloze } from './clozes.ts';
import type { Complaints } from './complaints.ts';
import { idAdvice, isId } from './identities.ts';
import { emptyInspection, type Inspection, inspect } from './inspect.ts';
import { type Marks, type MarkValue, noteMarkKeys, readMarks } from './marks.ts';
import type { Cloze, Masked } from './mask-model.ts';
import { type Level, levels, type Note, type NoteId, type NoteKind, type TopicId } from './model.ts';
import { nearestWord } from './nearest-word.ts';
import { cardLimit, cellLimit } from './pre-scan.ts';
import { endOf, headingSource, type NoteNodes, startOf } from './sections.ts';
import { checkComputed } from './estimate-marks.ts';
import { clozesOf } from './tree-clozes.ts';
import { startingIn } from './unmask.ts';
import { utf8Length } from './utf8.ts';

/** A note as far as it could be read, with what the tool needs to complete it and what the library check measures. */
export interface NoteDraft {
  /** `null` when an error keeps the note out of the library. */
  readonly note: Note | null;
  readonly at: number;
  readonly heading: string;
  /** Offset after the heading, where marks are written if there are none. */
  readonly headingEnd: number;
  readonly marks: Marks | null;
  /** False where marks stand in the wrong place, so that the tool does not write a second id. */
  readonly wantsId: boolean;
  readonly clozes: readonly Cloze[];
  /** The highest number of a cloze that is known to have been used. */
  readonly highest: number;
  readonly inspection: Inspection;
  readonly stepWords: readonly { readonly at: number; readonly words: number }[];
}

export interface Source {
  readonly text: string;
  readonly masked: Masked;
  readonly root: Root;
  readonly file: string;
  readonly topic: TopicId | null;
}

export function readNote(nodes: NoteNodes, source: Source, complain: Complaints): NoteDraft {
  const before = complain.errors();
  const { text, masked, root } = source;
  const at = startOf(nodes.heading);
  const headingEnd = endOf(nodes.heading);
  const first = nodes.body[0];
  const marks = first?.type === 'html' ? readMarks(text, startOf(first), noteMarkKeys) : null;
  const body = marks === null ? nodes.body : nodes.body.slice(1);
  const heading = headingSource(nodes.heading, text);
  if (heading === '') complain.error(at, 'A card needs a question in its heading: `### Why …?`');
  const tooLarge = checkSize(nodes, at, text, complain);

  const headingInspection = emptyInspection();
  inspect(nodes.heading, root, masked, headingInspection);
  const inspection = emptyInspection();
  for (const node of body) inspect(node, root, masked, inspection);
  checkContent(headingInspection, complain);
  checkContent(inspection, complain);
  checkComputed([...headingInspection.computed, ...inspection.computed], inspection.estimates, text, complain);
  if (headingInspection.braces.size > 0) {
    complain.error(at, 'The heading is the question, so it hides nothing; put the cloze into the text below it.');
  }
  const strays = inspection.html.filter(({ value }) => readMarks(value, 0, noteMarkKeys) !== null);
  for (const stray of strays)
    complain.error(stray.at, 'Marks stand on the line below the heading, once; move these there.');
  if (inspection.paddedCells > cellLimit) {
    complain.error(
      at,
      `The tables of this card have more than ${cellLimit} cells, empty ones counted; make them smaller.`,
    );
  }
  // Of a card that is too large the braces are not listed besides: there can be a hundred thousand.
  if (!tooLarge) {
    for (const problem of outside(
      inspection.literals,
      startingIn(masked.problems, ({ at }) => at, at, nodes.end),
    ))
      complain.error(problem.at, problem.message);
  }

  const clozes = clozesOf(masked, at, nodes.end, inspection, complain);
  // The tool makes an id of the question, so without one it writes none.
  const read = readMarkValues(marks, at, strays.length > 0 || heading === '', complain);
  const highest = highestUsed(text.slice(at, nodes.end), at, inspection.literals, marks);
  if (strays.length === 0) checkClozeNumbers(clozes, highest, marks, complain);
  const kind = kindOf(read, clozes.length > 0, marks, complain);
  const list = kind === 'steps' ? body.find((node) => node.type === 'list' && node.ordered === true) : undefined;
  if (kind === 'steps' && list === undefined) {
    complain.error(at, '`steps: yes` needs a numbered list in the answer: `1. …`');
  }
  if (kind === 'reversible' && !body.some((node) => node.type === 'paragraph')) {
    complain.error(
      at,
      '`reverse: yes` asks for the heading by the first paragraph of the answer; write that paragraph.',
    );
  }
  const answerStart = marks?.end ?? headingEnd;
  const answer = answerOf(text.slice(answerStart, nodes.end));
  if (marks !== null && first !== undefined && text.slice(marks.end, endOf(first)).trim() !== '') {
    complain.error(marks.end, 'The answer begins on the line after the marks.');
  }
  if (
    answer === '' ||
    body.every(({ type }) => type === 'html' || type === 'definition' || type === 'footnoteDefinition')
  ) {
    complain.error(at, 'This card has no answer; write it below the heading.');
  }
  const good = complain.errors() === before && read.id !== null && read.level !== null && source.topic !== null;
  const note: Note | null = good
    ? {
        id: read.id as NoteId,
        topic: source.topic,
        kind,
        level: read.level,
        heading,
        answer,
        clozes: numbersOf(clozes),
        file: source.file,
        line: complain.line(at),
      }
    : null;
  const stepWords = list?.type === 'list' ? list.children.map((item) => wordsOf(item, root, masked)) : [];
  return { note, at, heading, headingEnd, marks, wantsId: strays.length === 0, clozes, highest, inspection, stepWords };
}

/** Without blank lines around it, with `\n` between lines. The indentation of the first line is Markdown and stays. */
function answerOf(slice: string): string {
  return slice
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

function checkSize(nodes: NoteNodes, at: number, text: string, complain: Complaints): boolean {
  const tooLarge = nodes.end - at > cardLimit / 3 && utf8Length(text, at, nodes.end) > cardLimit;
  if (tooLarge) complain.error(at, 'This card is larger than 64 KB; split it.');
  return tooLarge;
}

/** The places that no stretch holds. Both come sorted, as they stand in the text, and are walked once. */
function outside<T extends { readonly at: number }>(stretches: Inspection['literals'], places: readonly T[]): T[] {
  let next = 0;
  return places.filter(({ at }) => {
    while (next < stretches.length && (stretches[next]?.to ?? 0) <= at) next += 1;
    const stretch = stretches[next];
    return stretch === undefined || at < stretch.from;
  });
}

function checkContent(found: Inspection, complain: Complaints): void {
  if (found.tooDeepAt !== null)
    complain.error(found.tooDeepAt, 'Marks are nested too deep here; make the text flatter.');
  for (const { at, value } of found.html) {
    if (!/^(?:(?:<!--(?:(?!-->)[\s\S])*-->\s*)+|<br[ \t]*\/?>\s*)$/i.test(value)) {
      complain.error(at, 'HTML is not shown; write Markdown, or put `<…>` into backquotes.');
    }
  }
  for (const at of found.references) {
    complain.warning(
      at,
      'A card is shown alone, so footnotes and references are lost; write the address or the text here.',
    );
  }
}

interface ReadMarks {
  readonly id: string | null;
  readonly level: Level | null;
  readonly reverse: boolean;
  readonly steps: boolean;
}

function readMarkValues(marks: Marks | null, at: number, misplaced: boolean, complain: Complaints): ReadMarks {
  for (const problem of marks?.problems ?? []) complain.error(problem.at, problem.message);
  // Marks that cannot be read may hold what seems to be missing.
  const unread = misplaced || (marks?.problems.length ?? 0) > 0;
  const get = (key: string): MarkValue | undefined => marks?.values.get(key);
  const id = get('id');
  if (id === undefined) {
    if (!unread) complain.error(at, 'This card has no id. Run `npm run content -- --fix` to write one.');
  } else if (!isId(id.value)) complain.error(id.valueAt, idAdvice(id.value));
  const level = get('level');
  const known = levels.find((each) => each === level?.value);
  if (level === undefined) {
    if (!unread)
      complain.error(at, `This card has no level. Add \`level: understand\` to its marks (${levels.join(', ')}).`);
  } else if (known === undefined) {
    complain.error(
      level.valueAt,
      `There is no level \`${level.value.slice(0, 60)}\`. Did you mean \`${nearestWord(level.value, levels)}\`?`,
    );
  }
  const flag = (key: string): boolean => {
    const mark = get(key);
    if (mark === undefined || mark.value === 'no') return false;
    if (mark.value !== 'yes') complain.error(mark.valueAt, `\`${key}\` is \`yes\`, or left out.`);
    return true;
  };
  const reverse = flag('reverse');
  const steps = flag('steps');
  return { id: id !== undefined && isId(id.value) ? id.value : null, level: known ?? null, reverse, steps };
}

function kindOf(read: ReadMarks, cloze: boolean, marks: Marks | null, complain: Complaints): NoteKind {
  const at = marks?.first ?? 0;
  if (read.steps && read.reverse)
    complain.error(at, '`steps` and `reverse` exclude each other; keep one, or make two cards.');
  if (cloze && read.steps) complain.error(at, 'Clozes and `steps` exclude each other; keep one, or make two cards.');
  if (cloze && read.reverse)
    complain.error(at, 'Clozes and `reverse` exclude each other; keep one, or make two cards.');
  if (cloze) return 'cloze';
  return read.steps ? 'steps' : read.reverse ? 'reversible' : 'plain';
}

/** `clozes: N` keeps the highest number ever used, so that a cloze put in later never takes another's history. */
function checkClozeNumbers(clozes: readonly Cloze[], highest: number, marks: Marks | null, complain: Complaints): void {
  const mark = marks?.values.get('clozes');
  const tooHigh = mark !== undefined && /^\d+$/.test(mark.value) && Number(mark.value) > highestCloze;
  const unnumbered = clozes.filter(({ number }) => number === null);
  for (const { start } of unnumbered) {
    let advice = 'Run `npm run content -- --fix` to write one.';
    if (tooHigh || (marks?.problems.length ?? 0) > 0) {
      advice = 'Mend the marks below the heading, then run `npm run content -- --fix`.';
    } else if (highest + unnumbered.length > highestCloze) {
      advice = `None is left, since c${highestCloze} is the last; make a new card for it.`;
    }
    complain.error(start, `This cloze has no number. ${advice}`);
  }
  if (mark === undefined) return;
  if (tooHigh) {
    complain.error(
      mark.valueAt,
      `Clozes are numbered up to c${highestCloze}; write the highest number that a cloze here ever had.`,
    );
  } else if (!/^\d{1,3}$/.test(mark.value)) {
    complain.error(
      mark.valueAt,
      '`clozes` is the highest number that a cloze here ever had, such as `clozes: 3`; the tool writes it.',
    );
  } else if (Number(mark.value) < highest) {
    complain.warning(
      mark.valueAt,
      `\`clozes: ${mark.value}\` is behind c${highest}. Run \`npm run content -- --fix\`.`,
    );
  }
}

/**
 * The highest number that stands in the note's source, torn and unclosed clozes counted, for they have been cards; or
 * that its mark says a cloze ever had (of a misspelt mark, the digits in it). Escaped braces and code do not count.
 */
function highestUsed(slice: string, at: number, literals: Inspection['literals'], marks: Marks | null): number {
  const kept = Number(/\d+/.exec(marks?.values.get('clozes')?.value ?? '')?.[0] ?? 0);
  const written = [...slice.matchAll(/(?<!\\)\{\{c([1-9]\d{0,2})::/g)].map((found) => ({
    at: at + found.index,
    number: Number(found[1]),
  }));
  return outside(literals, written).reduce((highest, { number }) => Math.max(highest, number), kept);
}

function numbersOf(clozes: readonly Cloze[]): number[] {
  const numbers = new Set<number>();
  for (const { number } of clozes) if (number !== null) numbers.add(number);
  return [...numbers].sort((a, b) => a - b);
}

function wordsOf(item: Root['children'][number], root: Root, masked: Masked): { at: number; words: number } {
  const inspection = emptyInspection();
  inspect(item, root, masked, inspection);
  return { at: item.position?.start.offset ?? 0, words: inspection.words };
}
