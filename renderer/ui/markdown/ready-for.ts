// Fetches what a text needs besides its words, before it is shown: so no formula changes its font under the eye, and
// nothing moves when a picture arrives.
import type { ElementContent, Root, RootContent } from 'hast';
import { loadMathFont } from '../theme/math-font.ts';
import { loadPicture } from './drawings.ts';

export function readyFor(root: Root): void {
  const open: (Root | RootContent | ElementContent)[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'element') {
      if (node.tagName === 'math') loadMathFont();
      const file = node.tagName === 'img' ? node.properties['dataFile'] : undefined;
      if (typeof file === 'string') loadPicture(file);
    }
    if ('children' in node) for (const child of node.children) open.push(child);
  }
}
