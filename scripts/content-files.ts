// Finds and reads the files of a content folder for the content check. It judges nothing but whether bytes are text.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../renderer/core/cards/model.ts';
import { fileLimit } from '../renderer/core/cards/pre-scan.ts';
import { decodeUtf8 } from '../renderer/core/cards/utf8.ts';

export type ReadText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

/** Paths of all regular files below `root`, relative to it, with forward slashes, sorted. Hidden files are passed over. */
export function listFiles(root: string, folder = ''): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    // Links to folders are not followed: they could lead in a circle.
    if (entry.isDirectory()) found.push(...listFiles(root, path));
    else if (entry.isFile()) found.push(path);
  }
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The text of a file; larger ones than the parser takes are not even read. */
export function readText(root: string, file: string): ReadText {
  const refuse = (message: string): ReadText => ({
    ok: false,
    problem: { file, line: 1, column: 1, message, severity: 'error' },
  });
  const path = join(root, file);
  try {
    if (statSync(path).size > fileLimit + 3) return refuse('The file is larger than 2 MB; split it.');
    const decoded = decodeUtf8(readFileSync(path));
    return decoded.ok
      ? decoded
      : refuse(`The file is not valid UTF-8 (byte ${decoded.badByte + 1}); save it as UTF-8.`);
  } catch (error) {
    return refuse(`The file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The library's parts of a list of paths. Topics may lie in folders, the others lie flat. */
export function partsOf(files: readonly string[]): {
  readonly topics: string[];
  readonly exercises: string[];
  readonly interviews: string[];
  readonly checked: string[];
  readonly diagrams: string[];
  readonly planned: string | null;
} {
  return {
    topics: files.filter((file) => /^topics\/.+\.md$/.test(file)),
    exercises: files.filter((file) => /^exercises\/.+\.md$/.test(file)),
    interviews: files.filter((file) => /^interviews\/.+\.md$/.test(file)),
    checked: files.filter((file) => /^checked\/.+\.ya?ml$/.test(file)),
    diagrams: files.filter((file) => /^(?:topics|exercises|interviews)\/.+\.svg$/i.test(file)),
    planned: files.find((file) => /^planned\.ya?ml$/.test(file)) ?? null,
  };
}
