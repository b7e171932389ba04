// Reads YAML as values with places, field by field from its syntax tree: no aliases, no tags, no prototype keys, and
// never a plain object made by the YAML library. It complains about shapes; the callers know which fields there are.

import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Complaints } from './complaints.ts';

/** A value and the offset, in the whole file, at which it stands. */
export interface Located<T> {
  readonly value: T;
  readonly at: number;
}

export interface YamlField {
  readonly key: string;
  readonly at: number;
  readonly node: Node | null;
}

const flowLimit = 50;
const sizeLimit = 64 * 1024;

/**
 * The fields of the mapping written in `source`, which stands in the file at `base`. `null` after a complaint if it is
 * no mapping; an empty source is an empty mapping.
 */
export function yamlFields(source: string, base: number, complain: Complaints): YamlField[] | null {
  const root = yamlRoot(source, base, complain);
  if (root === undefined) return null;
  if (root === null) return [];
  if (!isMap(root)) {
    complain.error(base, 'Expected lines of the form `key: value`.');
    return null;
  }
  return fieldsOf(root, base, complain);
}

/** The root node; `null` for an empty source, `undefined` after a complaint. */
export function yamlRoot(source: string, base: number, complain: Complaints): Node | null | undefined {
  if (source.length > sizeLimit) {
    complain.error(base, 'More than 64 KB of YAML; make it shorter.');
    return undefined;
  }
  if (tooDeep(source)) {
    complain.error(base, `Brackets and dashes are nested more than ${flowLimit} deep.`);
    return undefined;
  }
  try {
    // The YAML library does not know a lone `\r` as the end of a line; Markdown does.
    const document = parseDocument(source.replace(/\r(?!\n)/g, '\n'), {
      schema: 'core',
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: new LineCounter(),
    });
    for (const { pos, message } of document.errors) {
      complain.error(base + pos[0], `This is not valid YAML: ${message} Values that hold a colon or comma are quoted.`);
    }
    return document.errors.length > 0 ? undefined : document.contents;
  } catch {
    complain.error(base, 'This YAML cannot be read; write plain `key: value` lines.');
    return undefined;
  }
}

export function fieldsOf(map: Node, base: number, complain: Complaints): YamlField[] {
  const fields: YamlField[] = [];
  if (!isMap(map)) return fields;
  for (const { key, value } of map.items) {
    const at = base + startOf(key as Node | null, 0);
    if (!isScalar(key)) complain.error(at, 'A key is a plain word.');
    else fields.push({ key: String(key.source ?? key.value), at, node: value as Node | null });
  }
  return fields;
}

/** The text of a scalar as it was written, so that `1.10` and `007` stay what they are; `null` for anything else. */
export function textOf(node: Node | null): string | null {
  if (!isScalar(node) || node.value === null) return null;
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
  return text.trim() === '' ? null : text.trim();
}

/** The items of a list of texts. A single text counts as a list of one; an empty value as an empty list. */
export function textsOf(field: YamlField, base: number, complain: Complaints): Located<string>[] {
  const { node } = field;
  if (node === null || (isScalar(node) && node.value === null)) return [];
  if (isScalar(node)) {
    const value = textOf(node);
    return value === null ? [] : [{ value, at: base + startOf(node, field.at - base) }];
  }
  const found: Located<string>[] = [];
  for (const { node: item, at } of itemsOf(field, base, complain)) {
    const value = textOf(item);
    if (value === null)
      complain.error(at, `An entry of \`${field.key}\` is one text; put quotes around it if it holds a colon.`);
    else found.push({ value, at });
  }
  return found;
}

/** The items of a list; a complaint if the value is no list. */
export function itemsOf(field: YamlField, base: number, complain: Complaints): { node: Node | null; at: number }[] {
  const { node } = field;
  if (node === null || (isScalar(node) && node.value === null)) return [];
  if (!isSeq(node)) {
    const advice = isAlias(node)
      ? 'References (`*name`) are not read; write the value out.'
      : `\`${field.key}\` is a list: \`[a, b]\`.`;
    complain.error(base + startOf(node, field.at - base), advice);
    return [];
  }
  return node.items.map((item) => ({
    node: item as Node | null,
    at: base + startOf(item as Node | null, field.at - base),
  }));
}

function startOf(node: Node | null, otherwise: number): number {
  return node?.range?.[0] ?? otherwise;
}

/** Counts brackets, leading dashes and indentation; the YAML library descends by recursion. */
function tooDeep(source: string): boolean {
  let depth = 0;
  for (let i = 0; i < source.length; i += 1) {
    const character = source[i];
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > flowLimit) return true;
  }
  return new RegExp(`^ *(?:[-?:][ \\t]+){${flowLimit}}`, 'm').test(source) || nestedLines(source);
}

function nestedLines(source: string): boolean {
  const open: number[] = [];
  for (const line of source.split(/\r\n|\n|\r/)) {
    if (line.trim() === '') continue;
    const indent = line.length - line.trimStart().length;
    while (open.length > 0 && (open[open.length - 1] ?? 0) >= indent) open.pop();
    open.push(indent);
    if (open.length > flowLimit) return true;
  }
  return false;
}
