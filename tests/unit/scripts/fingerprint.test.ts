import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint } from '../../../scripts/fingerprint.ts';

let root: string;
const now = () => fingerprint(root, ['folder', 'file.txt', 'none']);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'backoff-fingerprint-'));
  await mkdir(join(root, 'folder', 'deep'), { recursive: true });
  await writeFile(join(root, 'folder', 'deep', 'a.ts'), 'a');
  await writeFile(join(root, 'file.txt'), 'b');
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('stays the same when only times change, or files that are no inputs', async () => {
  const before = now();
  await utimes(join(root, 'file.txt'), 1, 1);
  await writeFile(join(root, 'other.txt'), 'x');
  await writeFile(join(root, 'folder', '.DS_Store'), 'x');
  expect(now()).toBe(before);
});

it.each<[string, () => Promise<unknown>]>([
  ['a text', () => writeFile(join(root, 'folder', 'deep', 'a.ts'), 'A')],
  ['a name', () => rename(join(root, 'folder', 'deep', 'a.ts'), join(root, 'folder', 'deep', 'b.ts'))],
  ['a new file', () => writeFile(join(root, 'folder', 'c.ts'), '')],
  ['a file gone', () => rm(join(root, 'file.txt'))],
  ['an input that came', () => writeFile(join(root, 'none'), '')],
  ['text that moved to the next file', () => writeFile(join(root, 'folder', 'deep', 'a.ts'), 'afile.txt')],
])('changes with %s', async (_, change) => {
  const before = now();
  await change();
  expect(now()).not.toBe(before);
});
