// Puts the study material of content/ into the build: every Markdown file's text in one JSON file, named by its hash,
// and the pictures beside the topics under content/. The page imports the address and the hash from `virtual:content`.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { listFiles } from './content-files.ts';

const rooms = /^(topics|exercises|interviews)\//;
const texts = /\.md$/;
const pictures = /\.(?:svg|png|jpe?g|webp|avif|gif)$/i;
const publicName = 'virtual:content';
const ownName = `\0${publicName}`;

export interface ContentFile {
  /** Relative to content/, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
  /** Of the text. */
  readonly hash: string;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** In the order of their paths' code units. A folder without content yet gives none. */
export function readContent(folder: string): ContentFile[] {
  return pathsIn(folder, texts).map((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    return { path, text, hash: hashOf(text) };
  });
}

function pathsIn(folder: string, kind: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return listFiles(folder).filter((path) => rooms.test(path) && kind.test(path));
}

export function contentPlugin(folder: string): Plugin {
  let base = '/';
  let building = false;
  function pack() {
    const source = JSON.stringify({ files: readContent(folder) });
    const hash = hashOf(source);
    return { source, hash, name: `assets/content-${hash}.json` };
  }
  return {
    name: 'backoff-content',
    configResolved(config) {
      base = config.base;
      building = config.command === 'build';
    },
    resolveId: (id) => (id === publicName ? ownName : undefined),
    load(id) {
      if (id !== ownName) return undefined;
      const { source, hash, name } = pack();
      if (building) this.emitFile({ type: 'asset', fileName: name, source });
      for (const path of building ? pathsIn(folder, pictures) : []) {
        this.emitFile({ type: 'asset', fileName: `content/${path}`, source: readFileSync(join(folder, path)) });
      }
      return `export const contentUrl = ${JSON.stringify(base + name)};\nexport const contentHash = '${hash}';\n`;
    },
    // Under Vite's own server, as in the browser tests, nothing is emitted, so the file is answered here.
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!/\/assets\/content-[0-9a-f]{16}\.json$/.test(request.url ?? '')) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(pack().source);
      });
    },
  };
}
