// One hash over the names and contents of files, to tell whether what was built from them is still current. Times of
// change are not looked at: git and copies alter them.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** `inputs` are files and folders relative to `root`; missing ones count as such, dot files do not count. */
export function fingerprint(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap((input) => list(root, input)).sort()) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path.replaceAll(sep, '/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function list(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => list(root, join(path, name)));
}
