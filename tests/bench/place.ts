// A Backoff of its own for a measurement: a host on a free port, a data folder and a browser profile in a new place.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { createDataFolder, type DataFolder } from '../../electron/files/data-folder.ts';
import { localCapabilities } from '../../electron/local/capabilities.ts';
import { startLocalHost } from '../../electron/local/server.ts';
import { findBrowser } from '../../scripts/find-browser.ts';

export interface BenchPlace {
  readonly address: string;
  readonly origin: string;
  /** Starts a browser on the place's profile; the one before must be closed. */
  launch(): Promise<BrowserContext>;
  end(): Promise<void>;
}

/** `watch` runs in every page before the page's own scripts. */
export async function benchPlace(buildFolder: string, watch: string): Promise<BenchPlace> {
  const root = mkdtempSync(join(tmpdir(), 'backoff-bench-'));
  const folder: DataFolder = { path: join(root, 'data'), shown: '~/Backoff' };
  const problem = await createDataFolder(folder);
  if (problem !== null) throw new Error(problem.message);
  const token = 'token-of-a-bench-that-ends-soon';
  const host = await startLocalHost({ port: 0, token, buildFolder, capabilities: localCapabilities('0.0.0', folder) });
  const executablePath = findBrowser();
  let open: BrowserContext | null = null;
  return {
    address: host.address,
    origin: `http://127.0.0.1:${host.port}`,
    async launch() {
      await open?.close();
      open = await chromium.launchPersistentContext(join(root, 'profile'), {
        ...(executablePath !== null && { executablePath }),
        args: [
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
        viewport: { width: 1440, height: 900 },
      });
      open.setDefaultTimeout(120_000);
      await open.addInitScript({ content: watch });
      return open;
    },
    async end() {
      await open?.close();
      await host.close();
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
