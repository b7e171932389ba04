// Run by journal-file.test.ts in a process that may write small files only: a short entry, one too long, a short one.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { journalIn } from '../../../../electron/files/journal-file.ts';

const path = process.argv[2] ?? '';
const device = 'laptop-7f3k';
const entry = (seq: number, length: number) =>
  JSON.stringify({ device, seq, text: 'x'.repeat(length), hash: `h${seq}` });
const journal = journalIn({ path, shown: path });
const outcomes: { reply: unknown; size: number }[] = [];
for (const line of [entry(1, 2_000), entry(2, 100_000), entry(2, 10)]) {
  const reply = await journal.append({ device, after: outcomes.length === 0 ? 0 : 1, lines: [line] });
  outcomes.push({ reply, size: statSync(join(path, 'journal', `${device}.jsonl`)).size });
}
process.stdout.write(JSON.stringify(outcomes));
