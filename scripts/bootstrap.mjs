// Gets a fresh checkout ready and then runs one of the project's scripts: node scripts/bootstrap.mjs scripts/start.ts …
// Plain Node without dependencies, in words that an old Node still reads, so that it can say that it is too old. It
// installs exactly what package-lock.json says, only when that is not there yet, and writes nothing to standard output.

import { spawn, spawnSync } from 'child_process';
import { existsSync, readFileSync } from 'fs';
import { createRequire } from 'module';
import { dirname, join } from 'path';
import { isatty } from 'tty';
import { fileURLToPath, pathToFileURL } from 'url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const script = process.argv[2];

function stop(message) {
  console.error(message);
  process.exit(1);
}

/** 20.19 and 22.12 are the first ones that can `require` an ES module, which the build tools do. */
function isNodeNewEnough(version) {
  const parts = version.replace('v', '').split('.').map(Number);
  const major = parts[0];
  if (major === 20) return parts[1] >= 19;
  if (major === 22) return parts[1] >= 12;
  return major > 22;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether npm leaves a package out on this machine, or may: an optional one, or one for another system. */
function mayBeMissing(entry) {
  const names = (list, own) =>
    list === undefined || (list.indexOf(`!${own}`) < 0 && (list.every((n) => n[0] === '!') || list.indexOf(own) >= 0));
  return entry.optional === true || !names(entry.os, process.platform) || !names(entry.cpu, process.arch);
}

/** npm writes its own lock file into node_modules last, so after an interrupted install there is none. */
function isInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined) stop('package-lock.json is missing or cannot be read, so Backoff cannot be set up.');
  if (present === undefined) return false;
  return Object.keys(wanted).every((path) => {
    if (path === '' || wanted[path].link) return true;
    const entry = present[path];
    if (entry === undefined) return mayBeMissing(wanted[path]);
    return entry.version === wanted[path].version && existsSync(join(root, path, 'package.json'));
  });
}

function install() {
  console.error('Setting up (once)…');
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  // Run by npm, this is that same npm; on Windows, npm itself is a script that only a shell can start.
  const done =
    npm !== undefined && /npm-cli\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm].concat(words), options)
      : spawnSync('npm', words, Object.assign({ shell: process.platform === 'win32' }, options));
  if (done.status !== 0) stop('Setting up failed, for the reason above. It needs npm and, this once, a network.');
}

/** Runs the script with the rest of the arguments, hands signals on to it, and ends as it ends. */
function run() {
  const tsx = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;
  const words = ['--import', tsx, join(root, script)].concat(process.argv.slice(3));
  const child = spawn(process.execPath, words, { stdio: 'inherit' });
  const ignore = () => undefined;
  // A terminal sends Ctrl+C to both by itself. Asked of the number, since touching process.stdin would make the pipe that
  // the script reads from non-blocking.
  process.on('SIGINT', isatty(0) ? ignore : () => child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`${script} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

if (!isNodeNewEnough(process.version)) {
  stop(
    `Backoff needs Node 20.19 or newer, of the 22nd 22.12 or newer. This is ${process.version}: see https://nodejs.org`,
  );
}
if (script === undefined || !existsSync(join(root, script)))
  stop('Usage: node scripts/bootstrap.mjs scripts/<name>.ts');
if (!isInstalled()) install();
run();
