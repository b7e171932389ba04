// The box of a task in a list. It only shows; nothing in a card can be ticked.
import { Square, SquareCheck } from 'lucide-react';

export function TaskMark({ checked }: { readonly checked?: boolean | undefined }) {
  return checked === true ? (
    <SquareCheck size={16} strokeWidth={1.75} role="img" aria-label="done" aria-hidden={false} />
  ) : (
    <Square size={16} strokeWidth={1.75} role="img" aria-label="open" aria-hidden={false} />
  );
}
