// The act of an import that parts histories from texts that they do not belong to. Pure.
import type { CardId } from '../cards/model.ts';
import type { ActDraft, ActId, Entry, EntryId } from './entry.ts';
import type { ParamsById } from './fold-card.ts';
import { isA } from './project-act.ts';
import { projectAttach } from './project-attach.ts';
import type { CardRecord, Changes } from './projection.ts';
import { clockJump } from '../time/clock-jump.ts';
import type { Instant, OffsetMinutes } from '../time/instant.ts';

interface Stamp {
  readonly act: ActId;
  readonly entry: EntryId;
  readonly at: Instant;
  readonly offset: OffsetMinutes;
}

/** Whether anything that counts happened to the card. */
export function hasHistory(record: CardRecord | undefined): boolean {
  return record !== undefined && record.reviews.length + record.events.length > 0;
}

/**
 * The stamp under a clock that can be believed. Nobody is there to be asked about one that jumped, so what the import
 * writes then has the date of the newest entry.
 */
export function believed<S extends Stamp>(stamp: S, newest: Instant | null): S {
  return newest === null || clockJump(stamp.at, newest) === null ? stamp : { ...stamp, at: newest };
}

/** Null when nothing is to be parted. */
export function partingDraft(
  parted: readonly { readonly card: CardId; readonly to: CardId }[],
  { act, entry, at, offset }: Stamp,
): ActDraft | null {
  if (parted.length === 0) return null;
  const pairs = parted.map(({ card, to }) => ({ from: card, to }));
  return { act, at, offset, entries: [{ id: entry, payload: { type: 'attach', pairs } }] };
}

/** `records` holds the cards that are parted and the names that their histories get, as they are before. */
export function projectParting(
  entries: readonly Entry[],
  records: ReadonlyMap<CardId, CardRecord>,
  paramsById: ParamsById,
): Changes {
  const entry = entries.find(isA('attach'));
  if (entry === undefined) return {};
  return projectAttach(entry, records, paramsById, 'import');
}
