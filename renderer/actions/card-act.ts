// What may be done to cards apart from answering them, and what came of it. Types only.
import type { ActId } from '../core/journal/entry.ts';
import type { Flag } from '../core/journal/marks.ts';
import type { StudyDay } from '../core/time/instant.ts';

export type CardAct =
  | { readonly type: 'suspend'; readonly suspended: boolean }
  /** Until tomorrow; false brings it back today. */
  | { readonly type: 'bury'; readonly buried: boolean }
  | { readonly type: 'flag'; readonly flag: Flag }
  | { readonly type: 'reset' }
  | { readonly type: 'due'; readonly day: StudyDay };

/**
 * `cards` were changed; `left` had nothing to change, such as a due day for a card that was never answered. `act` names
 * the step of undo; null when nothing had to change.
 */
export type CardsActed =
  | {
      readonly ok: true;
      readonly act: ActId | null;
      readonly cards: number;
      readonly left: number;
      readonly message: string;
    }
  | { readonly ok: false; readonly problem: string };
