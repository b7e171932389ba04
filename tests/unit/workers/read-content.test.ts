import { describe, expect, it } from 'vitest';
import { createMemoryLibrary } from '../../../renderer/adapters/memory/library.ts';
import type { FileKey } from '../../../renderer/core/cards/library.ts';
import type { EntryId } from '../../../renderer/core/journal/entry.ts';
import { readContent, type Sources } from '../../../renderer/workers/read-content.ts';
import { journalOfCards } from '../../fixtures/journal-of-cards.ts';
import { importStamp } from '../../fixtures/study.ts';
import { cardText, topicText } from '../../fixtures/texts.ts';

const text = topicText('alpha', cardText('n1', 'Who?', 'The one.'));
const shipped = { path: 'topics/data/alpha.md', text, hash: 'h1' };
const own = { id: 'topics/my/beta.md', text: topicText('beta'), entry: 'e1' as EntryId };
const sources: Sources = { shippedHash: 's', shipped: [shipped], documents: [own] };
const keys: FileKey[] = ['own/topics/my/beta.md', 'shipped/topics/data/alpha.md'];

describe('the files', () => {
  const library = createMemoryLibrary();
  const read = readContent(sources, [], [], () => undefined);
  library.importFiles(read, importStamp(), journalOfCards());
  const known = [...library.files.values()];
  const rescan = (changed: Partial<Sources>) => readContent({ ...sources, ...changed }, known, [], () => undefined);

  it('are those of topics only, of both origins', () => {
    const other = { path: 'exercises/shard-count.md', text: '', hash: 'h' };
    const notes = { id: 'notes/mine.md', text: '', entry: 'e2' as EntryId };
    const all = readContent(
      { ...sources, shipped: [shipped, other], documents: [own, notes] },
      [],
      [],
      () => undefined,
    );
    expect(all.read.map(({ key }) => key)).toEqual(keys);
  });

  it('are not read again while nothing changed', () => {
    const again = rescan({});
    expect([again.read, [...again.kept].sort(), again.version]).toEqual([[], keys, read.version]);
  });

  it('are read again when they were given another text', () => {
    const changed = rescan({ documents: [{ ...own, entry: 'e9' as EntryId }] });
    expect(changed.read.map(({ key }) => key)).toEqual([keys[0]]);
    expect(changed.version).not.toBe(read.version);
    expect(rescan({ shipped: [{ ...shipped, hash: 'h2' }] }).read.map(({ key }) => key)).toEqual([keys[1]]);
  });

  it('that took too long are refused without being read, with advice, and the library keeps what it had', () => {
    const changed = { ...sources, shipped: [{ ...shipped, hash: 'h2' }] };
    const slow = readContent(changed, known, ['shipped/topics/data/alpha.md'], () => undefined);
    const report = library.importFiles(slow, importStamp(), journalOfCards());
    expect(report.refused).toMatchObject([
      { file: 'topics/data/alpha.md', message: expect.stringMatching(/split it/) },
    ]);
    expect([...library.cards.keys()]).toEqual(['n1']);
  });
});

it('tells the name of each file before it is read, and when there are no more', () => {
  const told: unknown[] = [];
  readContent(sources, [], [], (...news) => told.push(news));
  expect(told).toEqual([
    [keys[0], 0, 2],
    [keys[1], 1, 2],
    [null, 2, 2],
  ]);
});
