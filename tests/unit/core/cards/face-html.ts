// Writes the trees of faces as HTML, so that tests can say in one line what is shown. For tests only: it escapes nothing
// that the trees under test could not hold anyway.
import type { Nodes } from 'hast';

export function html(node: Nodes | undefined): string {
  if (node === undefined) return '';
  if (node.type === 'text') return node.value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  if (node.type === 'root') return node.children.map(html).join('');
  if (node.type !== 'element') return `<!${node.type}!>`;
  const attributes = Object.entries(node.properties).map(([key, value]) => {
    const name = key.replace(/^data[A-Z]/, (start) => `data-${start.slice(4).toLowerCase()}`);
    return ` ${name}="${Array.isArray(value) ? value.join(' ') : String(value)}"`;
  });
  return `<${node.tagName}${attributes.join('')}>${node.children.map(html).join('')}</${node.tagName}>`;
}
