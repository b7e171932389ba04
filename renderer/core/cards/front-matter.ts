// Reads the front matter of a topic file into a Topic, with a problem for each field that cannot be used.
// A topic needs id, title, area and kind; a bad entry in a list is left out and reported, and the rest is kept.

import { isMap, type Node } from 'yaml';
import type { Complaints } from './complaints.ts';
import { idAdvice, isId } from './identities.ts';
import { type Source, type Topic, type TopicId, type TopicKind, topicKinds } from './model.ts';
import { isNear, nearestWord } from './nearest-word.ts';
import { fieldsOf, itemsOf, type Located, textOf, textsOf, type YamlField, yamlFields } from './yaml-values.ts';

const keys = [
  'id',
  'title',
  'area',
  'kind',
  'prerequisites',
  'related',
  'research',
  'exercises',
  'interviews',
  'sources',
];
const sourceKeys = ['title', 'author', 'year', 'url'];

/** An id that the front matter names, for the check of the whole library. */
export interface NamedId extends Located<string> {
  readonly field: 'prerequisites' | 'related' | 'exercises' | 'interviews';
}

export interface FrontMatter {
  /** Without `file` and `summary`, which the front matter does not hold; `null` if a required field is unusable. */
  readonly topic: Omit<Topic, 'file' | 'summary'> | null;
  readonly named: readonly NamedId[];
  /** Offset at which the id stands, or 0. */
  readonly idAt: number;
}

export interface Fenced {
  readonly source: string;
  /** Offset of the YAML, and of what follows the closing line. */
  readonly base: number;
  readonly end: number;
}

/** The YAML between the first line `---` and the next such line; `null` after a complaint without it. */
export function fencedYaml(text: string, complain: Complaints): Fenced | null {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (opening === null) {
    complain.error(0, 'The file does not begin with front matter: a line `---`, `key: value` lines, a line `---`.');
    return null;
  }
  const base = opening[0].length;
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = base;
  const found = closing.exec(text);
  if (found === null) {
    complain.error(0, 'The front matter is not closed; add a line `---` after it.');
    return null;
  }
  return { source: text.slice(base, found.index), base, end: found.index + found[0].length };
}

export function readFrontMatter({ source, base }: Fenced, complain: Complaints): FrontMatter {
  const before = complain.errors();
  const fields = yamlFields(source, base, complain);
  if (fields === null) return { topic: null, named: [], idAt: 0 };
  warnOfStrangers(fields, complain);
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const required = (key: string, example: string): Located<string> | null => {
    const field = byKey.get(key);
    const value = textOf(field?.node ?? null);
    if (value !== null) return { value, at: field?.at ?? base };
    complain.error(field?.at ?? 0, `The front matter needs \`${key}\`, such as \`${key}: ${example}\`.`);
    return null;
  };
  const id = required('id', 'consistent-hashing');
  const title = required('title', 'Consistent hashing');
  const area = required('area', 'data');
  const kind = required('kind', 'concept');
  if (id !== null && !isId(id.value)) complain.error(id.at, idAdvice(id.value));
  if (kind !== null && !topicKinds.includes(kind.value as TopicKind)) {
    const near = nearestWord(kind.value, topicKinds);
    complain.error(
      kind.at,
      `There is no kind \`${kind.value}\`: concept, method, system or project. Did you mean \`${near}\`?`,
    );
  }
  const usable = id !== null && title !== null && area !== null && kind !== null && complain.errors() === before;
  const named: NamedId[] = [];
  const ids = (field: NamedId['field']): string[] => {
    const entry = byKey.get(field);
    if (entry === undefined) return [];
    const good = textsOf(entry, base, complain).filter(({ value, at }) => {
      if (!isId(value)) complain.error(at, idAdvice(value));
      return isId(value);
    });
    named.push(...good.map((each) => ({ ...each, field })));
    return good.map(({ value }) => value);
  };
  const prerequisites = ids('prerequisites') as TopicId[];
  const related = ids('related') as TopicId[];
  const exercises = ids('exercises');
  const interviews = ids('interviews');
  const research = byKey.get('research');
  const questions = research === undefined ? [] : textsOf(research, base, complain).map(({ value }) => value);
  const sources = sourcesOf(byKey.get('sources'), base, complain);
  for (const key of ['prerequisites', 'exercises']) {
    if (!byKey.has(key)) complain.warning(0, `\`${key}\` is missing; write \`${key}: []\` if there are none.`);
  }
  const topic = usable
    ? {
        id: id.value as TopicId,
        title: title.value,
        area: area.value,
        kind: kind.value as TopicKind,
        prerequisites,
        related,
        research: questions,
        exercises,
        interviews,
        sources,
      }
    : null;
  return { topic, named, idAt: id?.at ?? 0 };
}

function warnOfStrangers(fields: readonly YamlField[], complain: Complaints): void {
  for (const { key, at } of fields) {
    if (keys.includes(key)) continue;
    const guess = isNear(key, keys) ? ` Did you mean \`${nearestWord(key, keys)}\`?` : '';
    complain.warning(at, `The field \`${key.slice(0, 60)}\` is not read.${guess}`);
  }
}

function sourcesOf(field: YamlField | undefined, base: number, complain: Complaints): Source[] {
  if (field === undefined) return [];
  const sources: Source[] = [];
  for (const { node, at } of itemsOf(field, base, complain)) {
    const source = sourceOf(node, at, base, complain);
    if (source !== null) sources.push(source);
  }
  return sources;
}

function sourceOf(node: Node | null, at: number, base: number, complain: Complaints): Source | null {
  const example = '`{ title: "Dynamo, section 4", author: Giuseppe DeCandia, year: 2007 }`';
  if (!isMap(node)) {
    complain.error(at, `A source is written ${example}.`);
    return null;
  }
  const before = complain.errors();
  const byKey = new Map(fieldsOf(node, base, complain).map((each) => [each.key, each]));
  for (const [key, field] of byKey) {
    if (!sourceKeys.includes(key)) {
      complain.error(
        field.at,
        `A source has no \`${key.slice(0, 60)}\`. Did you mean \`${nearestWord(key, sourceKeys)}\`? Quote values that hold a colon or comma.`,
      );
    }
  }
  const title = textOf(byKey.get('title')?.node ?? null);
  const author = textOf(byKey.get('author')?.node ?? null);
  const year = textOf(byKey.get('year')?.node ?? null);
  const url = textOf(byKey.get('url')?.node ?? null);
  if (title === null || author === null || year === null) {
    complain.error(at, `A source needs title, author and year: ${example}.`);
  } else if (!/^\d{4}$/.test(year)) {
    complain.error(
      byKey.get('year')?.at ?? at,
      'The year of a source is four digits; for a living page it is the year of reading.',
    );
  }
  if (url !== null && !/^https:\/\/[^\s/?#]+\S*$/.test(url)) {
    complain.error(byKey.get('url')?.at ?? at, 'The `url` of a source begins with `https://` and holds no space.');
  }
  if (title === null || author === null || year === null || complain.errors() > before) return null;
  return { title, author, year: Number(year), ...(url === null ? {} : { url }) };
}
