// Reads what is typed into the search: words, "words in a row", -exclusions, and filters such as `area:data recall:<80`.
// Whatever is typed, it never throws; what it cannot understand it names, and the rest counts.
import { levels, type Level, type TopicId } from '../cards/model.ts';
import { isNear, likelyWord, nearestWord } from '../cards/nearest-word.ts';
import type { Flag } from '../journal/marks.ts';
import type { Phase } from '../schedule/memory.ts';
import { cutQuery, type Token, tokensOf } from './query-tokens.ts';
import { type Compare, readMeasure, type Measured } from './query-measures.ts';
import { fold, wordsOf } from './words.ts';

export const phases = ['new', 'learning', 'review', 'relearning'] as const satisfies readonly ('new' | Phase)[];
export const cardTraits = ['due', 'new', 'started', 'leech', 'suspended', 'buried', 'flagged'] as const;
/** due: can be studied today, so neither suspended nor buried. started: not new. */
export type CardTrait = (typeof cardTraits)[number];

/** All terms of a query must hold for a card; one that is negated holds where the rest of it does not. */
export type Term = { readonly negated: boolean } & (
  | {
      readonly type: 'words';
      /** Folded, in a row. */
      readonly words: readonly string[];
      /** The last of them may be the beginning of a word. */
      readonly open: boolean;
    }
  | { readonly type: 'topic'; readonly topics: ReadonlySet<TopicId> }
  | { readonly type: 'area'; readonly areas: ReadonlySet<string> }
  | { readonly type: 'state'; readonly phase: (typeof phases)[number] }
  | { readonly type: 'level'; readonly level: Level }
  | { readonly type: 'flag'; readonly flag: Flag | 'any' }
  | { readonly type: 'is'; readonly trait: CardTrait }
  /** recall from 0 to 1, `due` in days from today. New cards have lapses only, namely none. */
  | { readonly type: 'measure'; readonly of: Measured; readonly compare: Compare; readonly value: number }
);

export interface ParsedQuery {
  readonly terms: readonly Term[];
  /** What was not understood and what to write instead; a sentence or two each. */
  readonly problems: readonly string[];
}

/** What filters can name. */
export interface KnownNames {
  readonly topics: readonly { readonly id: TopicId; readonly foldedTitle: string }[];
  readonly areas: readonly string[];
}

const flagValues = ['1', '2', '3', '4', 'any', 'none'] as const;
const keys = [
  'topic',
  'area',
  'state',
  'due',
  'level',
  'flag',
  'is',
  'recall',
  'stability',
  'lapses',
  'difficulty',
] as const;
type Key = (typeof keys)[number];

const listed = (key: Key, values: readonly string[]): string =>
  `Write ${values
    .slice(0, -1)
    .map((value) => `${key}:${value}`)
    .join(', ')} or ${key}:${values.at(-1) ?? ''}.`;

const advice: Readonly<Record<Key, string>> = {
  topic: 'Write topic: with an id or the beginning of a title in quotes, such as topic:sharding.',
  area: 'Write area: with the name of an area.',
  state: listed('state', phases),
  due: 'Write due:today, due:overdue, due:tomorrow, due:7 for the next 7 days, or due:>7 for later.',
  level: listed('level', levels),
  flag: listed('flag', flagValues),
  is: listed('is', cardTraits),
  recall: 'Write recall:<80 or recall:>80, in percent.',
  stability: 'Write stability:<30 or stability:>30, in days.',
  lapses: 'Write lapses:>=3, lapses:<3 or lapses:3.',
  difficulty: 'Write difficulty:>7 or difficulty:<7, from 1 to 10.',
};

/** `term` null: still being typed, so that nothing is said of it yet. */
type Read = { readonly term: Term | null } | { readonly problem: string };

export function parseQuery(text: string, known: KnownNames): ParsedQuery {
  const terms: Term[] = [];
  const problems: string[] = [];
  const { text: cut, problem } = cutQuery(text);
  if (problem !== null) problems.push(problem);
  for (const token of tokensOf(cut)) {
    const read = readToken(token, known);
    if ('problem' in read) problems.push(read.problem);
    else if (read.term !== null) terms.push(read.term);
  }
  return { terms, problems };
}

function readToken(token: Token, known: KnownNames): Read {
  const { key, value } = token;
  if (key === null) return wordTerm(token, value);
  const name = key.toLowerCase();
  // `std::vector` and `http://…` are words, whatever stands before the colon.
  if (!token.quoted && /^(?::|\/\/)/.test(value)) return wordTerm(token, `${key}:${value}`);
  if (isKey(name)) return readFilter(name, token, known);
  const near = value === '' || name.length < 3 ? null : nearestWord(name, keys);
  const slip = near !== null && isNear(name, [near]) && (name.length > 4 || isOneStroke(name, near));
  if (!slip || near === null || !isKey(near)) return wordTerm(token, `${key}:${value}`);
  return { problem: `There is no filter "${key}:". Did you mean "${near}:"? ${advice[near]}` };
}

function isKey(name: string): name is Key {
  return (keys as readonly string[]).includes(name);
}

/** Of four letters, two strokes change half: `date:` is not meant to be `state:`. */
function isOneStroke(name: string, near: string): boolean {
  if (name.length === near.length) return name.split('').filter((letter, i) => letter !== near[i]).length === 1;
  const [short, long] = name.length < near.length ? [name, near] : [near, name];
  const without = (i: number): string => long.slice(0, i) + long.slice(i + 1);
  return long.length === short.length + 1 && long.split('').some((_, i) => without(i) === short);
}

function wordTerm({ negated, quoted, closed }: Token, text: string): Read {
  const words = wordsOf(text);
  if (words.length === 0) return { term: null };
  return { term: { type: 'words', negated, words, open: !(quoted && closed) } };
}

function readFilter(key: Key, token: Token, known: KnownNames): Read {
  const { negated, value } = token;
  const plain = fold(value.trim());
  if (plain === '' && token.unfinished) return { term: null };
  if (plain === '') return { problem: `"${key}:" names nothing. ${advice[key]}` };
  switch (key) {
    case 'topic':
      return readTopic(token, plain, known);
    case 'area':
      return readArea(token, plain, known);
    case 'state':
      return oneOf(key, phases, token, (phase) => ({ type: 'state', negated, phase }));
    case 'level':
      return oneOf(key, levels, token, (level) => ({ type: 'level', negated, level }));
    case 'is':
      return oneOf(key, cardTraits, token, (trait) => ({ type: 'is', negated, trait }));
    case 'flag':
      return oneOf(key, [...flagValues, '0'], token, (flag) => ({
        type: 'flag',
        negated,
        flag: flag === 'any' ? flag : ((flag === 'none' ? 0 : Number(flag)) as Flag),
      }));
    default: {
      const measure = readMeasure(key, plain, token.unfinished);
      if (measure === 'unfinished') return { term: null };
      if (measure === null) return { problem: `"${key}:${shown(value)}" is not understood. ${advice[key]}` };
      return { term: { type: 'measure', negated, of: key, ...measure } };
    }
  }
}

function oneOf<V extends string>(key: Key, values: readonly V[], token: Token, term: (value: V) => Term): Read {
  const written = fold(token.value.trim());
  const found = values.find((value) => value === written);
  if (found !== undefined) return { term: term(found) };
  if (token.unfinished && values.some((value) => value.startsWith(written))) return { term: null };
  const near = likelyWord(written, values);
  const question = near === null ? '' : `Did you mean ${key}:${near}? `;
  return { problem: `"${key}:${shown(token.value)}" is not known. ${question}${advice[key]}` };
}

function readTopic({ negated, value }: Token, written: string, { topics }: KnownNames): Read {
  const exact = topics.filter(({ id, foldedTitle }) => id === written || foldedTitle === written);
  const found =
    exact.length > 0
      ? exact
      : topics.filter(({ id, foldedTitle }) => id.startsWith(written) || foldedTitle.startsWith(written));
  if (found.length > 0) return { term: { type: 'topic', negated, topics: new Set(found.map(({ id }) => id)) } };
  const near = nearName(
    written,
    topics.map(({ id }) => id),
  );
  return {
    problem: `No topic begins with "${shown(value)}". ${near === null ? advice.topic : `Did you mean topic:${near}?`}`,
  };
}

function readArea({ negated, value }: Token, written: string, { areas }: KnownNames): Read {
  const exact = areas.filter((area) => fold(area) === written);
  const found = exact.length > 0 ? exact : areas.filter((area) => fold(area).startsWith(written));
  if (found.length > 0) return { term: { type: 'area', negated, areas: new Set(found) } };
  const near = nearName(written, areas);
  return {
    problem: `No area begins with "${shown(value)}". ${near === null ? advice.area : `Did you mean area:${near}?`}`,
  };
}

/** More names than this are not compared letter by letter while one types. */
const mostCompared = 2000;

/** What is typed may be the misspelt beginning of a name, or all of it. */
function nearName(written: string, names: readonly string[]): string | null {
  const some = names.slice(0, mostCompared);
  const whole = likelyWord(written, some);
  if (whole !== null) return whole;
  const begun = likelyWord(written, new Set(some.map((name) => name.slice(0, written.length))));
  return begun === null ? null : (some.find((name) => name.startsWith(begun)) ?? null);
}

function shown(value: string): string {
  return value.length <= 40 ? value : `${value.slice(0, 40)}…`;
}
