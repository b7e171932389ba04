// Builds what is stale: the page by Vite, the desktop's main process and preload script by esbuild. A build takes the
// place of the older one only when it is complete, and is stamped with the hash of what it was made from.

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { fingerprint } from './fingerprint.ts';

export const projectFolder = dirname(import.meta.dirname);
export const rendererBuild = join(projectFolder, 'build', 'renderer');

interface Part {
  readonly name: string;
  readonly inputs: readonly string[];
  build(outFolder: string): Promise<void>;
}

const always = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts/build.ts'];
const parts: readonly Part[] = [
  {
    name: 'renderer',
    inputs: [
      ...always,
      'renderer',
      'content',
      'vite.config.ts',
      'scripts/content-plugin.ts',
      'scripts/content-files.ts',
    ],
    async build(outDir) {
      const { build } = await import('vite');
      await build({ configFile: join(projectFolder, 'vite.config.ts'), logLevel: 'warn', build: { outDir } });
    },
  },
  {
    name: 'electron',
    inputs: [...always, 'electron', 'renderer/ports'],
    async build(outdir) {
      const { build } = await import('esbuild');
      const shared = {
        bundle: true,
        platform: 'node',
        target: 'node22',
        external: ['electron'],
        outdir,
      } satisfies BuildOptions;
      const electron = join(projectFolder, 'electron');
      await build({ ...shared, entryPoints: [join(electron, 'main.ts')], format: 'esm' });
      // A preload script in the sandbox must be one CommonJS file.
      const preload = { in: join(electron, 'preload.ts'), out: 'preload' };
      await build({ ...shared, entryPoints: [preload], format: 'cjs', outExtension: { '.js': '.cjs' } });
    },
  },
];

/** Rejects with the build tool's error; what was built before then still stands. */
export async function buildStale({ log }: { readonly log: (line: string) => void }): Promise<void> {
  sweepDrafts();
  for (const part of parts) {
    const folder = join(projectFolder, 'build', part.name);
    const stamp = `${folder}.stamp`;
    const wanted = fingerprint(projectFolder, part.inputs);
    if (existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue;
    log(`Building ${part.name}…`);
    const draft = `${folder}.draft-${process.pid}`;
    mkdirSync(draft, { recursive: true });
    try {
      await part.build(draft);
      rmSync(stamp, { force: true });
      rmSync(folder, { recursive: true, force: true });
      renameSync(draft, folder);
      writeFileSync(stamp, wanted);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
}

/** Removes what builds left behind that were killed; a draft's name ends in the id of its process. */
function sweepDrafts(): void {
  const folder = join(projectFolder, 'build');
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const pid = /\.draft-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildStale({ log: console.error });
