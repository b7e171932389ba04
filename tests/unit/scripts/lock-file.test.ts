// npm ci refuses a lock file that leaves out what other systems need, which happens when the registry that it was
// written with did not have those packages. Nobody could set the project up then.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const lock = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, Entry>>;
};

/** Whether a package that is at `from` finds `name`, in its own node_modules or in one further up. */
function isFound(name: string, from: string): boolean {
  if (lock.packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`] !== undefined) return true;
  if (from === '') return false;
  const up = from.lastIndexOf('/node_modules/');
  return isFound(name, up < 0 ? '' : from.slice(0, up));
}

it('lists every package that another one needs on any system', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !isFound(name, path))
      .map((name) => `${name} for ${path}`),
  );
  expect(missing).toEqual([]);
});

it('names a version for each, and no registry', () => {
  const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(entries.filter(([, entry]) => entry.version === undefined && !entry.link).map(([path]) => path)).toEqual([]);
  expect(entries.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
});
