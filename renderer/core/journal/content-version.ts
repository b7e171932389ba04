// Names what all topic files are at one moment, so that it can be told whether anything is to be read in.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * `shippedHash` is that of the content in the build. A document is named by the entry that gave it its text.
 * Changes when a file comes, goes or changes, or when the grammar did; the order of the documents does not matter.
 */
export function contentVersion(
  shippedHash: string,
  grammar: number,
  documents: readonly { readonly id: string; readonly entry: string }[],
): string {
  const own = documents.map(({ id, entry }) => `${id}\n${entry}`).sort();
  if (own.length === 0) return `${shippedHash}.${grammar}`;
  return `${shippedHash}.${grammar}.${bytesToHex(sha256(utf8ToBytes(own.join('\n')))).slice(0, 16)}`;
}
