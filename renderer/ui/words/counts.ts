// Counts in sentences: `1 card`, `36 cards`, `9,412`, and small numbers as words where a sentence begins.

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** `36500` as `36,500`. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** Like `counted`, for the beginning of a sentence. */
export function countedFirst(count: number, one: string, many = `${one}s`): string {
  return `${words[count] ?? grouped(count)} ${count === 1 ? one : many}`;
}

/** A share of one as `91%`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
