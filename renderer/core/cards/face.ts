// Makes what a card shows: question, passage with its gap, answer, steps, as sanitised trees of elements.
// No HTML from the text, no style, nothing that loads or is followed by itself. Never throws: a text that cannot be
// rendered is shown as its source, which every tree also carries for whoever fails to show it.

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { Root as MarkdownRoot, RootContent as MarkdownContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { type CardVariant, clozeNumber, parseCardId } from './cards-of-note.ts';
import { addExtras, type Budget, type Extras, newBudget } from './face-extras.ts';
import { faceSchema } from './face-schema.ts';
import { type ClozeView, type LinkResolver, prepareChildren, resolveByName } from './face-tree.ts';
import { emptyInspection, inspect } from './inspect.ts';
import { parseMarkdown } from './markdown.ts';
import { mask } from './mask.ts';
import type { Masked } from './mask-model.ts';
import type { CardId, Note } from './model.ts';
import { cardLimit, cellLimit, preScan } from './pre-scan.ts';

declare module 'hast' {
  interface RootData {
    /** The Markdown that the tree was made from. */
    source?: string;
  }
}

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

/** Without `renderMath` a formula stays `<code data-math="inline|display">TeX</code>`; without `highlight` code stays plain. */
export interface FaceOptions extends Extras {
  /** The id behind a path of the library; without it, by folder and file name. */
  readonly resolveLink?: LinkResolver;
}

/** The face of one card of a note. A card id of another note shows the note's plain face. */
export function faceOf(note: Note, card: CardId, options: FaceOptions = {}): Face {
  const making: Making = { file: note.file, options, budget: newBudget() };
  try {
    const named = parseCardId(card);
    return made(note, named?.note === note.id ? named.variant : 'plain', making);
  } catch {
    return { question: lineOf(note.heading), answer: sourceOf(note.answer) };
  }
}

/** What the parts of one card are made with. */
interface Making {
  readonly file: string;
  readonly options: FaceOptions;
  readonly budget: Budget;
}

/** The same text shown twice, as a passage and its answer, may cost as much each time. */
function fresh(making: Making): Making {
  return { ...making, budget: newBudget() };
}

function made(note: Note, variant: CardVariant, making: Making): Face {
  const question = inline(note.heading, making);
  const number = clozeNumber(variant);
  if (number !== null) {
    const shown = (hidden: boolean): Root => hastOf(blocks(note.answer), fresh(making), { number, hidden });
    return { question, passage: shown(true), answer: shown(false) };
  }
  const answer = blocks(note.answer);
  if (variant === 'reverse') return reverseOf(answer, question, making);
  if (variant === 'steps') {
    const list = answer.tree.children.find((node) => node.type === 'list' && node.ordered === true);
    const items = list?.type === 'list' ? list.children : [];
    const steps = items.map((item) => hastOf(part(answer, item.children), making, null));
    return { question, answer: hastOf(blocks(note.answer), fresh(making), null), steps };
  }
  return { question, answer: hastOf(answer, making, null) };
}

/** True if the note may hold a formula, so that the renderer for math is worth loading. */
export function hasMath(note: Note): boolean {
  return note.heading.includes('$') || note.answer.includes('$');
}

interface Parsed {
  readonly source: string;
  readonly masked: Masked;
  readonly tree: MarkdownRoot;
}

function blocks(source: string): Parsed {
  // Notes come through the parser, which has refused what is too deep; a note from elsewhere may not have.
  const masked = preScan(source) === null ? mask(source) : null;
  const tree = masked === null ? null : parseMarkdown(masked.text);
  if (masked !== null && tree !== null && !tooLarge(tree, masked)) return { source, masked, tree };
  const code: MarkdownContent = { type: 'code', value: printable(source) };
  const bare: Masked = { source, text: source, spans: [], problems: [] };
  return { source, masked: bare, tree: { type: 'root', children: [code] } };
}

function tooLarge(tree: MarkdownRoot, masked: Masked): boolean {
  const inspection = emptyInspection();
  inspect(tree, tree, masked, inspection);
  return inspection.paddedCells > cellLimit || inspection.tooDeepAt !== null;
}

/** Some blocks of a text, with the text's own covered spans. */
function part(whole: Parsed, children: readonly MarkdownContent[]): Parsed {
  return { ...whole, tree: { type: 'root', children: [...children] } };
}

function reverseOf(answer: Parsed, question: Root, making: Making): Face {
  const first = answer.tree.children.find((node) => node.type === 'paragraph');
  const rest = answer.tree.children.filter((node) => node !== first);
  const heading: Element = {
    type: 'element',
    tagName: 'p',
    properties: { dataPart: 'heading' },
    children: question.children as ElementContent[],
  };
  const after = hastOf(part(answer, rest), making, null);
  const asked = hastOf(part(answer, first === undefined ? [] : [first]), making, null);
  return { question: asked, answer: { ...after, children: [heading, ...after.children] } };
}

/** A heading: parsed as one, so that `1.` or `-` at its start makes no list. */
function inline(source: string, making: Making): Root {
  const parsed = blocks(`# ${source}`);
  const heading = parsed.tree.children[0];
  if (heading?.type !== 'heading') return lineOf(source);
  // As one paragraph, whose element is then taken off: between the children of a root, line breaks would be put.
  const paragraph: MarkdownContent = { type: 'paragraph', children: heading.children };
  const [element] = hastOf(part({ ...parsed, source }, [paragraph]), making, null).children;
  if (element?.type !== 'element' || element.tagName !== 'p') return lineOf(source);
  return { type: 'root', children: element.children, data: { source } };
}

function hastOf({ source, masked, tree }: Parsed, making: Making, view: ClozeView | null): Root {
  try {
    const { file, options, budget } = making;
    prepareChildren(tree, masked, { file, view, resolveLink: options.resolveLink ?? resolveByName });
    const safe = sanitize(toHast(tree), faceSchema);
    const root: Root = safe.type === 'root' ? safe : { type: 'root', children: [safe] };
    tidy(root);
    addExtras(root, options, budget);
    root.data = { source };
    return root;
  } catch {
    return sourceOf(source);
  }
}

/** The source in the place of what cannot be rendered. */
function sourceOf(source: string): Root {
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [{ type: 'text', value: printable(source) }],
  };
  const pre: Element = { type: 'element', tagName: 'pre', properties: {}, children: [code] };
  return { type: 'root', children: [pre], data: { source } };
}

/** The same for a heading, in which no block may stand. */
function lineOf(source: string): Root {
  return { type: 'root', children: [{ type: 'text', value: printable(source) }], data: { source } };
}

/** At most as much as a card may hold, with a sign for every character that is no text. */
function printable(source: string): string {
  return source.slice(0, cardLimit).replace(/[^\P{Cc}\t\n]|\p{Surrogate}/gu, '\uFFFD');
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
