// The words of a tree, without its markup.
import type { ElementContent, Root, RootContent } from 'hast';

export function toText(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(toText).join('') : '';
}
