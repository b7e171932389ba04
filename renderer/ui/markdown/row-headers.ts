// Markdown cannot say that the first cell of a row is its header. A table whose first heading is empty means it,
// so its rows get headers that a screen reader announces. Trees are copied, never changed.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toText } from '../../core/cards/tree-text.ts';

function isElement(node: RootContent | undefined, name: string): node is Element {
  return node?.type === 'element' && node.tagName === name;
}

function elements(node: Element, ...names: readonly string[]): readonly Element[] {
  return node.children.filter((child) => child.type === 'element' && names.includes(child.tagName)) as Element[];
}

function mapElements(node: Element, change: (element: Element, index: number) => Element): Element {
  let index = 0;
  const children: ElementContent[] = node.children.map((child) =>
    child.type === 'element' ? change(child, index++) : child,
  );
  return { ...node, children };
}

function named(table: Element): Element {
  const head = elements(table, 'thead')[0];
  const firstRow = head === undefined ? undefined : elements(head, 'tr')[0];
  const corner = firstRow === undefined ? undefined : elements(firstRow, 'th', 'td')[0];
  const headed = corner !== undefined && toText(corner).trim() === '';
  return mapElements(table, (part) =>
    mapElements(part, (row) =>
      mapElements(row, (cell, column) => {
        if (part.tagName === 'thead') {
          const empty = toText(cell).trim() === '';
          return empty ? { ...cell, tagName: 'td' } : withScope({ ...cell, tagName: 'th' }, 'col');
        }
        return headed && column === 0 ? withScope({ ...cell, tagName: 'th' }, 'row') : cell;
      }),
    ),
  );
}

function withScope(cell: Element, scope: 'row' | 'col'): Element {
  return { ...cell, properties: { ...cell.properties, scope } };
}

function visit<Node extends RootContent | ElementContent>(node: Node): Node {
  if (node.type !== 'element') return node;
  const inside = { ...node, children: node.children.map(visit) };
  return isElement(inside, 'table') ? (named(inside) as Node & Element) : inside;
}

export function nameRowHeaders(root: Root): Root {
  return { ...root, children: root.children.map(visit) };
}
