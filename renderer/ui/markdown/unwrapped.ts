// Takes the paragraph off a text that is one paragraph, for places where only words may stand.
import type { Root } from 'hast';

export function unwrapped(root: Root): Root {
  const parts = root.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const only = parts[0];
  if (parts.length !== 1 || only?.type !== 'element' || only.tagName !== 'p') return root;
  return { ...root, children: only.children };
}
