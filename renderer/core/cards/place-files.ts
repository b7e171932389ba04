// Gives every topic file its place in the library at one reading, and writes down what became of it.
import { type Claim, type Claimant, claimTopics } from './claim-topics.ts';
import { inReadingOrder } from './complaints.ts';
import type { FileKey, LibraryFile } from './library.ts';
import type { Problem, TopicId } from './model.ts';
import type { ReadFile, ReadFiles } from './reading.ts';

export interface PlacedFiles {
  /** Of every file that is there. */
  readonly claims: ReadonlyMap<FileKey, Claim>;
  /** Those that were read, by path; one's own before the shipped one of the same path. */
  readonly read: ReadonlyMap<FileKey, ReadFile>;
  /** The files of one's own that stand for a topic. */
  readonly front: ReadonlyMap<TopicId, FileKey>;
}

function byPath(a: ReadFile, b: ReadFile): number {
  if (a.path === b.path) return a.origin === 'own' ? -1 : 1;
  return a.path < b.path ? -1 : 1;
}

export function placeFiles(before: readonly LibraryFile[], { read, kept }: ReadFiles): PlacedFiles {
  const held = new Map(before.map(({ key, topic }) => [key, topic]));
  const ordered = read.toSorted(byPath);
  const claimants: Claimant[] = [
    ...ordered.map(({ key, origin, path, parsed }) => {
      return { key, origin, path, wanted: parsed.topic?.id ?? null, held: held.get(key) ?? null };
    }),
    ...before
      .filter(({ key }) => kept.has(key))
      .map(({ key, origin, path, topic }) => ({ key, origin, path, wanted: topic, held: topic })),
  ];
  const claims = claimTopics(claimants);
  const front = new Map<TopicId, FileKey>();
  for (const { key, origin } of claimants) {
    const topic = claims.get(key)?.topic ?? null;
    if (origin === 'own' && topic !== null) front.set(topic, key);
  }
  return { claims, read: new Map(ordered.map((file) => [file.key, file])), front };
}

/** Whether the notes of this reading are those of the library from now on. */
export function gives(file: ReadFile, { claims }: PlacedFiles): boolean {
  const claim = claims.get(file.key);
  return file.parsed.topic !== null && claim?.status === 'read' && claim.refusedBy === null;
}

function problemsOf(file: ReadFile, claim: Claim | undefined, refused: readonly Problem[]): Problem[] {
  const own = file.parsed.problems.filter(({ severity }) => severity !== 'note');
  if (claim?.refusedBy == null) return inReadingOrder([...own, ...refused]);
  const message = `The topic \`${file.parsed.topic?.id}\` stands in ${claim.refusedBy.path}:1 too; give one of the two files another id, or remove one.`;
  return inReadingOrder([{ file: file.path, line: 1, column: 1, message, severity: 'error' }, ...own, ...refused]);
}

/**
 * The rows of the files as they are now. `outrun` says that the reading was made from a library that has changed since,
 * so that a file that must be read was not; its row has no hash then, and the next rescan takes it up.
 */
export function recordFiles(
  before: readonly LibraryFile[],
  { kept }: ReadFiles,
  { claims, read }: PlacedFiles,
  refused: ReadonlyMap<FileKey, readonly Problem[]>,
): { readonly put: readonly LibraryFile[]; readonly remove: readonly FileKey[]; readonly outrun: boolean } {
  const put = [...read.values()].map((file): LibraryFile => {
    const { key, origin, path, hash } = file;
    const claim = claims.get(key);
    const problems = problemsOf(file, claim, refused.get(key) ?? []);
    return { key, origin, path, hash, topic: claim?.topic ?? null, status: claim?.status ?? 'read', problems };
  });
  const known = new Set(before.map(({ key }) => key));
  let outrun = [...kept].some((key) => !known.has(key));
  for (const file of before) {
    const claim = claims.get(file.key);
    if (read.has(file.key) || claim === undefined) continue;
    if (claim.status === file.status && claim.refusedBy === null) continue;
    const wanting = claim.status === 'read';
    outrun ||= wanting;
    put.push({ ...file, status: claim.status, ...(wanting && { hash: '' }) });
  }
  return { put, remove: before.flatMap(({ key }) => (claims.has(key) ? [] : [key])), outrun };
}
