// One import from beginning to end: fetches the shipped files, reads what is new or changed, stores what follows.
import type { ActId, EntryId } from '../core/journal/entry.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { StudyStore } from '../ports/study-store.ts';
import type { ImportNews, ImportOrder } from './messages.ts';
import { type ContentFile, readContent } from './read-content.ts';

interface ImportPorts {
  readonly store: Pick<StudyStore, 'documents' | 'files' | 'importFiles'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly random: Random;
}

async function fetchShipped(contentUrl: string): Promise<readonly ContentFile[]> {
  const response = await fetch(contentUrl);
  if (!response.ok) throw new Error(`The content of this build is missing (${response.status}).`);
  return ((await response.json()) as { readonly files: readonly ContentFile[] }).files;
}

/** Tells of every file before it is read, so that whoever waits knows which one it is when nothing more is heard. */
export async function runImport(
  { store, clock, random }: ImportPorts,
  { contentUrl, contentHash, refused }: Omit<ImportOrder, 'database'>,
  tell: (news: ImportNews) => void,
): Promise<void> {
  const [shipped, documents, known] = await Promise.all([fetchShipped(contentUrl), store.documents(), store.files()]);
  const sources = { shippedHash: contentHash, shipped, documents };
  const read = readContent(sources, known, refused, (file, done, total) => {
    tell({ type: 'reading', file, done, total });
  });
  const act = random.id() as ActId;
  const entry = random.id() as EntryId;
  const report = await store.importFiles(read, { act, entry, ...clock.now() });
  tell({ type: 'done', report });
}
