// Gives the entries of an act their place in a device's journal: seq, clock and the chained hash.
// It never decides what an entry means.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ActDraft, DeviceId, Entry } from './entry.ts';
import { type Hlc, tick } from './hlc.ts';
import type { Parameters, ParamsId } from '../schedule/memory.ts';
import type { Instant } from '../time/instant.ts';

/** Where a device's journal ends. Kept beside the entries and written in the same transaction. */
export interface Head {
  readonly device: DeviceId;
  /** Of the newest entry; 0 when there is none. */
  readonly seq: number;
  /** Of the newest entry; empty when there is none. */
  readonly hash: string;
  /** The newest clock seen on any device. */
  readonly hlc: Hlc | null;
  /** When the newest entry was made, by the clock of that time. */
  readonly at: Instant | null;
  /** How many entries of all devices the database holds. */
  readonly count: number;
}

export function emptyHead(device: DeviceId): Head {
  return { device, seq: 0, hash: '', hlc: null, at: null, count: 0 };
}

/** JSON with the keys of every object in order, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** SHA-256, in hex, of the previous hash of the device and the entry without its own. */
export function entryHash(previous: string, entry: Entry): string {
  const { hash: _own, ...rest } = entry;
  return bytesToHex(sha256(utf8ToBytes(`${previous}\n${canonicalJson(rest)}`)));
}

/** Equal parameters have equal ids, on every device. */
export function paramsIdOf(params: Parameters): ParamsId {
  return `p-${bytesToHex(sha256(utf8ToBytes(canonicalJson(params)))).slice(0, 16)}` as ParamsId;
}

/** The entries of `draft` as they follow on `head`, and the head after them. */
export function seal(head: Head, draft: ActDraft): { readonly entries: readonly Entry[]; readonly head: Head } {
  const entries: Entry[] = [];
  let { seq, hash, hlc } = head;
  for (const { id, payload } of draft.entries) {
    seq += 1;
    hlc = tick(hlc, draft.at, head.device);
    const place = {
      v: 1,
      id,
      device: head.device,
      seq,
      hlc,
      at: draft.at,
      offset: draft.offset,
      act: draft.act,
    } as const;
    const open: Entry = { ...place, ...payload, hash: '' };
    hash = entryHash(hash, open);
    entries.push({ ...open, hash });
  }
  const at = entries.length === 0 ? head.at : draft.at;
  return { entries, head: { device: head.device, seq, hash, hlc, at, count: head.count + entries.length } };
}
