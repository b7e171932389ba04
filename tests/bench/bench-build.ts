// Builds what the bench measures: the production build as it is, with generated cards in the place of the shipped ones,
// and beside it, on the same origin, the bench's own page.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, rendererBuild } from '../../scripts/build.ts';
import { generatedContent } from './generated-content.ts';

export interface BenchBuild {
  readonly folder: string;
  /** Address of the generated content, from the root of the origin. */
  readonly contentUrl: string;
  /** Address of the bench's page. */
  readonly pageUrl: string;
  /** Source of the script that is put into every page under measure. */
  readonly watch: string;
}

const html = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Bench</title></head>
  <body><script type="module" src="/assets/bench-page.js"></script><script type="module" src="/assets/bench-search.js"></script></body>
</html>
`;

/** Expects the production build to be there. */
export async function buildBench(cards: number): Promise<BenchBuild> {
  const folder = join(projectFolder, 'build', 'bench');
  const assets = join(folder, 'assets');
  rmSync(folder, { recursive: true, force: true });
  cpSync(rendererBuild, folder, { recursive: true });
  const contents = readdirSync(assets).filter((name) => /^content-.*\.json$/.test(name));
  const [content] = contents;
  if (content === undefined || contents.length > 1) throw new Error('The build has no content, or more than one.');
  // Under the same name, since the app asks for its content by name and takes what it gets.
  writeFileSync(join(assets, content), JSON.stringify({ files: generatedContent(cards) }));
  const page = join(import.meta.dirname, 'page');
  const { build, defaultClientConditions } = await import('vite');
  await build({
    configFile: false,
    root: page,
    publicDir: false,
    logLevel: 'warn',
    // As in the app's own build: the parser of the worker must be the very same.
    resolve: { conditions: ['worker', ...defaultClientConditions] },
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome130',
      modulePreload: false,
      chunkSizeWarningLimit: 2_000,
      rollupOptions: {
        input: {
          page: join(page, 'bench.ts'),
          import: join(page, 'import-bench.worker.ts'),
          search: join(page, 'search-bench.ts'),
          watch: join(page, 'watch.ts'),
        },
        output: { entryFileNames: 'assets/bench-[name].js', chunkFileNames: 'assets/bench-[name]-[hash].js' },
      },
    },
  });
  writeFileSync(join(folder, 'bench.html'), html);
  const watch = readFileSync(join(assets, 'bench-watch.js'), 'utf8');
  return { folder, contentUrl: `/assets/${content}`, pageUrl: '/bench.html', watch: `(() => {${watch}})();` };
}
