import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runContent } from '../../../scripts/content.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const examples = join(project, 'tests/fixtures/topics');

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'content-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** What `npm run content -- …` prints and ends with, with paths shown from the content folder. */
function run(...words: string[]): Run {
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(root);
  try {
    const { status, out, err } = runContent(words);
    return { code: status, out: joined(out), err: joined(err) };
  } finally {
    cwd.mockRestore();
  }
}

async function put(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

const topic = (id: string, cards: string, front = ''): string =>
  `---\nid: ${id}\ntitle: T\narea: data\nkind: concept\nprerequisites: []\nexercises: [count]\n${front}---\n\n## Cards\n\n${cards}`;
const good = (id: string): string =>
  ['remember', 'apply', 'create', 'apply', 'apply']
    .map((level, i) =>
      `### Q\n<!-- id: ${id}-${i}, level: ${level} -->\n\nA {{c1::b}}, {{c2::c}}.\n\n`.replace(
        ' -->',
        ', clozes: 2 -->',
      ),
    )
    .join('');

async function putGood(): Promise<void> {
  await put('topics/data/a.md', topic('a', good('a'), 'sources:\n  - { title: "S, page 1", author: B, year: 2001 }\n'));
  await put('exercises/count.md', '---\nid: count\ntitle: Count\n---\n');
  await put('interviews/four.md', '---\nid: interview-four\ntitle: Four\n---\n');
  await put(
    'checked/a.yaml',
    'covers:\n  point: [a-0, "a-1#c2"]\nclaims:\n  - { claim: A, source: B, date: 2026-11-20 }\n',
  );
  await put('planned.yaml', 'topics: [b]\n');
}

describe('npm run content', () => {
  test('a good folder: a summary, and status 0', async () => {
    await putGood();
    expect(run('--root', root)).toEqual({
      code: 0,
      err: '',
      out: '1 topic, 5 cards, 1 exercise, 1 interview: 0 errors, 0 warnings\n',
    });
  });

  test('--json prints one object: notes are counted by heading, planned ids are no problems', async () => {
    await putGood();
    await put('topics/data/c.md', topic('c', good('c')).replace('prerequisites: []', 'prerequisites: [a, b]'));
    const { code, out } = run('--json', '--root', root);
    const levels = ['remember', 'apply', 'create'];
    expect(JSON.parse(out)).toEqual({
      topics: 2,
      cards: 10,
      exercises: 1,
      interviews: 1,
      problems: [],
      byTopic: {
        a: { cards: 5, exercises: 1, levels, sources: [{ title: 'S, page 1', author: 'B', year: 2001 }] },
        c: { cards: 5, exercises: 1, levels, sources: [] },
      },
    });
    expect(code).toBe(0);
  });

  test('problems have file, line, column and message; errors end in status 1', async () => {
    await putGood();
    await put('topics/data/x.md', topic('x', '### Q\n<!-- id: a-0, level: aply -->\n\nA [l](gone.md)\n'));
    const { code, out } = run('--root', root);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'topics/data/x.md:1:1  warning: A concept has at least 5 cards; this one has 1.',
      'topics/data/x.md:1:1  warning: A finished topic has cards on at least 3 levels; this one has none.',
      'topics/data/x.md:13:22  There is no level `aply`. Did you mean `apply`?',
      'topics/data/x.md:15:3  The link leads to `topics/data/gone.md`, which does not exist and is not planned.',
      '2 topics, 6 cards, 1 exercise, 1 interview: 2 errors, 2 warnings',
      '',
    ]);
    const { problems } = JSON.parse(run('--json', '--root', root).out);
    expect(problems[0]).toEqual({
      file: 'topics/data/x.md',
      line: 1,
      column: 1,
      message: 'warning: A concept has at least 5 cards; this one has 1.',
    });
    expect(problems[2]).toEqual({
      file: 'topics/data/x.md',
      line: 13,
      column: 22,
      message: 'There is no level `aply`. Did you mean `apply`?',
    });
  });

  test('a diagram that the app would not show is told with its place, one that others would show badly is warned of', async () => {
    await putGood();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">';
    await put('topics/data/a.svg', `${svg}\n  <g>\n    <script>alert(1)</script></g></svg>`);
    await put('topics/data/b.svg', `${svg}<title>B</title><desc>C</desc></svg>`);
    const { code, out } = run('--root', root);
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.slice(0, 80))).toEqual(
      [
        'topics/data/a.svg:3:5  `<script>` is refused: a picture runs nothing and holds no',
        'topics/data/b.svg:1:1  warning: A Git host shows this picture black in its dark t',
        '1 topic, 5 cards, 1 exercise, 1 interview: 1 error, 1 warning',
        '',
      ].map((line) => line.slice(0, 80)),
    );
  });

  test('warnings alone end in status 0', async () => {
    await putGood();
    await put('planned.yaml', 'topics: [a]\n');
    const { code, out } = run('--root', root);
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      'planned.yaml:1:1  warning: `a` is there (topics/data/a.md); take it out of the plan.',
    ]);
  });

  test('files that are no text are problems, not crashes', async () => {
    await put('topics/a.md', Uint8Array.of(0xff, 0xfe, 0x41));
    await put('topics/b.md', 'a\0b');
    await put('topics/c.md', 'x'.repeat(2_200_000));
    await put('topics/.hidden.md', 'x');
    const { code, out } = run('--root', root);
    expect(code).toBe(1);
    expect(out.split('\n').slice(0, -2)).toEqual([
      'topics/a.md:1:1  The file is not valid UTF-8 (byte 1); save it as UTF-8.',
      'topics/b.md:1:2  The character U+0000 is no text; delete it. Is this a Markdown file?',
      'topics/c.md:1:1  The file is larger than 2 MB; split it.',
    ]);
  });

  test('TeX that cannot be shown is an error where it stands; a name or folder that is not the id or area is warned of', async () => {
    await putGood();
    const cards = good('c').replace('A {{c1::b}}', 'A $\\frac{1}{2}$ {{c1::$\\frac{$}}');
    await put('topics/x/d.md', topic('c', cards));
    const { code, out } = run('--root', root);
    expect(code).toBe(1);
    expect(out.split('\n').slice(0, -2)).toEqual([
      expect.stringContaining('topics/x/d.md:1:1  warning: This file holds the topic `c`; call it `c.md`.'),
      expect.stringContaining('topics/x/d.md:1:1  warning: This topic is of the area `data`, but its file lies in `x`'),
      expect.stringContaining('topics/x/d.md:15:23  This formula cannot be shown: '),
    ]);
  });

  test('an empty folder is an empty library', async () => {
    expect(JSON.parse(run('--json', '--root', root).out)).toEqual({
      topics: 0,
      cards: 0,
      exercises: 0,
      interviews: 0,
      problems: [],
      byTopic: {},
    });
  });
});

describe('npm run content -- --fix', () => {
  test('writes what is missing, says so, and a second run changes nothing', async () => {
    await putGood();
    const before = topic('d', `${good('d')}### Who?\n<!-- level: apply -->\n\n{{One}}.\n`).replaceAll('\n', '\r\n');
    await put('topics/data/d.md', `\uFEFF${before}`);
    const first = run('--fix', '--root', root);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(
      /^topics\/data\/d\.md:37 {2}wrote id d-who-[0-9a-z]{4}\ntopics\/data\/d\.md:40 {2}wrote c1\n/,
    );
    const after = await readFile(join(root, 'topics/data/d.md'), 'utf8');
    const id = /id: d-who-[0-9a-z]{4}/.exec(after)?.[0] ?? '';
    expect(after).toBe(
      `\uFEFF${before.replace('<!-- level: apply -->', `<!-- ${id}, level: apply, clozes: 1 -->`).replace('{{One}}', '{{c1::One}}')}`,
    );
    expect(run('--fix', '--root', root).out).toBe(
      '2 topics, 11 cards, 1 exercise, 1 interview: 0 errors, 0 warnings\n',
    );
    expect(await readFile(join(root, 'topics/data/d.md'), 'utf8')).toBe(after);
    expect(await readdir(join(root, 'topics/data'))).toEqual(['a.md', 'd.md']);
  });

  test('leaves files alone that it cannot read', async () => {
    const bytes = Uint8Array.of(...new TextEncoder().encode(topic('a', '### Q\n\nA\n')), 0xff);
    await put('topics/a.md', bytes);
    expect(run('--fix', '--json', '--root', root).code).toBe(1);
    expect(new Uint8Array(await readFile(join(root, 'topics/a.md')))).toEqual(bytes);
  });

  test('writes nothing but highest numbers into the example topics, once', async () => {
    await cp(examples, join(root, 'topics'), { recursive: true });
    const wrote = (): string[] => run('--fix', '--root', root).out.match(/ {2}wrote \w+/g) ?? [];
    expect(new Set(wrote())).toEqual(new Set(['  wrote clozes']));
    expect(wrote()).toEqual([]);
  });

  test('a file that completing would spoil is left as it is, and said to be', async () => {
    await putGood();
    const start = '### Q\n<!-- id: big, level: apply -->\n\n{{c1::a}}\n';
    const before = topic('d', `${start}${`${'word '.repeat(200)}\n\n`.repeat(70)}`.slice(0, 64 * 1024 - 5));
    await put('topics/data/d.md', before);
    expect(run('--root', root).code).toBe(0);
    const { code, out } = run('--fix', '--root', root);
    expect(code).toBe(1);
    expect(out).toContain(
      'topics/data/d.md:1:1  With ids and cloze numbers written, this file would have more problems',
    );
    expect(await readFile(join(root, 'topics/data/d.md'), 'utf8')).toBe(before);
  });
});

test('as a process: standard output, standard error and exit status', async () => {
  await put('topics/a.md', 'x');
  const script = [join(project, 'node_modules/tsx/dist/cli.mjs'), join(project, 'scripts/content.ts')];
  const spawned = spawnSync(process.execPath, [...script, '--json', '--root', root], { encoding: 'utf8' });
  expect([spawned.status, spawned.stderr]).toEqual([1, '']);
  expect(JSON.parse(spawned.stdout)).toMatchObject({
    topics: 0,
    problems: [{ file: 'topics/a.md', line: 1, column: 1 }],
  });
}, 60_000);

describe('a wrong call', () => {
  test.each([
    [['--fixx'], 'Unknown option `--fixx`.'],
    [['topics'], 'Unknown option `topics`.'],
    [['--root'], '--root needs a folder.'],
    [['--root', '/nowhere/at/all'], 'There is no folder /nowhere/at/all.'],
  ])('%j ends in status 2 with one line', (words, message) => {
    expect(run(...words)).toEqual({
      code: 2,
      out: '',
      err: `${message} Usage: npm run content -- [--fix] [--json] [--root DIR]\n`,
    });
  });
});
