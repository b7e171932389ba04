import { describe, expect, it } from 'vitest';
import { bringContent } from '../../../renderer/actions/bring-content.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import type { ContentImporter } from '../../../renderer/ports/content-importer.ts';
import { deferred } from '../../fixtures/answering.ts';
import { content, importStamp, noteOf } from '../../fixtures/study.ts';

async function opened() {
  const store = createMemoryStore();
  await store.open('laptop' as DeviceId);
  const never = new AbortController().signal;
  const importerOf = (...ids: string[]): ContentImporter => {
    const read = content(ids.map((id) => noteOf(id)));
    return { version: () => read.version, run: () => store.importFiles(read, importStamp()) };
  };
  const bring = (importer: ContentImporter, signal = never) =>
    bringContent({ store, content: importer }, () => undefined, signal);
  return { store, importerOf, bring };
}

describe('bringing in the topic files', () => {
  it('reads them once, and not again while nothing changed', async () => {
    const { importerOf, bring } = await opened();
    expect((await bring(importerOf('a', 'b'))).report?.added).toEqual(['a', 'b']);
    const untouched: ContentImporter = { ...importerOf('a', 'b'), run: () => Promise.reject(new Error('read again')) };
    expect(await bring(untouched)).toEqual({ report: null, notices: [] });
  });

  it('says what left the files and where it is kept', async () => {
    const { importerOf, bring } = await opened();
    await bring(importerOf('a', 'b', 'c'));
    expect((await bring(importerOf('a'))).notices).toEqual([
      { text: '2 cards left the files. The history is kept in Library, Orphans.', bad: false },
    ]);
  });

  it('keeps what there was when the reading fails, and says why', async () => {
    const { store, importerOf, bring } = await opened();
    await bring(importerOf('a'));
    const failing: ContentImporter = { version: () => 'newer', run: () => Promise.reject(new Error('No disk.')) };
    const { report, notices } = await bring(failing);
    expect([report, notices]).toEqual([
      null,
      [{ text: 'The new cards could not be read in; what you had is unchanged. No disk.', bad: true }],
    ]);
    expect(await store.cardCount()).toBe(1);
  });

  it('can be stopped, which is no failure', async () => {
    const { bring } = await opened();
    const stop = new AbortController();
    const begun = deferred();
    const waiting: ContentImporter = {
      version: () => 'newer',
      run(_, signal) {
        begun.resolve();
        return new Promise((__, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))));
      },
    };
    const brought = bring(waiting, stop.signal);
    await begun.promise;
    stop.abort();
    expect((await brought).notices).toEqual([
      {
        text: 'Reading the new cards was stopped; what you had is unchanged. They are read at the next start.',
        bad: false,
      },
    ]);
  });
});
