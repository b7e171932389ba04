// What every host with a data folder promises through the Desktop port, told by its page adapter and its real files.

import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desktop, JournalFile } from '../../renderer/ports/desktop.ts';

export interface OpenedDesktop {
  readonly desktop: Desktop;
  close(): Promise<void>;
}

const device = 'laptop-7f3k';

function entry(seq: number, text = ''): string {
  return JSON.stringify({ id: `e${seq}`, device, seq, text, hash: `h${seq}` });
}

/** `open` starts the host on a data folder that exists. */
export function describeDesktop(name: string, open: (dataFolder: string) => Promise<OpenedDesktop>): void {
  describe(`the desktop port on ${name}`, () => {
    let folder: string;
    let opened: OpenedDesktop;
    let journal: JournalFile;

    const start = async () => {
      opened = await open(folder);
      if (opened.desktop.journal === null) throw new Error('this host has no journal');
      journal = opened.desktop.journal;
    };
    const append = (after: number, ...lines: string[]) => journal.append({ device, after, lines });
    const file = () => join(folder, 'journal', `${device}.jsonl`);
    const read = () => readFile(file(), 'utf8');

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'backoff-contract-'));
      await start();
    });
    afterEach(async () => {
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    });

    it('says its version and names its data folder', async () => {
      expect(await opened.desktop.about()).toEqual({
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
        dataFolder: expect.stringContaining('backoff-contract-'),
      });
    });

    it('has no head, and makes no file, before the first entry', async () => {
      expect(await journal.head(device)).toEqual({ ok: true, value: null });
      expect(await readdir(folder)).not.toContain('journal');
    });

    it('keeps the lines byte for byte and replies with the head', async () => {
      const lines = [entry(1, 'naïve ≈ 日本 😀'), entry(2, 'a "quoted" \\ line\nbreak')];
      expect(await append(0, ...lines)).toEqual({ ok: true, value: { seq: 2, hash: 'h2' } });
      expect(await append(2, entry(3))).toEqual({ ok: true, value: { seq: 3, hash: 'h3' } });
      expect(await journal.head(device)).toEqual({ ok: true, value: { seq: 3, hash: 'h3' } });
      expect(await read()).toBe(`${[...lines, entry(3)].join('\n')}\n`);
    });

    it('goes on after a restart', async () => {
      await append(0, entry(1));
      await opened.close();
      await start();
      expect(await journal.head(device)).toEqual({ ok: true, value: { seq: 1, hash: 'h1' } });
      expect(await append(1, entry(2))).toMatchObject({ ok: true });
    });

    it('writes nothing where the lines do not follow the file', async () => {
      await append(0, entry(1));
      for (const after of [0, 2, 7]) {
        expect(await append(after, entry(after + 1))).toMatchObject({ ok: false, cause: 'gap' });
      }
      expect(await read()).toBe(`${entry(1)}\n`);
    });

    it('lets one of two appends at the same place win', async () => {
      const replies = await Promise.all([append(0, entry(1, 'a')), append(0, entry(1, 'b'))]);
      expect(replies.map((reply) => (reply.ok ? 'ok' : reply.cause)).sort()).toEqual(['gap', 'ok']);
      expect((await read()).split('\n')).toHaveLength(2);
    });

    it('keeps many appends that were not waited for in their order', async () => {
      const replies = await Promise.all(Array.from({ length: 40 }, (_, i) => append(i, entry(i + 1))));
      expect(replies.every((reply) => reply.ok)).toBe(true);
      expect(await read()).toBe(Array.from({ length: 40 }, (_, i) => `${entry(i + 1)}\n`).join(''));
    });

    it('overlooks a torn last line, and cuts it off before the next entry', async () => {
      await append(0, entry(1), entry(2));
      await appendFile(file(), entry(3).slice(0, 20));
      expect(await journal.head(device)).toEqual({ ok: true, value: { seq: 2, hash: 'h2' } });
      expect(await append(2, entry(3, 'again'))).toMatchObject({ ok: true });
      expect(await read()).toBe(`${entry(1)}\n${entry(2)}\n${entry(3, 'again')}\n`);
    });

    it('takes a file that holds only a torn line for an empty one', async () => {
      await mkdir(join(folder, 'journal'));
      await writeFile(file(), '{"device":"lap');
      expect(await journal.head(device)).toEqual({ ok: true, value: null });
      expect(await append(0, entry(1))).toMatchObject({ ok: true });
      expect(await read()).toBe(`${entry(1)}\n`);
    });

    it.each([
      ['another device', `${JSON.stringify({ device: 'other-device', seq: 1, hash: 'h' })}\n`],
      ['no JSON', `${entry(1)}\nsomething else\n`],
    ])('leaves a file alone whose end is of %s', async (_, text) => {
      await mkdir(join(folder, 'journal'));
      await writeFile(file(), text);
      expect(await journal.head(device)).toMatchObject({ ok: false, cause: 'failed' });
      expect(await append(1, entry(2))).toMatchObject({ ok: false, cause: 'failed' });
      expect(await read()).toBe(text);
    });

    it.each([
      ['no line', []],
      ['a line break', [`${entry(1)}\n${entry(2)}`]],
      ['no JSON', ['{']],
      ['no entry', ['null']],
      ['no hash', [JSON.stringify({ device, seq: 1 })]],
      ['another device', [entry(1).replace(device, 'other-device')]],
      ['a number left out', [entry(1), entry(3)]],
      ['a number twice', [entry(1), entry(1)]],
      ['a lone surrogate', [entry(1, 'x').replace('"x"', '"\ud800"')]],
      ['a line over 3 MiB', [entry(1, 'x'.repeat(3 * 1024 * 1024))]],
      ['over 4 MB together', [entry(1, 'x'.repeat(2_100_000)), entry(2, 'x'.repeat(2_100_000))]],
    ])('refuses lines with %s and writes nothing', async (_, lines) => {
      expect(await append(0, ...lines)).toMatchObject({ ok: false, cause: 'refused' });
      expect(existsSync(file())).toBe(false);
    });

    it('takes a line of nearly 3 MiB, whatever it holds', async () => {
      expect(await append(0, entry(1, '"'.repeat(1_500_000)), entry(2))).toMatchObject({ ok: true });
      expect(await append(2, entry(3, 'x'.repeat(3_000_000)))).toMatchObject({ ok: true });
      expect(await journal.head(device)).toEqual({ ok: true, value: { seq: 3, hash: 'h3' } });
    });

    it.each([
      '../../etc',
      '..',
      'a/b',
      'C:aaaa',
      'LAPTOP',
      'abc',
      '-abc',
      'aaaa.',
      'aaaa\0',
      'aaaa\n',
      '',
      'a'.repeat(41),
    ])('refuses %j as the name of a device', async (bad) => {
      const line = JSON.stringify({ device: bad, seq: 1, hash: 'h' });
      expect(await journal.head(bad)).toMatchObject({ ok: false, cause: 'refused' });
      expect(await journal.append({ device: bad, after: 0, lines: [line] })).toMatchObject({
        ok: false,
        cause: 'refused',
      });
      expect(await readdir(folder)).not.toContain('journal');
    });

    it('refuses what does not have the shape of the port', async () => {
      const bad: unknown[] = [null, {}, { device, after: '0', lines: [] }, { device, after: -1, lines: [entry(0)] }];
      for (const request of [
        ...bad,
        { device, after: 0, lines: [1] },
        { device, after: 0, lines: [entry(1)], path: '/tmp' },
      ]) {
        expect(await journal.append(request as never)).toMatchObject({ ok: false });
      }
      expect(await readdir(folder)).not.toContain('journal');
    });

    it('says so when the disk is full, and goes on afterwards', async () => {
      await mkdir(join(folder, 'journal'));
      await symlink('/dev/full', file());
      expect(await append(0, entry(1))).toMatchObject({
        ok: false,
        cause: 'disk-full',
        message: expect.stringContaining(device),
      });
      await rm(file());
      expect(await append(0, entry(1))).toMatchObject({ ok: true });
    });

    it('says so when the data folder is gone, and does not make up another', async () => {
      await rm(folder, { recursive: true });
      expect(await append(0, entry(1))).toMatchObject({ ok: false, cause: 'failed' });
      expect(existsSync(folder)).toBe(false);
    });
  });
}
