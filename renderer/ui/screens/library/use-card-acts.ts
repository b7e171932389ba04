// The acts on the selected cards, or on the one in front: what each is now, and what it says when it is done. What is
// done to several is one step of undo.
import { messageOf } from '../../../core/message-of.ts';
import type { CardAct } from '../../../actions/card-act.ts';
import type { CardId } from '../../../core/cards/model.ts';
import type { Flag } from '../../../core/journal/marks.ts';
import type { StudyDay } from '../../../core/time/instant.ts';
import { useInterface } from '../../context.ts';
import { useUndo } from '../../use-undo.ts';
import type { Browser } from './browsing.ts';

export interface CardActs {
  /** Suspends them; brings them back when all of them are known to be suspended already. */
  suspend(): void;
  bury(): void;
  /** Takes the flag off when all of them are known to have it. */
  flag(flag: Exclude<Flag, 0>): void;
  reset(): void;
  /** Null when it is done; else what is wrong with it. */
  setDue(cards: readonly CardId[], day: StudyDay): Promise<string | null>;
  undo(): void;
  redo(): void;
}

export function useCardActs(browser: Browser): CardActs {
  const { app, said } = useInterface();
  const { undo, redo } = useUndo();

  async function act(cards: readonly CardId[], what: CardAct): Promise<string | null> {
    if (cards.length === 0) return null;
    const result = await app.actOnCards(cards, what).catch((error: unknown) => ({
      ok: false as const,
      problem: messageOf(error),
    }));
    if (!result.ok) return result.problem;
    said.say(result.message, result.cards > 0);
    return null;
  }

  function run(what: CardAct): void {
    void act(browser.targets(), what).then((problem) => (problem === null ? undefined : said.refuse(problem)));
  }

  return {
    suspend: () => run({ type: 'suspend', suspended: !browser.everyTarget((row) => row.suspended) }),
    bury: () => run({ type: 'bury', buried: !browser.everyTarget((row) => row.buried) }),
    flag: (flag) => run({ type: 'flag', flag: browser.everyTarget((row) => row.flag === flag) ? 0 : flag }),
    reset: () => run({ type: 'reset' }),
    setDue: (cards, day) => act(cards, { type: 'due', day }),
    undo,
    redo,
  };
}
