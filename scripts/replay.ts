// npm run --silent replay -- FILE (or standard input): the states that a list of reviews leads to, as JSON.
// Input: {"weights"?, "retention"?, "steps"?, "relearning"?, "shortTerm"?, "fuzz"?, "maximumInterval"?, "rollover"?,
// "reviews": [{"at": "2026-01-01T23:50:00+02:00", "rating": 3}]}. Bad input: one line on standard error, exit code 2.
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Memory, Parameters, Phase, Rating } from '../renderer/core/schedule/memory.ts';
import { next } from '../renderer/core/schedule/next.ts';
import { checkParameters } from '../renderer/core/schedule/parameters.ts';
import type { Moment, Rollover, StudyDay } from '../renderer/core/time/instant.ts';
import { formatMoment, type MomentProblem, parseMoment } from '../renderer/core/time/moment.ts';
import { defaultRollover, formatStudyDay, studyDayOf } from '../renderer/core/time/study-day.ts';

export interface ReplayedState {
  /** As it was given. */
  readonly at: string;
  readonly studyDay: string;
  /** Study days since the review before; 0 for the first. */
  readonly elapsedDays: number;
  readonly state: 'Learning' | 'Review' | 'Relearning';
  readonly stability: number;
  readonly difficulty: number;
  /** 0 while in steps. */
  readonly intervalDays: number;
  /** The study day in review; in steps the instant, with the offset of the review. */
  readonly due: string;
}

export type ReplayResult =
  | { readonly ok: true; readonly states: readonly ReplayedState[] }
  | { readonly ok: false; readonly message: string };

interface Review {
  readonly text: string;
  readonly moment: Moment;
  readonly rating: Rating;
}

/** The names of the parameters in the input file, which are shorter than ours. */
const parameterKeys = {
  weights: 'weights',
  retention: 'retention',
  steps: 'learningSteps',
  relearning: 'relearningSteps',
  shortTerm: 'shortTerm',
  fuzz: 'fuzz',
  maximumInterval: 'maximumInterval',
} as const satisfies Record<string, keyof Parameters>;

const keys = [...Object.keys(parameterKeys), 'rollover', 'reviews'];

const momentAdvice: Readonly<Record<MomentProblem, string>> = {
  'not-iso': 'is not written like 2026-01-01T23:50:00+02:00',
  'no-offset': 'has no offset from UTC; write 2026-01-01T23:50:00+02:00',
  'no-such-date': 'is a date that does not exist',
  'no-such-time': 'is a time of day that does not exist',
  'no-such-offset': 'has an offset that does not exist',
};

const stateNames: Readonly<Record<Phase, ReplayedState['state']>> = {
  learning: 'Learning',
  review: 'Review',
  relearning: 'Relearning',
};

/** Reads the input text and computes the states. Every problem is a value whose message is one line. */
export function replayText(text: string): ReplayResult {
  try {
    return { ok: true, states: replay(readInput(text)) };
  } catch (error) {
    if (error instanceof BadInput) return { ok: false, message: error.message.replace(/\s+/g, ' ') };
    throw error;
  }
}

/** Leaves the reading at its first problem; never leaves this file. */
class BadInput extends Error {}

interface Input {
  readonly parameters: Parameters;
  readonly rollover: Rollover;
  readonly reviews: readonly Review[];
}

function readInput(text: string): Input {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new BadInput(`the input is not JSON: ${(error as Error).message}`);
  }
  const input = objectOf(json, 'the input', keys);
  const given: Record<string, unknown> = { fuzz: false };
  for (const [key, field] of Object.entries(parameterKeys)) {
    if (input[key] === null) throw new BadInput(`${key}: must not be null; leave it out for the default`);
    if (input[key] !== undefined) given[field] = input[key];
  }
  const checked = checkParameters(given);
  if (!checked.ok) {
    const named = Object.entries(parameterKeys);
    const problems = checked.problems.map(({ field, message }) => {
      return `${named.find(([, name]) => name === field)?.[0] ?? field}: ${message}`;
    });
    throw new BadInput(problems.join('; '));
  }
  return {
    parameters: checked.parameters,
    rollover: rolloverOf(input['rollover']),
    reviews: reviewsOf(input['reviews']),
  };
}

function objectOf(value: unknown, name: string, allowed: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadInput(`${name} must be an object with ${allowed.join(', ')}`);
  }
  const unknown = Object.keys(value).find((key) => !allowed.includes(key));
  if (unknown !== undefined) {
    throw new BadInput(`${name} has the unknown key ${JSON.stringify(unknown)}; known are ${allowed.join(', ')}`);
  }
  return value as Readonly<Record<string, unknown>>;
}

/** `"04:00"`, or a number of hours from 0 to below 24 that comes to whole minutes (4, 4.5). */
function rolloverOf(value: unknown): Rollover {
  if (value === undefined) return defaultRollover;
  if (typeof value === 'number') {
    const minutes = Math.round(value * 60);
    if (value >= 0 && value < 24 && Math.abs(minutes - value * 60) < 1e-6) return minutes;
  }
  const match = typeof value === 'string' ? /^([01]\d|2[0-3]):([0-5]\d)$/.exec(value) : null;
  if (match !== null) return Number(match[1]) * 60 + Number(match[2]);
  throw new BadInput(`rollover: ${JSON.stringify(value)} must be "HH:MM" or a number of hours from 0 to below 24`);
}

function reviewsOf(value: unknown): readonly Review[] {
  if (!Array.isArray(value)) throw new BadInput('reviews: must be a list of {"at", "rating"}');
  const reviews: Review[] = [];
  for (const [index, item] of value.entries()) {
    const name = `reviews[${index}]`;
    const { at, rating } = objectOf(item, name, ['at', 'rating']);
    if (typeof at !== 'string') throw new BadInput(`${name}.at: must be a text such as 2026-01-01T23:50:00+02:00`);
    const result = parseMoment(at);
    if (!result.ok) throw new BadInput(`${name}.at: ${JSON.stringify(at)} ${momentAdvice[result.problem]}`);
    if (rating !== 1 && rating !== 2 && rating !== 3 && rating !== 4) {
      throw new BadInput(`${name}.rating: ${JSON.stringify(rating) ?? 'nothing'} must be 1, 2, 3 or 4`);
    }
    const before = reviews.at(-1);
    if (before !== undefined && result.moment.at < before.moment.at) {
      throw new BadInput(`${name}.at: ${at} is earlier than ${before.text} of the review before it`);
    }
    reviews.push({ text: at, moment: result.moment, rating });
  }
  return reviews;
}

function replay({ parameters, rollover, reviews }: Input): readonly ReplayedState[] {
  let memory: Memory | null = null;
  return reviews.map(({ text, moment, rating }, index) => {
    const day = studyDayOf(moment, rollover);
    const before: StudyDay | null = memory?.lastDay ?? null;
    // The file names no card, so the place in the list stands for the seed.
    const result = next(memory, rating, moment, day, parameters, String(index), rollover);
    if (!result.ok) throw new BadInput(`reviews[${index}]: no state could be computed (${result.cause})`);
    memory = result.memory;
    const { phase, stability, difficulty, interval, dueDay, dueAt, lastDay } = result.memory;
    return {
      at: text,
      studyDay: formatStudyDay(day),
      elapsedDays: before === null ? 0 : lastDay - before,
      state: stateNames[phase],
      stability,
      difficulty,
      intervalDays: 'days' in interval ? interval.days : 0,
      due: dueAt === null ? formatStudyDay(dueDay) : formatMoment({ at: dueAt, offset: moment.offset }),
    };
  });
}

async function readStandardInput(): Promise<string> {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const part of process.stdin) text += String(part);
  return text;
}

async function main(files: readonly string[]): Promise<number> {
  const refuse = (message: string): number => {
    process.stderr.write(`replay: ${message}\n`);
    return 2;
  };
  if (files.length > 1) return refuse('give one file, or none to read standard input');
  let text: string;
  try {
    text = files[0] === undefined ? await readStandardInput() : readFileSync(files[0], 'utf8');
  } catch (error) {
    return refuse(`cannot read ${files[0] ?? 'standard input'}: ${(error as Error).message}`);
  }
  const result = replayText(text);
  if (!result.ok) return refuse(result.message);
  process.stdout.write(`${JSON.stringify({ states: result.states })}\n`);
  return 0;
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  // Whoever reads the answer may stop early, as `head` does.
  process.stdout.on('error', () => process.exit(0));
  process.exitCode = await main(process.argv.slice(2));
}
