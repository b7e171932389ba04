// The study material as the page gets it from a real build, in a folder of its own.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentPlugin, readContent } from '../../../scripts/content-plugin.ts';

let place: string;
const content = () => join(place, 'content');

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(content(), path, '..'), { recursive: true });
  await writeFile(join(content(), path), text);
}

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'backoff-content-'));
  await write('topics/rpc/grpc.md', '# gRPC\r\n');
  await write('topics/data/sharding.md', '# Sharding — ≈\n');
  await write('topics/data/sharding.svg', '<svg/>');
  await write('topics/data/a photograph.AVIF', 'x');
  await write('topics/data/sharding.psd', 'no');
  await write('topics/data/.hidden.md', 'no');
  await write('interviews/url-shortener.md', '# URL\n');
  await write('reference/latency.yaml', 'no: no');
  await write('planned.yaml', '- kafka');
});
afterEach(() => rm(place, { recursive: true, force: true }));

async function buildPage(): Promise<{ url: string; hash: string; files: string[] }> {
  const root = join(place, 'page');
  await mkdir(root, { recursive: true });
  await writeFile(join(root, 'index.html'), '<script type="module" src="./main.js"></script>');
  await writeFile(
    join(root, 'main.js'),
    `import { contentHash, contentUrl } from 'virtual:content'; globalThis.found = [contentUrl, contentHash];`,
  );
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [contentPlugin(content())],
    build: { outDir: 'out' },
  });
  const files = await readdir(join(root, 'out'), { recursive: true });
  const script = files.find((file) => file.endsWith('.js')) ?? '';
  const code = await readFile(join(root, 'out', script), 'utf8');
  const [, url = '', hash = ''] = /["'`](\/assets\/content-[^"'`]+)["'`],["'`]([^"'`]+)["'`]/.exec(code) ?? [];
  return { url, hash, files };
}

it('is every Markdown file of the three rooms, in the order of the paths, as it stands, with the hash of each', async () => {
  const files = readContent(content());
  expect(files.map(({ path, text }) => ({ path, text }))).toEqual([
    { path: 'interviews/url-shortener.md', text: '# URL\n' },
    { path: 'topics/data/sharding.md', text: '# Sharding — ≈\n' },
    { path: 'topics/rpc/grpc.md', text: '# gRPC\r\n' },
  ]);
  expect(files.map(({ hash }) => hash)).toEqual([...new Set(files.map(({ hash }) => hash))]);
  await write('topics/rpc/grpc.md', '# gRPC\n');
  const after = readContent(content()).map(({ hash }, index) => hash === files[index]?.hash);
  expect(after).toEqual([true, true, false]);
  expect(readContent(join(place, 'none'))).toEqual([]);
});

it('is one file of the build, named by its hash, with the pictures beside it', async () => {
  const { url, hash, files } = await buildPage();
  expect(url).toBe(`/assets/content-${hash}.json`);
  const text = await readFile(join(place, 'page', 'out', url), 'utf8');
  expect(JSON.parse(text)).toEqual({ files: readContent(content()) });
  const pictures = files.filter((file) => file.startsWith('content') && /\.\w+$/.test(file));
  expect(pictures.sort()).toEqual(
    ['a photograph.AVIF', 'sharding.svg'].map((name) => join('content', 'topics', 'data', name)),
  );
});

it('has another hash and address when a text changed, and the same when none did', async () => {
  const first = await buildPage();
  await write('reference/latency.yaml', 'other: other');
  expect((await buildPage()).url).toBe(first.url);
  await write('topics/rpc/grpc.md', '# gRPC\n');
  const changed = await buildPage();
  expect(changed.hash).not.toBe(first.hash);
  expect(changed.url).not.toBe(first.url);
});
