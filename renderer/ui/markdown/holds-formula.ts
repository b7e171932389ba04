// Whether a text has a formula in it.
import type { ElementContent, Root, RootContent } from 'hast';

export function holdsFormula(node: Root | RootContent | ElementContent): boolean {
  if (node.type === 'element' && node.tagName === 'math') return true;
  return 'children' in node && node.children.some(holdsFormula);
}
