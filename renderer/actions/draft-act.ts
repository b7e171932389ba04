// One act as it is handed to the store: its entries with ids of their own, at the present moment.
import type { ActDraft, ActId, EntryId, Payload } from '../core/journal/entry.ts';
import type { Ports } from '../ports/ports.ts';

export function draftAct({ clock, random }: Pick<Ports, 'clock' | 'random'>, payloads: readonly Payload[]): ActDraft {
  const entries = payloads.map((payload) => ({ id: random.id() as EntryId, payload }));
  return { act: random.id() as ActId, ...clock.now(), entries };
}
