// Imports and bare parses of the same text, in turns, each in a worker of its own so that none finds the other's warmth.
import { Dexie } from 'dexie';
import { startWorker } from '../../../renderer/adapters/system/trusted-worker.ts';
import type { ImportPair, TextFile, WorkerOrder, WorkerReply } from '../messages.ts';

const workerUrl = '/assets/bench-import.js';
const database = 'bench-import';

export function inWorker(order: WorkerOrder): Promise<Extract<WorkerReply, { ok: true }>> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(workerUrl);
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
      worker.terminate();
      if (data.ok) resolve(data);
      else reject(new Error(data.message));
    };
    worker.onerror = (event) => reject(new Error(`The worker failed: ${event.message}`));
    worker.postMessage(order);
  });
}

export async function importPairs(contentUrl: string, pairs: number): Promise<ImportPair[]> {
  const { files } = (await (await fetch(contentUrl)).json()) as { readonly files: readonly TextFile[] };
  const measured: ImportPair[] = [];
  for (let run = 0; run < pairs; run += 1) {
    const bare = await inWorker({ do: 'bare', files });
    await Dexie.delete(database);
    const full = await inWorker({ do: 'import', files, database });
    if (!('bare' in bare) || !('full' in full)) throw new Error('The worker answered another question.');
    measured.push({ bare: bare.bare, full: full.full });
  }
  await Dexie.delete(database);
  return measured;
}
