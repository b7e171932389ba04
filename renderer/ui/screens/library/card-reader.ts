// Reads all that is known of the card in front. While another is being read the last one stays, so that nothing flickers;
// of many asked for at once only the newest is read.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { App } from '../../../actions/app.ts';
import type { CardDetail } from '../../../actions/read-card.ts';
import type { CardId } from '../../../core/cards/model.ts';

export interface CardReader {
  readonly state: StoreApi<CardDetail | null>;
  /** Also reads the same card again, because study data changed. */
  read(card: CardId | null): void;
}

export function createCardReader(app: Pick<App, 'card'>): CardReader {
  const state = createStore<CardDetail | null>(() => null);
  let wanted: CardId | null = null;
  let asked = 0;
  let busy = false;

  async function run(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let mine = -1; mine !== asked; ) {
      mine = asked;
      // A card that cannot be read now shows nothing; the list beside it says what is wrong.
      const detail = wanted === null ? null : await app.card(wanted).catch(() => null);
      if (mine === asked) state.setState(detail, true);
    }
    busy = false;
  }

  return {
    state,
    read(card) {
      wanted = card;
      asked += 1;
      void run();
    },
  };
}
