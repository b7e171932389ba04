// Undo and redo outside of Review. No toast goes on to offer what a key has taken back.
import { useInterface } from './context.ts';

export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const { app, said } = useInterface();
  return {
    undo() {
      said.forgetUndo();
      void app.takeBack();
    },
    redo() {
      said.forgetUndo();
      void app.bringBack();
    },
  };
}
