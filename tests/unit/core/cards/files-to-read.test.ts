import { describe, expect, it } from 'vitest';
import { filesToRead } from '../../../../renderer/core/cards/files-to-read.ts';
import type { FileKey, LibraryFile } from '../../../../renderer/core/cards/library.ts';
import type { Problem, TopicId } from '../../../../renderer/core/cards/model.ts';

const problem = (severity: Problem['severity']): Problem => ({ file: '', line: 1, column: 1, message: '', severity });

function known(key: FileKey, part: Partial<LibraryFile> = {}): LibraryFile {
  const origin = key.startsWith('own/') ? 'own' : 'shipped';
  const topic = key.slice(key.lastIndexOf('/') + 1) as TopicId;
  return { key, origin, path: key.slice(origin.length + 1), hash: 'h', topic, status: 'read', problems: [], ...part };
}

const files = [
  known('own/a'),
  known('own/b'),
  known('shipped/a', { status: 'shadowed' }),
  known('shipped/b', { status: 'shadowed' }),
  known('shipped/c', { problems: [problem('warning')] }),
  known('shipped/d', { problems: [problem('error')] }),
];

/** Reads the library anew with these files changed, new or (null) gone. */
function rescan(changes: Readonly<Record<string, string | null>>): readonly string[] {
  const hashes = new Map(files.map(({ key, hash }) => [key, hash]));
  for (const [key, hash] of Object.entries(changes)) {
    if (hash === null) hashes.delete(key as FileKey);
    else hashes.set(key as FileKey, hash);
  }
  return [
    ...filesToRead(
      files,
      [...hashes].map(([key, hash]) => ({ key, hash })),
    ),
  ].sort();
}

describe('a rescan reads', () => {
  it('nothing when nothing changed, not even files with errors', () => {
    expect(rescan({})).toEqual([]);
  });

  it('what is new or changed, and files with an error, which another file may have caused', () => {
    expect(rescan({ 'shipped/c': 'h2', 'shipped/e': 'h' })).toEqual(['shipped/c', 'shipped/d', 'shipped/e']);
  });

  it('files with an error when another is gone', () => {
    expect(rescan({ 'shipped/c': null })).toEqual(['shipped/d']);
  });

  it('the shipped file behind one’s own that changed or is gone, and none behind others', () => {
    expect(rescan({ 'own/a': null })).toEqual(['shipped/a', 'shipped/d']);
    expect(rescan({ 'own/b': 'h2' })).toEqual(['own/b', 'shipped/b', 'shipped/d']);
  });

  it('nothing of a file that is gone', () => {
    expect(rescan({ 'own/a': null, 'shipped/a': null, 'shipped/d': null })).toEqual([]);
  });

  it('everything the first time', () => {
    expect([...filesToRead([], files)]).toHaveLength(6);
  });
});
