// Turns what the file system throws into a cause that the page knows, with a sentence a person can act on.

import type { Failure, FailureCause } from '../../renderer/ports/desktop.ts';

export function failure(cause: FailureCause, message: string): Failure {
  return { ok: false, cause, message };
}

const causes: Readonly<Record<string, FailureCause>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EROFS: 'not-permitted',
};

/** `file` is named in the message as a person would write it. */
export function failureOf(error: unknown, file: string): Failure {
  const code = codeOf(error);
  const cause = (Object.hasOwn(causes, code) ? causes[code] : undefined) ?? 'failed';
  if (cause === 'disk-full')
    return failure(cause, `There is no space left for ${file}. Free some, and it goes on by itself.`);
  if (cause === 'not-permitted')
    return failure(cause, `${file} may not be written. Check who owns the folder and its rights.`);
  return failure(cause, `${file} could not be used (${code || String(error)}).`);
}

/** The system's name of an error such as `ENOENT`, or an empty text. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
