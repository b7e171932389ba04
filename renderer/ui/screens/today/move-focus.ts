// The arrow keys among a column of boxes: they move focus, and stop at both ends.
import type { KeyboardEvent } from 'react';

export function moveAmongBoxes(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const at = boxes.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1);
  event.preventDefault();
  boxes[at]?.focus();
}
