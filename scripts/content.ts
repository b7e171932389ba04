// `npm run content`: checks the study material and prints every problem with its place. `-- --fix` writes missing ids and
// cloze numbers, `-- --json` prints one object for tools, `-- --root DIR` checks another folder. It writes only with --fix.
// Exit status: 0 without errors, 1 with errors, 2 for a wrong call.

import { randomBytes } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCheckedFile } from '../renderer/core/cards/checked-file.ts';
import { checkDiagram } from '../renderer/core/cards/check-diagram.ts';
import { checkFormulas } from '../renderer/core/cards/check-formulas.ts';
import { checkLibrary } from '../renderer/core/cards/check-library.ts';
import { inReadingOrder } from '../renderer/core/cards/complaints.ts';
import { fixTopic } from '../renderer/core/cards/fix-topic.ts';
import { type IdentifiedFile, readIdentifiedFile } from '../renderer/core/cards/identified-file.ts';
import { levels, type Level, type Problem, type Source } from '../renderer/core/cards/model.ts';
import { type ParsedTopic, parseTopic } from '../renderer/core/cards/parse-topic.ts';
import { nothingPlanned, readPlanned } from '../renderer/core/cards/planned.ts';
import { listFiles, partsOf, readText } from './content-files.ts';

const usage = 'Usage: npm run content -- [--fix] [--json] [--root DIR]';

interface Call {
  readonly fix: boolean;
  readonly json: boolean;
  readonly root: string;
}

interface TopicCount {
  readonly cards: number;
  readonly exercises: number;
  readonly levels: readonly Level[];
  readonly sources: readonly Source[];
}

interface Report {
  readonly topics: number;
  readonly cards: number;
  readonly exercises: number;
  readonly interviews: number;
  readonly problems: readonly Problem[];
  readonly byTopic: Readonly<Record<string, TopicCount>>;
}

/** The call, or what is wrong with it. */
function readCall(words: readonly string[]): Call | string {
  let fix = false;
  let json = false;
  let root = fileURLToPath(new URL('../content', import.meta.url));
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--fix') fix = true;
    else if (word === '--json') json = true;
    else if (word === '--root' || word.startsWith('--root=')) {
      const given = word === '--root' ? words[++i] : word.slice('--root='.length);
      if (given === undefined || given === '') return '--root needs a folder.';
      root = resolve(given);
    } else return `Unknown option \`${word}\`.`;
  }
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) return `There is no folder ${root}.`;
  return { fix, json, root };
}

/** Checks everything below `root`. Notes on planned ids are left out: they are no problems. `refused` are told besides. */
function checkContent(root: string, refused: readonly Problem[]): Report {
  const files = listFiles(root);
  const parts = partsOf(files);
  const problems: Problem[] = [];
  const read = <T>(
    paths: readonly string[],
    parse: (file: string, text: string) => T & { problems: readonly Problem[] },
  ): T[] =>
    paths.flatMap((file) => {
      const text = readText(root, file);
      if (!text.ok) {
        problems.push(text.problem);
        return [];
      }
      const parsed = parse(file, text.text);
      problems.push(...parsed.problems);
      return [parsed];
    });
  const topics = read(parts.topics, (file, text) => {
    const parsed = parseTopic(file, text);
    return { file, parsed, problems: [...parsed.problems, ...checkFormulas(file, parsed.formulas)] };
  });
  const exercises = read(parts.exercises, (file, text) => readIdentifiedFile('exercise', file, text));
  const interviews = read(parts.interviews, (file, text) => readIdentifiedFile('interview', file, text));
  const checked = read(parts.checked, readCheckedFile);
  read(parts.diagrams, (file, text) => ({ problems: checkDiagram(file, text) }));
  const [planned] = read(parts.planned === null ? [] : [parts.planned], readPlanned);
  problems.push(
    ...checkLibrary({
      topics,
      others: [...exercises, ...interviews],
      planned: planned ?? nothingPlanned,
      checked,
      files: new Set(files),
    }),
  );
  // What kept a file from being completed is often what is wrong with it anyway.
  const same = (a: Problem, b: Problem): boolean => a.file === b.file && a.line === b.line && a.message === b.message;
  for (const each of refused) if (!problems.some((problem) => same(problem, each))) problems.push(each);
  return {
    ...countTopics(
      topics.map(({ parsed }) => parsed),
      exercises,
    ),
    exercises: exercises.length,
    interviews: interviews.length,
    problems: inReadingOrder(problems.filter(({ severity }) => severity !== 'note')),
  };
}

function countTopics(
  parsed: readonly ParsedTopic[],
  exercises: readonly IdentifiedFile[],
): Pick<Report, 'topics' | 'cards' | 'byTopic'> {
  const known = new Set(exercises.map(({ id }) => id));
  const counts = new Map<string, TopicCount>();
  let topics = 0;
  let cards = 0;
  for (const { topic, notes, headings } of parsed) {
    if (topic === null) continue;
    topics += 1;
    cards += headings;
    counts.set(topic.id, {
      cards: headings,
      exercises: topic.exercises.filter((id) => known.has(id)).length,
      levels: levels.filter((level) => notes.some((note) => note.level === level)),
      sources: topic.sources,
    });
  }
  return { topics, cards, byTopic: Object.fromEntries(counts) };
}

interface Fixed {
  /** A line for each change. */
  readonly done: readonly string[];
  /** Why a file was left as it is. */
  readonly refused: readonly Problem[];
}

/** Completes the topic files in place. A file is replaced whole or not at all. */
function fixContent(root: string): Fixed {
  const done: string[] = [];
  const refused: Problem[] = [];
  for (const file of partsOf(listFiles(root)).topics) {
    if (!readText(root, file).ok) continue;
    const path = join(root, file);
    const bytes = readFileSync(path);
    const fixed = fixTopic(bytes, file, randomSuffix);
    if (!fixed.ok) refused.push(fixed.problem);
    if (!fixed.ok || fixed.changes.length === 0) continue;
    const beside = `${path}.${process.pid}.tmp`;
    writeFileSync(beside, fixed.bytes, { mode: statSync(path).mode });
    renameSync(beside, path);
    for (const { line, what } of fixed.changes) done.push(`${shown(root, file)}:${line}  wrote ${what}`);
  }
  return { done, refused };
}

/** Four characters of base 32 without those that are mistaken for others. */
function randomSuffix(): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  return [...randomBytes(4)].map((byte) => alphabet[byte % 32]).join('');
}

function shown(root: string, file: string): string {
  return relative(process.cwd(), join(root, file)) || file;
}

function worded({ message, severity }: Problem): string {
  return severity === 'warning' ? `warning: ${message}` : message;
}

/** A problem has exactly these four fields; a tool tells warnings by how their message begins. */
function forTools(report: Report): string {
  const problems = report.problems.map((problem) => {
    const { file, line, column } = problem;
    return { file, line, column, message: worded(problem) };
  });
  return JSON.stringify({ ...report, problems });
}

function forPeople(report: Report, root: string): string[] {
  const lines = report.problems.map(
    (problem) => `${shown(root, problem.file)}:${problem.line}:${problem.column}  ${worded(problem)}`,
  );
  const count = (severity: Problem['severity']): number =>
    report.problems.filter((each) => each.severity === severity).length;
  const number = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  const has = [
    number(report.topics, 'topic'),
    number(report.cards, 'card'),
    number(report.exercises, 'exercise'),
    number(report.interviews, 'interview'),
  ];
  return [...lines, `${has.join(', ')}: ${number(count('error'), 'error')}, ${number(count('warning'), 'warning')}`];
}

export interface ContentRun {
  readonly status: 0 | 1 | 2;
  /** Lines for standard output and standard error. */
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Does what the words of the call say; prints nothing itself. */
export function runContent(words: readonly string[]): ContentRun {
  const call = readCall(words);
  if (typeof call === 'string') return { status: 2, out: [], err: [`${call} ${usage}`] };
  const { done, refused } = call.fix ? fixContent(call.root) : { done: [], refused: [] };
  const report = checkContent(call.root, refused);
  const status = report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  // With --json, standard output holds the object alone.
  if (call.json) return { status, out: [forTools(report)], err: done };
  return { status, out: [...done, ...forPeople(report, call.root)], err: [] };
}

function main(): void {
  const { status, out, err } = runContent(process.argv.slice(2));
  for (const line of err) console.error(line);
  for (const line of out) console.log(line);
  process.exitCode = status;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
