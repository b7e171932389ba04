// Undo and redo for one window: a turn that the disk was silent about may have arrived, so the same one is tried again,
// never a second beside it; unless the window acted since, or asks for the other direction.
import type { ActKind } from '../core/journal/projection.ts';
import type { Ports } from '../ports/ports.ts';
import { redo, type TurnResult, undo } from './turn-act.ts';

export interface Turner {
  /** Takes back the newest act of these kinds, or brings back the one taken back last. Rejects like `undo`. */
  turn(back: boolean, kinds: readonly ActKind[]): Promise<TurnResult>;
  /** Another act was stored, so that what was kept is no longer what is asked for. */
  acted(): void;
}

export function createTurner(ports: Pick<Ports, 'store' | 'clock' | 'random'>): Turner {
  let kept: { readonly back: boolean; readonly again: () => Promise<TurnResult> } | null = null;
  return {
    async turn(back, kinds) {
      const again = kept?.back === back ? kept.again : null;
      kept = null;
      const result = await (again === null ? (back ? undo : redo)(ports, kinds) : again());
      if (!result.ok && result.cause === 'kept') kept = { back, again: result.again };
      return result;
    },
    acted() {
      kept = null;
    },
  };
}
