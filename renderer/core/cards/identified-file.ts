// Reads id and title of an exercise or interview file, so that links and front matter can name it. Nothing else of it.

import { complaintsAbout } from './complaints.ts';
import { fencedYaml } from './front-matter.ts';
import { idAdvice, isId } from './identities.ts';
import type { LibraryKind } from './links.ts';
import type { Problem } from './model.ts';
import { preScan } from './pre-scan.ts';
import { textOf, yamlFields } from './yaml-values.ts';

export interface IdentifiedFile {
  readonly kind: Exclude<LibraryKind, 'topic'>;
  /** `null` if the front matter has no usable id. */
  readonly id: string | null;
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly problems: readonly Problem[];
}

export function readIdentifiedFile(kind: IdentifiedFile['kind'], file: string, withMark: string): IdentifiedFile {
  const text = withMark.startsWith('\uFEFF') ? withMark.slice(1) : withMark;
  const complain = complaintsAbout(file, text);
  const unread = { kind, id: null, title: '', file, line: 1, problems: complain.list };
  const refusal = preScan(text);
  if (refusal !== null) {
    complain.error(refusal.offset, refusal.message);
    return unread;
  }
  const fenced = fencedYaml(text, complain);
  const fields = fenced === null ? null : yamlFields(fenced.source, fenced.base, complain);
  if (fields === null) return unread;
  const field = (key: string) => fields.find((each) => each.key === key);
  const id = textOf(field('id')?.node ?? null);
  const title = textOf(field('title')?.node ?? null);
  const at = field('id')?.at ?? 0;
  if (id === null) complain.error(at, 'The front matter needs `id`, such as `id: shard-count`.');
  else if (!isId(id)) complain.error(at, idAdvice(id));
  if (title === null) complain.error(field('title')?.at ?? 0, 'The front matter needs `title`.');
  return { ...unread, id: id !== null && isId(id) ? id : null, title: title ?? '', line: complain.line(at) };
}
