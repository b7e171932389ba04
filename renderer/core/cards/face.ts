// Makes what a card shows: question, passage with its gap, answer, steps, as sanitised trees of elements.
// No HTML from the text, no style, nothing that loads or is followed by itself. Never throws: a text that cannot be
// rendered is shown as its source.

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { Root as MarkdownRoot, RootContent as MarkdownContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { clozeNumber, parseCardId } from './cards-of-note.ts';
import { faceSchema } from './face-schema.ts';
import { type ClozeView, type LinkResolver, prepareChildren, resolveByName } from './face-tree.ts';
import { emptyInspection, inspect } from './inspect.ts';
import { parseMarkdown } from './markdown.ts';
import { mask } from './mask.ts';
import type { CardId, Note } from './model.ts';
import { cellLimit, preScan } from './pre-scan.ts';

export interface Face {
  /** What is asked. Inline elements only, without a `p`, except in the reverse of a card. */
  readonly question: Root;
  /** Cloze: the text with its gap, `<span data-cloze="gap">hint or …</span>`, shown under the question. */
  readonly passage?: Root;
  /**
   * The other side. Cloze: the passage with `<mark data-cloze="shown">`. Reverse: `<p data-part="heading">` with the
   * heading, then the rest of the answer. Steps: the whole answer, list included.
   */
  readonly answer: Root;
  /** Steps: one tree per item of the list, in order. */
  readonly steps?: readonly Root[];
}

/** Turns TeX into a tree of MathML; `null` if it cannot. `math.ts` has one, apart, because KaTeX is large. */
type MathRenderer = (tex: string, display: boolean) => Element | null;

export interface FaceOptions {
  /** Without it a formula stays `<code data-math="inline|display">TeX</code>`. */
  readonly renderMath?: MathRenderer;
  /** The id behind a path of the library; without it, by folder and file name. */
  readonly resolveLink?: LinkResolver;
}

/** The face of one card of a note. A card id of another note shows the note's plain face. */
export function faceOf(note: Note, card: CardId, options: FaceOptions = {}): Face {
  const named = parseCardId(card);
  const variant = named?.note === note.id ? named.variant : 'plain';
  const question = inline(note.heading, note, options);
  const number = clozeNumber(variant);
  if (number !== null) {
    const shown = (hidden: boolean): Root => hastOf(blocks(note.answer), note, options, { number, hidden });
    return { question, passage: shown(true), answer: shown(false) };
  }
  const answer = blocks(note.answer);
  if (variant === 'reverse') return reverseOf(answer, note, options);
  if (variant === 'steps') {
    const list = answer.tree.children.find((node) => node.type === 'list' && node.ordered === true);
    const items = list?.type === 'list' ? list.children : [];
    const steps = items.map((item) => hastOf(part(note.answer, item.children), note, options, null));
    return { question, answer: hastOf(blocks(note.answer), note, options, null), steps };
  }
  return { question, answer: hastOf(answer, note, options, null) };
}

/** True if the note may hold a formula, so that the renderer for math is worth loading. */
export function hasMath(note: Note): boolean {
  return note.heading.includes('$') || note.answer.includes('$');
}

interface Parsed {
  readonly source: string;
  readonly masked: ReturnType<typeof mask>;
  readonly tree: MarkdownRoot;
}

function blocks(source: string): Parsed {
  // Notes come through the parser, which has refused what is too deep; a note from elsewhere may not have.
  const masked = mask(source);
  const parsed = preScan(source) === null ? parseMarkdown(masked.text) : null;
  const tree = parsed === null || hugeTables(parsed, masked) ? null : parsed;
  return { source, masked, tree: tree ?? { type: 'root', children: [{ type: 'code', value: source.slice(0, 2000) }] } };
}

function hugeTables(tree: MarkdownRoot, masked: Parsed['masked']): boolean {
  const inspection = emptyInspection();
  inspect(tree, tree, masked, inspection);
  return inspection.paddedCells > cellLimit;
}

/** Some blocks of a text, with the text's own covered spans. */
function part(source: string, children: readonly MarkdownContent[]): Parsed {
  return { source, masked: mask(source), tree: { type: 'root', children: [...children] } };
}

function reverseOf(answer: Parsed, note: Note, options: FaceOptions): Face {
  const first = answer.tree.children.find((node) => node.type === 'paragraph');
  const rest = answer.tree.children.filter((node) => node !== first);
  const heading: Element = {
    type: 'element',
    tagName: 'p',
    properties: { dataPart: 'heading' },
    children: inline(note.heading, note, options).children as ElementContent[],
  };
  const after = hastOf({ ...answer, tree: { type: 'root', children: rest } }, note, options, null);
  const question = hastOf(
    { ...answer, tree: { type: 'root', children: first === undefined ? [] : [first] } },
    note,
    options,
    null,
  );
  return { question, answer: { type: 'root', children: [heading, ...after.children] } };
}

/** A heading: parsed as one, so that `1.` or `-` at its start makes no list. */
function inline(source: string, note: Note, options: FaceOptions): Root {
  const parsed = blocks(`# ${source}`);
  const heading = parsed.tree.children[0];
  if (heading?.type !== 'heading') return { type: 'root', children: [{ type: 'text', value: source }] };
  // As one paragraph, whose element is then taken off: between the children of a root, line breaks would be put.
  const paragraph: MarkdownContent = { type: 'paragraph', children: heading.children };
  const [element] = hastOf({ ...parsed, tree: { type: 'root', children: [paragraph] } }, note, options, null).children;
  return { type: 'root', children: element?.type === 'element' ? element.children : [] };
}

function hastOf({ source, masked, tree }: Parsed, note: Note, options: FaceOptions, view: ClozeView | null): Root {
  try {
    prepareChildren(tree, masked, { file: note.file, view, resolveLink: options.resolveLink ?? resolveByName });
    const safe = sanitize(toHast(tree), faceSchema);
    const root: Root = safe.type === 'root' ? safe : { type: 'root', children: [safe] };
    tidy(root);
    if (options.renderMath !== undefined) renderMathIn(root, options.renderMath);
    return root;
  } catch {
    return { type: 'root', children: [{ type: 'text', value: source }] };
  }
}

/** Positions are of no use once the tree is made; of a class that was refused, an empty list is left. */
function tidy(node: Root | RootContent): void {
  delete node.position;
  if ('data' in node) delete node.data;
  if (
    node.type === 'element' &&
    Array.isArray(node.properties['className']) &&
    node.properties['className'].length === 0
  ) {
    delete node.properties['className'];
  }
  if ('children' in node) for (const child of node.children) tidy(child);
}

function renderMathIn(parent: Root | Element, render: MathRenderer): void {
  for (const [i, child] of parent.children.entries()) {
    if (child.type !== 'element') continue;
    const kind = child.tagName === 'code' ? child.properties['dataMath'] : undefined;
    const tex = child.children[0];
    if (kind !== undefined && tex?.type === 'text') {
      const math = render(tex.value, kind === 'display');
      if (math !== null) parent.children[i] = math;
    } else renderMathIn(child, render);
  }
}
