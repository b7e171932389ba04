// The keys of undo and redo on the pages of Today.
import { useKeys } from '../../context.ts';
import { useUndo } from '../../use-undo.ts';

export function useActsBack(): void {
  const { undo, redo } = useUndo();
  useKeys({ takeBack: undo, bringBack: redo });
}
