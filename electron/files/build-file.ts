// Reads a file of the built page for a request. Nothing outside the build folder can be named.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentTypeOf } from '../policy/content-types.ts';
import { cacheControlOf, safetyHeaders } from '../policy/headers.ts';
import { fileForPath } from '../policy/request-path.ts';

export interface Served {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** `path` is the request's path without query, as it came. Refused and missing files look the same. */
export async function serveBuildFile(buildFolder: string, path: string): Promise<Served> {
  const file = fileForPath(path);
  const type = file === null ? null : contentTypeOf(file);
  if (file === null || type === null) return missing;
  try {
    const body = new Uint8Array(await readFile(join(buildFolder, ...file.split('/'))));
    return {
      status: 200,
      headers: { ...safetyHeaders, 'Content-Type': type, 'Cache-Control': cacheControlOf(file) },
      body,
    };
  } catch {
    return missing;
  }
}

const missing: Served = {
  status: 404,
  headers: { ...safetyHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  body: new TextEncoder().encode('Not found'),
};
