// Undo and redo on the pages of Today. No toast goes on to offer what a key has taken back.
import { useInterface, useKeys } from '../../context.ts';

export function useActsBack(): void {
  const { app, said } = useInterface();
  useKeys({
    takeBack() {
      said.forgetUndo();
      void app.takeBack();
    },
    bringBack() {
      said.forgetUndo();
      void app.bringBack();
    },
  });
}
