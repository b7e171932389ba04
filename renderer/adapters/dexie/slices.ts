// Reads and writes thousands of rows in slices, with the browser's own events between them, so that the window goes on
// living meanwhile. A few rows go in one piece.

/** Rows in a slice: about ten milliseconds of work. */
const slice = 250;

interface Readable<Row, Key> {
  bulkGet(keys: Key[]): PromiseLike<(Row | undefined)[]>;
}
interface Writable<Row> {
  bulkPut(rows: readonly Row[]): PromiseLike<unknown>;
}
interface Deletable<Key> {
  bulkDelete(keys: Key[]): PromiseLike<unknown>;
}

export async function inSlices<Item, Found>(
  items: readonly Item[],
  work: (part: Item[]) => PromiseLike<readonly Found[]>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (let from = 0; from < items.length; from += slice) {
    for (const one of await work(items.slice(from, from + slice))) found.push(one);
  }
  return found;
}

/** In the order of the keys. */
export function getRows<Row, Key>(table: Readable<Row, Key>, keys: readonly Key[]): Promise<(Row | undefined)[]> {
  return inSlices(keys, (part) => table.bulkGet(part));
}

export async function putRows<Row>(table: Writable<Row>, rows: readonly Row[] = []): Promise<void> {
  for (let from = 0; from < rows.length; from += slice) await table.bulkPut(rows.slice(from, from + slice));
}

export async function deleteRows<Key>(table: Deletable<Key>, keys: readonly Key[] = []): Promise<void> {
  for (let from = 0; from < keys.length; from += slice) await table.bulkDelete(keys.slice(from, from + slice));
}
