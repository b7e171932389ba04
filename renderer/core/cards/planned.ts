// Reads `planned.yaml`, the ids that are still to come: a mapping of topics, exercises and interviews to lists of ids.
// A plain list is read too, and then holds for all three. A link to a planned id is a note, not a problem.

import { isSeq } from 'yaml';
import { complaintsAbout } from './complaints.ts';
import { idAdvice, isId } from './identities.ts';
import type { LibraryKind } from './links.ts';
import type { Problem } from './model.ts';
import { nearestWord } from './nearest-word.ts';
import { fieldsOf, type Located, textsOf, type YamlField, yamlRoot } from './yaml-values.ts';

export interface Planned {
  readonly file: string;
  /** Ids with the line that names them. */
  readonly topic: ReadonlyMap<string, number>;
  readonly exercise: ReadonlyMap<string, number>;
  readonly interview: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

export const nothingPlanned: Planned = {
  file: 'planned.yaml',
  topic: new Map(),
  exercise: new Map(),
  interview: new Map(),
  problems: [],
};

const kinds: Readonly<Record<string, LibraryKind>> = {
  topics: 'topic',
  exercises: 'exercise',
  interviews: 'interview',
};

export function readPlanned(file: string, withMark: string): Planned {
  const text = withMark.startsWith('\uFEFF') ? withMark.slice(1) : withMark;
  const complain = complaintsAbout(file, text);
  const planned = {
    topic: new Map<string, number>(),
    exercise: new Map<string, number>(),
    interview: new Map<string, number>(),
  };
  const take = (kind: LibraryKind, ids: readonly Located<string>[]): void => {
    for (const { value, at } of ids) {
      if (!isId(value)) complain.error(at, idAdvice(value));
      else planned[kind].set(value, complain.line(at));
    }
  };
  const root = yamlRoot(text, 0, complain);
  if (isSeq(root)) {
    const field: YamlField = { key: 'planned', at: 0, node: root };
    const ids = textsOf(field, 0, complain);
    for (const kind of Object.values(kinds)) take(kind, ids);
  } else if (root !== null && root !== undefined) {
    for (const field of fieldsOf(root, 0, complain)) {
      const kind = Object.hasOwn(kinds, field.key) ? kinds[field.key] : undefined;
      if (kind !== undefined) take(kind, textsOf(field, 0, complain));
      else
        complain.error(
          field.at,
          `Nothing called \`${field.key.slice(0, 60)}\` is planned. Did you mean \`${nearestWord(field.key, Object.keys(kinds))}\`?`,
        );
    }
  }
  return { file, ...planned, problems: complain.list };
}
