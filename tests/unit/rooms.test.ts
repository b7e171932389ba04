// The rooms and the arrows between them, held by what each file really imports: every specifier is resolved to a file or
// a package, and must stand on the list of its room. Lint says most of it earlier; nothing slips past this.
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

interface Room {
  readonly files: RegExp;
  /** Files of the project that it may import, types included. */
  readonly own: RegExp;
  /** Packages that it may import; Node's own count as `node:`. */
  readonly packages: RegExp;
}

const none = /^$/;
const core = 'renderer/core/';
/** The first room whose pattern fits a file is its room. */
const rooms: readonly Room[] = [
  {
    files: /^renderer\/core\/cards\//,
    own: /^renderer\/core\//,
    packages: /^(unified|remark-|mdast|hast|yaml$|katex$|lowlight$|highlight\.js|@rgrove\/parse-xml$)/,
  },
  { files: /^renderer\/core\/schedule\/engine\.ts$/, own: /^renderer\/core\//, packages: /^ts-fsrs$/ },
  { files: /^renderer\/core\/journal\//, own: /^renderer\/core\//, packages: /^@noble\/hashes\// },
  { files: /^renderer\/core\//, own: /^renderer\/core\//, packages: none },
  { files: /^renderer\/ports\//, own: /^renderer\/(core|ports)\//, packages: none },
  {
    files: /^renderer\/adapters\//,
    own: /^(renderer\/(core|ports|adapters|workers)\/|package\.json$)/,
    packages: /^(dexie|virtual:content)$/,
  },
  { files: /^renderer\/workers\//, own: /^renderer\/(core|ports|adapters|workers)\//, packages: none },
  { files: /^renderer\/actions\//, own: /^renderer\/(core|ports|actions)\//, packages: /^zustand\/vanilla$/ },
  {
    files: /^renderer\/ui\//,
    own: /^renderer\/(core|ports|actions|ui)\//,
    packages:
      /^(react|react\/jsx-runtime|react-dom(\/client)?|zustand(\/vanilla)?|lucide-react|cmdk|hast|hast-util-to-jsx-runtime|@fontsource.*)$/,
  },
  { files: /^renderer\/main\.tsx$/, own: /^renderer\/(adapters|actions|ui)\//, packages: none },
  { files: /^electron\/(policy|files)\//, own: /^(electron\/(policy|files)|renderer\/ports)\//, packages: /^node:/ },
  {
    files: /^electron\/local\//,
    own: /^(electron\/(policy|files|local|bridge)|renderer\/ports)\//,
    packages: /^(node:|valibot$)/,
  },
  { files: /^electron\/bridge\/handle\.ts$/, own: /^(electron|renderer\/ports)\//, packages: /^electron$/ },
  { files: /^electron\/bridge\//, own: /^(electron|renderer\/ports)\//, packages: /^valibot$/ },
  { files: /^electron\//, own: /^(electron\/|renderer\/ports\/|package\.json$)/, packages: /^(electron$|node:)/ },
];

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));
}

const sources = [...sourcesIn('renderer'), ...sourcesIn('electron')];
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
/** Without comments, in which anything may be spoken of. */
const codeOf = (file: string): string => textOf(file).replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

interface Import {
  readonly target: string;
  readonly isPackage: boolean;
  readonly typesOnly: boolean;
}

function importsOf(file: string): Import[] {
  const found = codeOf(file).matchAll(
    /^\s*(?:import|export)(\s+type)?\s+(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm,
  );
  return [...found].map(([, typesOnly, specifier, dynamic]) => {
    const name = specifier ?? dynamic ?? '';
    const isPackage = !name.startsWith('.');
    const target = isPackage
      ? name
      : relative(root, join(root, dirname(file), name.split('?')[0] ?? ''))
          .split(sep)
          .join('/');
    return {
      target: isPackage && isBuiltin(name) ? `node:${name.replace('node:', '')}` : target,
      isPackage,
      typesOnly: typesOnly !== undefined,
    };
  });
}

describe('the rooms', () => {
  it('import only what their lists allow', () => {
    const wrong = sources.flatMap((file) => {
      const room = rooms.find(({ files }) => files.test(file));
      if (room === undefined) return [`${file} stands in no room`];
      return importsOf(file)
        .filter(({ target, isPackage }) => !(isPackage ? room.packages : room.own).test(target))
        .map(({ target }) => `${file} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('take only types from a port, in Electron', () => {
    const values = sources
      .filter((file) => file.startsWith('electron/'))
      .flatMap((file) => importsOf(file).map((one) => ({ file, ...one })))
      .filter(({ target, typesOnly }) => target.startsWith('renderer/ports/') && !typesOnly);
    expect(values).toEqual([]);
  });

  it('know no clock and no chance in the core', () => {
    const asked = sources
      .filter((file) => file.startsWith(core))
      .filter((file) =>
        /\bnew Date\(\s*\)|(?<!new )\bDate\(|\bDate\.now\b|\bMath\.random\b|\bglobalThis\b/.test(codeOf(file)),
      );
    expect(asked).toEqual([]);
  });

  it('have no drawers and no barrels', () => {
    const drawers = sources.filter((file) => /\/(utils?|helpers?|common|services?)(\/|\.tsx?$)/.test(file));
    const barrels = sources.filter((file) => /^export \*/m.test(codeOf(file)));
    expect([...drawers, ...barrels]).toEqual([]);
  });

  it('switch no check off without a reason', () => {
    const off = [...sources, ...sourcesIn('scripts'), ...sourcesIn('tests')]
      .filter((file) => !file.endsWith('rooms.test.ts'))
      .filter((file) =>
        /(@ts-(ignore|expect-error|nocheck)|oxlint-disable|eslint-disable|biome-ignore)(?!.*(--|:) \S)/.test(
          textOf(file),
        ),
      );
    expect(off).toEqual([]);
  });

  it('have no cycle, types included', () => {
    const graph = new Map(
      sources.map((file) => [
        file,
        importsOf(file)
          .filter(({ isPackage }) => !isPackage)
          .map(({ target }) => target),
      ]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
        return;
      }
      state.set(file, 'open');
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of sources) visit(file, []);
    expect(cycles).toEqual([]);
  });
});
