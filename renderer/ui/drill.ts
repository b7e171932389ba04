// Cards that were chosen to be drilled now. No address holds them, so they last as long as the window.
import type { CardId } from '../core/cards/model.ts';
import type { Router } from './router.ts';

export interface Drills {
  /** Leaves for Review with these cards. */
  start(cards: readonly CardId[]): void;
  /** The cards chosen last; none after a reload. */
  cards(): readonly CardId[];
}

export function createDrills(router: Router): Drills {
  let chosen: readonly CardId[] = [];
  return {
    start(cards) {
      if (cards.length === 0) return;
      chosen = cards;
      router.go({ screen: 'review', mode: 'drill', topic: null });
    },
    cards: () => chosen,
  };
}
