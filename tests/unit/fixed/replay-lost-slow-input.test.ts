// Input that came slowly, or was larger than a pipe holds, was not read: the set-up script had made the pipe non-blocking.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

/** Writes the parts one after the other, each once the one before was taken; resolves with what the command printed. */
function pipe(
  parts: readonly string[],
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'scripts/replay.ts'], { cwd: root });
    let out = '';
    let err = '';
    child.stdout.on('data', (text) => (out += String(text)));
    child.stderr.on('data', (text) => (err += String(text)));
    child.on('exit', (code) => resolve({ code, out, err }));
    const write = (index: number): void => {
      const part = parts[index];
      if (part === undefined) child.stdin.end();
      else child.stdin.write(part, () => setImmediate(write, index + 1));
    };
    write(0);
  });
}

it('reads input that is larger than a pipe holds, and comes in parts', async () => {
  const day = (index: number): string => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
  const reviews = Array.from({ length: 3000 }, (_, index) => `{"at":"${day(index)}T12:00:00+00:00","rating":3}`);
  const { code, out, err } = await pipe([
    '{"reviews":[',
    ...reviews.map((one, index) => (index === 0 ? one : `,${one}`)),
    ']}',
  ]);
  expect([code, err]).toEqual([0, '']);
  expect((JSON.parse(out) as { states: unknown[] }).states).toHaveLength(3000);
});
