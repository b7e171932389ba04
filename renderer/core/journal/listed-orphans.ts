// Which orphans are listed: those that were neither cleared nor attached since they left the files. Pure.
import type { OrphanCard } from '../cards/library.ts';
import type { CardId } from '../cards/model.ts';
import type { Instant } from '../time/instant.ts';
import { instantOf } from './hlc.ts';
import type { CardMarks } from './marks.ts';
import type { Attachment } from './projection.ts';

/** A card that came back and left once more is listed again, whatever was done to it the first time. */
export function isListed(attachments: readonly Attachment[]): (orphan: OrphanCard, marks: CardMarks) => boolean {
  const away = new Map<CardId, Instant>();
  for (const { from, to, hlc } of attachments) {
    // Parted by an import: that was a card in a file, not an orphan.
    if (to.includes('~')) continue;
    const at = instantOf(hlc);
    if (at > (away.get(from) ?? -1)) away.set(from, at);
  }
  return ({ card, since }, { cleared }) =>
    (cleared === 0 || cleared < since) && (away.get(card) ?? Number.NEGATIVE_INFINITY) < since;
}
