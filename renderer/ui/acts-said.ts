// What the person's last acts came to, for the toasts: in words, and with the way back as long as it leads there.
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface SaidAct {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
  /** Whether taking back the newest act takes back this one. */
  readonly canUndo: boolean;
}

export interface ActsSaid {
  readonly list: StoreApi<readonly SaidAct[]>;
  /** Says what an act came to. From then on, undo belongs to this one only. */
  say(text: string, canUndo: boolean): void;
  /** Says why an act was not done. */
  refuse(text: string): void;
  /** Something else was done or taken back: no toast offers undo any more. */
  forgetUndo(): void;
  dismiss(id: number): void;
}

export function createActsSaid(): ActsSaid {
  const list = createStore<readonly SaidAct[]>(() => []);
  let count = 0;
  const settled = (): readonly SaidAct[] => list.getState().map((act) => ({ ...act, canUndo: false }));
  function add(before: readonly SaidAct[], act: Omit<SaidAct, 'id'>): void {
    count += 1;
    list.setState([...before, { id: count, ...act }], true);
  }
  return {
    list,
    say: (text, canUndo) => add(settled(), { text, bad: false, canUndo }),
    refuse: (text) => add(list.getState(), { text, bad: true, canUndo: false }),
    forgetUndo: () => list.setState(settled(), true),
    dismiss: (id) =>
      list.setState(
        list.getState().filter((act) => act.id !== id),
        true,
      ),
  };
}
