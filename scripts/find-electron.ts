// Finds a usable Electron program, and fetches it once where it is missing and the network gives it. Requiring the
// `electron` package would start a download with an unfriendly end, so its files are looked at instead.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const programs: Readonly<Record<string, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
  win32: 'electron.exe',
};

/** `packageFolder` is `node_modules/electron`. The path of the program, or null. */
export function findElectron(packageFolder: string, environment: NodeJS.ProcessEnv = process.env): string | null {
  const program = programs[process.platform];
  if (program === undefined) return null;
  const own = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  const path = join(own ?? join(packageFolder, 'dist'), program);
  if (!existsSync(path)) return null;
  return own !== undefined || isOfThisVersion(packageFolder) ? path : null;
}

/** After an update, the program of the older version is still there, and so is half of one after a broken download. */
function isOfThisVersion(packageFolder: string): boolean {
  try {
    const present = readFileSync(join(packageFolder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    return existsSync(join(packageFolder, 'path.txt')) && present === versionOf(packageFolder);
  } catch {
    return false;
  }
}

function versionOf(packageFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/**
 * Runs the package's own installer, which checks what it gets against the hashes in the package. Without a network it
 * fails at once or, where packets just vanish, is given up after a few seconds; that is enough to unpack an archive
 * that an earlier install left in its cache. `onDownload` is called when the download is to be had and goes on.
 */
export function fetchElectron(
  packageFolder: string,
  stop: AbortSignal,
  onDownload: () => void,
  isReachable: (packageFolder: string) => Promise<boolean> = canDownload,
): Promise<boolean> {
  const child = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'ignore', signal: stop });
  const limit = setTimeout(() => child.kill(), 6_000);
  let running = true;
  void isReachable(packageFolder).then((can) => {
    if (!can || !running) return;
    clearTimeout(limit);
    onDownload();
  });
  return new Promise((done) => {
    const end = (installed: boolean) => {
      running = false;
      clearTimeout(limit);
      done(installed);
    };
    child.once('error', () => end(false));
    child.once('exit', (code) => end(code === 0));
  });
}

async function canDownload(packageFolder: string): Promise<boolean> {
  // With a mirror or a proxy of one's own the address is not known here, so the installer is trusted to find out.
  const names = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'ELECTRON_GET_USE_PROXY'];
  if (names.some((name) => process.env[name])) return true;
  const version = versionOf(packageFolder);
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const address = `https://github.com/electron/electron/releases/download/v${version}/${file}`;
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}
