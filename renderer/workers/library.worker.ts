// Holds the index of the library away from the window, and answers what is asked of it in the order of asking.
// An older question is not dropped for a newer one: each takes a millisecond or two, and two may wait side by side, as
// two pages of one list do, or the palette's and the library's.
import { messageOf } from '../core/message-of.ts';
import { createDexieStore } from '../adapters/dexie/study-store.ts';
import { type FollowedLibrary, followLibrary } from '../adapters/follow-library.ts';
import type { LibraryNews, LibraryOpening, LibraryRequest } from './library-messages.ts';

const tell = (news: LibraryNews): void => self.postMessage(news);

/** About 50 ms of work. */
const slice = 2000;

function follow(database: string): FollowedLibrary {
  return followLibrary(createDexieStore(database), {
    slice,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    onProgress: (done, total) => tell({ type: 'progress', done, total }),
  });
}

async function answer(library: FollowedLibrary, request: LibraryRequest): Promise<LibraryNews> {
  const { id } = request;
  if (request.type === 'refresh') {
    await library.refresh();
    return { type: 'refreshed', id };
  }
  const index = await library.index();
  const { query, present } = request;
  if (request.type === 'cards') return { type: 'cards', id, cards: index.cards(query, present) };
  return { type: 'page', id, page: index.page(query, present, request.from, request.count) };
}

let library: FollowedLibrary | null = null;

self.onmessage = ({ data }: MessageEvent<LibraryOpening | LibraryRequest>): void => {
  if (data.type === 'open') {
    library = follow(data.database);
    return;
  }
  if (library === null) throw new Error('The search was asked before it was told of a database.');
  answer(library, data).then(tell, (error: unknown) => {
    const reason = messageOf(error);
    tell({ type: 'failed', id: data.id, message: reason });
  });
};
