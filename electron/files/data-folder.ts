// Where the person's data is: `~/Backoff`, or the folder that BACKOFF_DATA names. Nothing else decides it.

import { mkdir } from 'node:fs/promises';
import { isAbsolute, join, resolve, sep } from 'node:path';
import type { Failure } from '../../renderer/ports/desktop.ts';
import { failureOf } from './failure.ts';

export interface DataFolder {
  /** Absolute. */
  readonly path: string;
  /** The same as a person would write it, `~` for the home folder. */
  readonly shown: string;
}

/** `environment` is as `process.env`; a relative BACKOFF_DATA counts from the current folder. */
export function findDataFolder(environment: Readonly<Record<string, string | undefined>>, home: string): DataFolder {
  const named = environment['BACKOFF_DATA']?.trim();
  const path = named ? resolve(named.startsWith('~/') ? join(home, named.slice(2)) : named) : join(home, 'Backoff');
  return { path, shown: shorten(path, home) };
}

function shorten(path: string, home: string): string {
  if (!isAbsolute(home) || home === sep) return path;
  if (path === home) return '~';
  return path.startsWith(home + sep) ? `~/${path.slice(home.length + 1).replaceAll(sep, '/')}` : path;
}

/** Makes the folder where it is missing, readable by its owner only; null when it is there. */
export async function createDataFolder(folder: DataFolder): Promise<Failure | null> {
  try {
    await mkdir(folder.path, { recursive: true, mode: 0o700 });
    return null;
  } catch (error) {
    return failureOf(error, folder.shown);
  }
}
