// The search over a large library, typed letter by letter in a page of the app's origin, with its index in a worker.
import type { Page } from '@playwright/test';
import { type Figure, figure } from './figures.ts';
import type { SearchLibrary, SearchTimes } from './search-messages.ts';

export interface SearchMeasured {
  readonly figures: readonly Figure[];
  /** What was searched, and what the index takes. */
  readonly remarks: readonly string[];
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** What the page's worker holds, garbage collected before: its objects and its arrays of numbers. */
async function workerHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const attached = new Promise<string>((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') resolve(sessionId);
    });
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sessionId = await attached;
  let count = 0;
  async function ask(method: string): Promise<unknown> {
    count += 1;
    const id = count;
    const answered = new Promise<unknown>((resolve, reject) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const reply = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
        if (reply.id !== id) return;
        if (reply.error === undefined) resolve(reply.result);
        else reject(new Error(reply.error.message));
      });
    });
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answered;
  }
  await ask('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await ask('Runtime.getHeapUsage')) as HeapUsage;
  return usedSize + backingStorageSize;
}

export async function measureSearch(page: Page, cards: number): Promise<SearchMeasured> {
  const library = await page.evaluate<SearchLibrary>(`benchSearch.fill(${cards})`);
  if (library.cards !== cards) throw new Error(`Filled in were ${library.cards} cards.`);
  const times = await page.evaluate<SearchTimes>('benchSearch.measure()');
  const held = await workerHeap(page).then(megabytes, () => 'an unknown amount');
  return {
    figures: [
      figure(`Search in ${cards} cards: keystroke to rows`, times.keystrokes, { of: 'p99', most: 50 }),
      figure('  the next hundred rows of a result', times.windows),
      figure('  after an act on a card, until a page knows of it', times.refreshes),
      figure('  first search: start, read, build the index', [times.first]),
      figure('  of it until the library is read', [times.read]),
    ],
    remarks: [
      `The library searched: ${library.cards} cards, ${library.started} of them with a memory. Its index holds ${held} in its worker.`,
    ],
  };
}
