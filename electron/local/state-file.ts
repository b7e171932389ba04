// Remembers the running local host in `local-host.json` of the data folder, for its owner's eyes only, so that a second
// start can open the first one again. What it says is believed only once that host answers to it.

import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const shape = v.object({
  pid: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  port: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(65_535)),
  token: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
});
export type HostState = v.InferOutput<typeof shape>;

const fileIn = (folder: string) => join(folder, 'local-host.json');

export async function writeState(folder: string, state: HostState): Promise<void> {
  const draft = `${fileIn(folder)}.${state.pid}`;
  await rm(draft, { force: true });
  await writeFile(draft, JSON.stringify(state), { mode: 0o600, flag: 'wx' });
  await rename(draft, fileIn(folder));
}

/** Null when there is none, or none that can be read. */
export async function readState(folder: string): Promise<HostState | null> {
  try {
    const parsed = v.safeParse(shape, JSON.parse(await readFile(fileIn(folder), 'utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Removes the file when it still speaks of this run. */
export async function removeState(folder: string, token: string): Promise<void> {
  if ((await readState(folder))?.token === token) await rm(fileIn(folder), { force: true });
}
