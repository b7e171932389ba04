// Whose history an answer or an act belongs to, after histories were attached to other cards. Pure.
import type { CardId } from '../cards/model.ts';
import type { Hlc } from './hlc.ts';
import type { Attachment } from './projection.ts';

/**
 * The card that owns what happened to `given` at `hlc`. An attachment takes what happened before it, and what it took
 * may be taken on by a later one. `attachments` stand in the order of their clocks.
 */
export function ownerOf(given: CardId, hlc: Hlc, attachments: readonly Attachment[]): CardId {
  let owner = given;
  for (const attachment of attachments) {
    if (attachment.hlc > hlc && attachment.from === owner) owner = attachment.to;
  }
  return owner;
}
