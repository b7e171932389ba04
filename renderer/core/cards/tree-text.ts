// The words of a tree, without its markup. Iterative, so that it also serves for a tree too deep for anything else.

import type { Nodes } from 'hast';

export function toText(node: Nodes): string {
  let text = '';
  const open: Nodes[] = [node];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each.type === 'text') text += each.value;
    else if ('children' in each)
      for (let i = each.children.length - 1; i >= 0; i -= 1) open.push(each.children[i] as Nodes);
  }
  return text;
}
