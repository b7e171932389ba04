// TeX to MathML, as a tree. KaTeX and an HTML parser are large, so this file is loaded only where a card holds a formula.
// Under the page's Trusted Types `DOMParser` is forbidden; the parser here is plain JavaScript.

import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';

/** Formulas on cards are short; a longer text is not worth the time it could be made to take. */
const longest = 4000;
/** A line of TeX nests and repeats as it likes; what draws the formula need not follow. */
const deepest = 40;
const mostElements = 2000;
/** In em. Longer spaces would carry parts of a formula over what stands around it. */
const longestSpace = 20;

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const elements = words(`
  math mrow mi mn mo mtext mspace ms msup msub msubsup mover munder munderover mmultiscripts mfrac msqrt
  mroot mtable mtr mtd mlabeledtr mstyle mpadded mphantom menclose merror
`);

const attributes = words(`
  xmlns display mathvariant stretchy fence separator lspace rspace linethickness columnalign columnspacing
  rowspacing width height depth voffset accent accentunder scriptlevel displaystyle minsize maxsize
  movablelimits symmetric notation columnlines rowlines side
`);

/** `<math>` with the TeX as its text alternative; `null` where KaTeX finds an error in the TeX. */
export function renderMath(tex: string, display: boolean): Element | null {
  if (tex.length > longest) return null;
  try {
    const html = katex.renderToString(tex.trim(), {
      output: 'mathml',
      displayMode: display,
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      maxSize: longestSpace,
    });
    const math = firstMath(fromHtml(html, { fragment: true }).children as ElementContent[]);
    if (math === null || tooMuch(math)) return null;
    const [clean] = allowed(math);
    if (clean?.type !== 'element') return null;
    clean.properties['alttext'] = tex.trim();
    return clean;
  } catch {
    return null;
  }
}

function firstMath(nodes: readonly ElementContent[]): Element | null {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const found = node.tagName === 'math' ? node : firstMath(node.children);
    if (found !== null) return found;
  }
  return null;
}

/** A copy of the allow-listed elements and attributes. `semantics` is left out for its first child: the rest is the TeX again. */
function allowed(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  if (node.tagName === 'semantics') return node.children.slice(0, 1).flatMap(allowed);
  if (!elements.has(node.tagName)) return [];
  const properties: Element['properties'] = {};
  for (const [key, value] of Object.entries(node.properties))
    if (attributes.has(key.toLowerCase()) && !isLong(value)) properties[key] = value;
  return [{ type: 'element', tagName: node.tagName, properties, children: node.children.flatMap(allowed) }];
}

function tooMuch(math: Element): boolean {
  let elements = 0;
  const open: { readonly node: ElementContent; readonly depth: number }[] = [{ node: math, depth: 1 }];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each.node.type !== 'element') continue;
    elements += 1;
    if (elements > mostElements || each.depth > deepest) return true;
    for (const node of each.node.children) open.push({ node, depth: each.depth + 1 });
  }
  return false;
}

/** KaTeX limits lengths above zero only, and a space may be less than nothing. */
function isLong(value: Element['properties'][string]): boolean {
  return Math.abs(Number.parseFloat(String(value))) > longestSpace && /[a-z%]$/.test(String(value));
}
