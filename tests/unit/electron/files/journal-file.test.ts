// What only the file side can show; the rest of the journal file's promises are in tests/contract/desktop.contract.ts.

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { journalIn } from '../../../../electron/files/journal-file.ts';

const device = 'laptop-7f3k';
const entry = (seq: number, text = '') => JSON.stringify({ device, seq, text, hash: `h${seq}` });
let path: string;
const file = () => join(path, 'journal', `${device}.jsonl`);

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'backoff-journal-'));
});
afterEach(() => rm(path, { recursive: true, force: true }));

it('is readable by its owner only', async () => {
  await journalIn({ path, shown: path }).append({ device, after: 0, lines: [entry(1)] });
  expect((await stat(file())).mode & 0o077).toBe(0);
  expect((await stat(join(path, 'journal'))).mode & 0o077).toBe(0);
});

it('finds the head whatever the length of lines and of what is torn', async () => {
  await mkdir(join(path, 'journal'));
  const lengths = fc.array(fc.integer({ min: 0, max: 70_000 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(lengths, fc.integer({ min: 0, max: 70_000 }), async (texts, torn) => {
      const whole = texts.map((length, i) => `${entry(i + 1, 'é'.repeat(length))}\n`).join('');
      await writeFile(file(), whole + 'x'.repeat(torn));
      const journal = journalIn({ path, shown: path });
      const seq = texts.length;
      expect(await journal.head(device)).toEqual({ ok: true, value: { seq, hash: `h${seq}` } });
      expect(await journal.append({ device, after: seq, lines: [entry(seq + 1)] })).toMatchObject({ ok: true });
      expect((await readFile(file(), 'utf8')) === `${whole}${entry(seq + 1)}\n`).toBe(true);
    }),
    { numRuns: 40 },
  );
});

it('cuts back what was written in part', async () => {
  // The system lets a process write files of 8 blocks (4 or 8 KiB) only, so the second append fails halfway through.
  const child = fileURLToPath(new URL('./append-twice.ts', import.meta.url));
  const command = 'ulimit -f 8; exec "$0" --import tsx "$1" "$2"';
  const { stdout } = await promisify(execFile)('sh', ['-c', command, process.execPath, child, path]);
  const [first, second, third] = JSON.parse(stdout) as { reply: object; size: number }[];
  expect(first?.reply).toMatchObject({ ok: true });
  expect(second).toMatchObject({ reply: { ok: false, cause: 'failed' }, size: first?.size });
  expect(third?.reply).toMatchObject({ ok: true, value: { seq: 2 } });
  const lines = (await readFile(file(), 'utf8')).split('\n');
  expect(lines.map((line) => line && JSON.parse(line).seq)).toEqual([1, 2, '']);
});
