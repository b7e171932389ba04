// Says what in the tree of a face is not allowed to be there: elements, attributes and values, each by its own list. It is
// written out a second time here, so that a list in the app cannot widen unseen.
import type { Nodes } from 'hast';

type Values = Readonly<Record<string, RegExp>>;

const className = /^(?:contains-task-list|task-list-item|language-[\w+#.-]{1,40})$/;
const align = /^(?:left|center|right)$/;
const path = /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\]*$/s;
const none: Values = {};

const elements: Readonly<Record<string, Values>> = {
  p: { dataPart: /^heading$/ },
  br: none,
  hr: none,
  strong: none,
  em: none,
  del: none,
  pre: none,
  blockquote: none,
  h4: none,
  h5: none,
  h6: none,
  code: { className, dataMath: /^(?:inline|display)$/ },
  ul: { className },
  ol: { className, start: /^\d+$/ },
  li: { className },
  input: { type: /^checkbox$/, disabled: /^true$/, checked: /^(?:true|false)$/ },
  table: none,
  thead: none,
  tbody: none,
  tr: none,
  th: { align },
  td: { align },
  a: {
    href: /^https:\/\/[^\s/?#]/,
    rel: /^noopener|noreferrer$/,
    dataLink: /^(?:web|topic|exercise|interview)$/,
    dataTarget: /^/,
    dataFile: path,
  },
  img: { alt: /^/, dataFile: path },
  span: { dataCloze: /^gap$/, dataValue: /^[a-z][a-z0-9_]*(?::full)?$/, className: /^hljs-[a-z_-]+$/ },
  mark: { dataCloze: /^shown$/ },
};

const mathElements =
  /^(?:math|mrow|m[ion]|mtext|mspace|ms|msup|msub|msubsup|mover|munder|munderover|mmultiscripts|mfrac|msqrt|mroot|mtable|mtr|mtd|mlabeledtr|mstyle|mpadded|mphantom|menclose|merror)$/;
const refusedInMath = /^(?:on|style$|class|id$|name$|href|src|xlink|action|data|background|mathbackground)/i;

/** Empty if all is allowed, else one line for each thing that is not. */
export function notAllowed(root: Nodes): string[] {
  const found: string[] = [];
  const open: { readonly node: Nodes; readonly depth: number; readonly math: boolean }[] = [
    { node: root, depth: 0, math: false },
  ];
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    const { node, depth } = visit;
    if (depth > 120) found.push(`a depth of ${depth}`);
    if (node.type === 'text') continue;
    if (node.type !== 'element' && node.type !== 'root') {
      found.push(`a ${node.type}`);
      continue;
    }
    const math = visit.math || (node.type === 'element' && node.tagName === 'math');
    if (node.type === 'element') {
      const values = elements[node.tagName];
      if (math ? !mathElements.test(node.tagName) : values === undefined) found.push(`<${node.tagName}>`);
      for (const [name, value] of Object.entries(node.properties)) {
        const wrong = math
          ? refusedInMath.test(name)
          : [value].flat().some((each) => values?.[name]?.test(String(each)) !== true);
        if (wrong) found.push(`<${node.tagName} ${name}=${JSON.stringify(value)}>`);
      }
    }
    for (const child of node.children) open.push({ node: child, depth: depth + 1, math });
  }
  return found;
}
