// The set-up script in a small project of its own, with a stand-in for npm that writes down how it was called.

import { spawn, spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const foreignSystem = process.platform === 'win32' ? 'linux' : 'win32';
const packages = {
  '': { name: 'small', version: '1.0.0' },
  'node_modules/a': { version: '1.2.3' },
  'node_modules/a/node_modules/b': { version: '2.0.0' },
  'node_modules/for-another-system': { version: '1.0.0', os: [foreignSystem] },
  'node_modules/perhaps': { version: '1.0.0', optional: true },
};
let root: string;

async function writePackage(path: string, text = '{}'): Promise<void> {
  await mkdir(join(root, path), { recursive: true });
  await writeFile(join(root, path, 'package.json'), text);
}

function writeInstalled(changes: Record<string, unknown> = {}): Promise<void> {
  const { 'node_modules/a': a, 'node_modules/a/node_modules/b': b } = packages;
  const present = { 'node_modules/a': a, 'node_modules/a/node_modules/b': b, ...changes };
  return writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }));
}

function run(words: string[], environment: Record<string, string> = {}) {
  const env = { ...process.env, npm_execpath: join(root, 'npm-cli.js'), ...environment };
  return spawnSync(process.execPath, ['scripts/bootstrap.mjs', ...words], { cwd: root, env, encoding: 'utf8' });
}

async function calls(): Promise<string> {
  return readFile(join(root, 'calls'), 'utf8').catch(() => '');
}

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'backoff-bootstrap-')));
  await mkdir(join(root, 'scripts'));
  await copyFile(join(project, 'scripts', 'bootstrap.mjs'), join(root, 'scripts', 'bootstrap.mjs'));
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  await writeFile(
    join(root, 'npm-cli.js'),
    `import { appendFileSync } from 'node:fs';
    console.log('chatter of npm');
    appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
    process.exit(Number(process.env['NPM_CODE'] ?? 0));`,
  );
  await writeFile(
    join(root, 'scripts', 'hello.mjs'),
    `const words = process.argv.slice(2);
    console.log(JSON.stringify(words));
    process.exitCode = words.length;`,
  );
  await writePackage('node_modules/a');
  await writePackage('node_modules/a/node_modules/b');
  // The real one takes a while to start, which one test is enough to pay for.
  await writePackage('node_modules/tsx', '{"exports":"./none.mjs"}');
  await writeFile(join(root, 'node_modules', 'tsx', 'none.mjs'), '');
  await writeInstalled();
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('with everything installed', () => {
  it('runs the script with its arguments, ends with its code, and asks npm for nothing', async () => {
    const done = run(['scripts/hello.mjs', 'one', '--two', 'thr ee']);
    expect(done).toMatchObject({ status: 3, stdout: '["one","--two","thr ee"]\n', stderr: '' });
    expect(await calls()).toBe('');
  });

  it('names its use when the script is not there', () => {
    for (const words of [[], ['scripts/none.ts']]) {
      expect(run(words)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/^Usage: .*\n$/) });
    }
  });

  it('runs TypeScript', async () => {
    await rm(join(root, 'node_modules', 'tsx'), { recursive: true });
    await symlink(join(project, 'node_modules', 'tsx'), join(root, 'node_modules', 'tsx'));
    await writeFile(join(root, 'scripts', 'typed.ts'), `const word: string = 'typed'; console.log(word);`);
    expect(run(['scripts/typed.ts'])).toMatchObject({ status: 0, stdout: 'typed\n' });
  });

  it('ends by the signal that ended the script', async () => {
    await writeFile(join(root, 'scripts', 'wait.mjs'), `console.log('ready'); setInterval(() => undefined, 1000);`);
    const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'scripts/wait.mjs'], { cwd: root });
    await new Promise((ready) => child.stdout.once('data', ready));
    const ended = new Promise((done) => child.once('exit', (code, signal) => done([code, signal])));
    child.kill('SIGTERM');
    expect(await ended).toEqual([null, 'SIGTERM']);
  });
});

describe('sets up once', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['there is no node_modules', () => rm(join(root, 'node_modules', '.package-lock.json'))],
    ['an install was interrupted', () => writeFile(join(root, 'node_modules', '.package-lock.json'), '{"packages":')],
    ['a package has another version', () => writeInstalled({ 'node_modules/a': { version: '1.2.2' } })],
    ['a package is not listed', () => writeInstalled({ 'node_modules/a': undefined })],
    ['a folder was deleted', () => rm(join(root, 'node_modules', 'a', 'node_modules'), { recursive: true })],
    ['an optional one is outdated', () => writeInstalled({ 'node_modules/perhaps': { version: '0.9.0' } })],
  ])('when %s', async (_, damage) => {
    await damage();
    const done = run(['scripts/hello.mjs']);
    expect(done).toMatchObject({ status: 0, stdout: '[]\n' });
    expect(done.stderr).toContain('Setting up (once)…');
    expect(await calls()).toMatch(/^ci .*--no-audit --no-fund.*\n$/);
  });

  it('and stops with one clear line more when npm fails', async () => {
    await rm(join(root, 'node_modules', '.package-lock.json'));
    const done = run(['scripts/hello.mjs'], { NPM_CODE: '1' });
    expect(done).toMatchObject({ status: 1, stdout: '' });
    expect(done.stderr.trim().split('\n').at(-1)).toMatch(/^Setting up failed/);
  });

  it('runs the npm of the PATH when it was not started by one', async () => {
    await rm(join(root, 'node_modules', '.package-lock.json'));
    await writeFile(join(root, 'npm'), '#!/bin/sh\necho "$@" >> calls\n', { mode: 0o755 });
    const PATH = `${root}:${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`;
    expect(run(['scripts/hello.mjs'], { npm_execpath: '', PATH }).status).toBe(0);
    expect(await calls()).toMatch(/^ci /);
  });
});

describe('the version of Node', () => {
  const runAs = (version: string) => {
    const lie = `Object.defineProperty(process, 'version', { value: '${version}' })`;
    return run(['scripts/hello.mjs'], { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(lie)}` });
  };

  it.each(['v14.21.3', 'v18.20.4', 'v20.18.3', 'v21.7.0', 'v22.11.0'])('%s is too old, in one line', (version) => {
    const done = runAs(version);
    expect(done.status).toBe(1);
    expect(done.stderr).toMatch(/^Backoff needs Node 20\.19 or newer.*\n$/);
    expect(done.stderr).toContain(version);
  });

  it.each(['v20.19.0', 'v22.12.0', 'v24.1.0', 'v30.0.0'])('%s will do', (version) => {
    expect(runAs(version).status).toBe(0);
  });
});
