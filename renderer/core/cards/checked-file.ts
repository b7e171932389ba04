// Reads `checked/<topic>.yaml`: which cards cover which point of the topic, and what its facts were checked against.

import { isMap } from 'yaml';
import { type Complaints, complaintsAbout } from './complaints.ts';
import type { Problem } from './model.ts';
import { nearestWord } from './nearest-word.ts';
import { fieldsOf, itemsOf, textOf, textsOf, type YamlField, yamlFields } from './yaml-values.ts';

interface CoveredPoint {
  readonly point: string;
  readonly cards: readonly { readonly id: string; readonly line: number; readonly column: number }[];
}

export interface CheckedFile {
  readonly file: string;
  /** The name of the file, which is the id of the topic. */
  readonly topic: string;
  readonly covers: readonly CoveredPoint[];
  /** Number of claims that could be read. */
  readonly claims: number;
  readonly problems: readonly Problem[];
}

const claimKeys = ['claim', 'source', 'date', 'verified'];

export function readCheckedFile(file: string, withMark: string): CheckedFile {
  const text = withMark.startsWith('\uFEFF') ? withMark.slice(1) : withMark;
  const complain = complaintsAbout(file, text);
  const topic = file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
  const covers: CoveredPoint[] = [];
  let claims = 0;
  for (const field of yamlFields(text, 0, complain) ?? []) {
    if (field.key === 'covers') covers.push(...coversOf(field, complain));
    else if (field.key === 'claims')
      claims = itemsOf(field, 0, complain).filter(({ node, at }) => isClaim(node, at, complain)).length;
    else complain.error(field.at, `There is no \`${field.key.slice(0, 60)}\` here, only \`covers\` and \`claims\`.`);
  }
  return { file, topic, covers, claims, problems: complain.list };
}

function coversOf(field: YamlField, complain: Complaints): CoveredPoint[] {
  if (field.node === null || !isMap(field.node)) {
    complain.error(field.at, '`covers` maps each point to the ids of its cards: `hot shards: [sharding-hot-key]`.');
    return [];
  }
  return fieldsOf(field.node, 0, complain).map((point) => {
    const ids = textsOf(point, 0, complain);
    if (ids.length === 0) complain.error(point.at, 'No card covers this point; name at least one.');
    return { point: point.key, cards: ids.map(({ value, at }) => ({ id: value, ...complain.place(at) })) };
  });
}

function isClaim(node: YamlField['node'], at: number, complain: Complaints): boolean {
  const before = complain.errors();
  const fields = new Map((isMap(node) ? fieldsOf(node, 0, complain) : []).map((field) => [field.key, field]));
  for (const [key, field] of fields) {
    if (!claimKeys.includes(key)) {
      complain.error(
        field.at,
        `A claim has no \`${key.slice(0, 60)}\`. Did you mean \`${nearestWord(key, claimKeys)}\`?`,
      );
    }
  }
  const get = (key: string): string | null => textOf(fields.get(key)?.node ?? null);
  if (get('claim') === null || get('source') === null || get('date') === null) {
    complain.error(at, 'A claim needs `claim`, `source` and `date`; put quotes around values that hold a colon.');
  } else if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(get('date') ?? '')) {
    complain.error(fields.get('date')?.at ?? at, 'The date of a check is written 2026-11-20.');
  }
  const verified = get('verified');
  if (verified !== null && verified !== 'true' && verified !== 'false') {
    complain.error(fields.get('verified')?.at ?? at, '`verified` is true or false.');
  }
  return complain.errors() === before;
}
