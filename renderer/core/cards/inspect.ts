// Walks the parsed tree of an answer once and gathers what the rules ask about: links, HTML, the places of covered spans,
// and lengths. It judges nothing. Iterative, since the depth of a hostile tree is the attacker's choice.

import type { Nodes, Parents } from 'mdast';
import { type Masked, maskFirst, type MathSpan, type Span } from './mask-model.ts';
import { addressOf, spansIn } from './unmask.ts';

export interface FoundLink {
  readonly url: string;
  readonly at: number;
  readonly picture: boolean;
  /** A bare address that became a link by itself (`www.…`, an e-mail): text to its writer. */
  readonly bare: boolean;
}

/** Where a brace of a cloze came out in the tree: clozes nest wholly if both have the same parent. */
interface BracePlace {
  readonly parent: Parents;
  readonly inLink: boolean;
}

export interface Inspection {
  readonly links: FoundLink[];
  readonly html: { readonly at: number; readonly value: string }[];
  /** References and what they refer to, footnotes among them: in a card neither is shown. */
  readonly references: number[];
  readonly formulas: MathSpan[];
  readonly computed: { readonly at: number; readonly name: string }[];
  /** Where the fenced `estimate` blocks stand. */
  readonly estimates: { readonly from: number; readonly to: number }[];
  readonly braces: Map<Span, BracePlace>;
  /** Code and HTML: stretches in which nothing is a cloze, and so nothing a broken one. */
  readonly literals: { readonly from: number; readonly to: number }[];
  /** Words outside of code blocks and tables; a formula is one word. */
  words: number;
  /** Cells beside the headings. The first column counts as headings where its own heading is empty. */
  cells: number;
  /** Cells that all tables have together once every row is filled up to the widest, as showing them does. */
  paddedCells: number;
  tooDeepAt: number | null;
}

const depthLimit = 60;

export function emptyInspection(): Inspection {
  return {
    links: [],
    html: [],
    references: [],
    formulas: [],
    computed: [],
    estimates: [],
    braces: new Map(),
    literals: [],
    words: 0,
    cells: 0,
    paddedCells: 0,
    tooDeepAt: null,
  };
}

interface Visit {
  readonly node: Nodes;
  readonly parent: Parents;
  readonly depth: number;
  readonly inLink: boolean;
  readonly inTable: boolean;
}

/** Adds what `node` and all below it hold to `into`. `parent` is where `node` stands. */
export function inspect(node: Nodes, parent: Parents, masked: Masked, into: Inspection): void {
  const open: Visit[] = [{ node, parent, depth: 0, inLink: false, inTable: false }];
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    const here = visit.node;
    const at = here.position?.start.offset ?? 0;
    if (visit.depth > depthLimit) {
      into.tooDeepAt ??= at;
      continue;
    }
    if (here.type === 'code' || here.type === 'inlineCode' || here.type === 'html') {
      into.literals.push({ from: at, to: here.position?.end.offset ?? at });
    }
    switch (here.type) {
      case 'text':
        readText(visit, at, masked, into);
        break;
      case 'html':
        into.html.push({ at, value: here.value });
        break;
      case 'link':
        into.links.push({
          url: addressOf(masked, here),
          at,
          picture: false,
          bare: !/[[<]/.test(masked.text[at] ?? ''),
        });
        break;
      case 'image':
        into.links.push({ url: addressOf(masked, here), at, picture: true, bare: false });
        readDescription(visit, at, here.alt ?? '', masked, into);
        break;
      case 'linkReference':
      case 'imageReference':
      case 'footnoteReference':
      case 'definition':
        into.references.push(at);
        break;
      case 'footnoteDefinition':
        into.references.push(at);
        // Nothing in it is shown, so nothing in it is a cloze.
        continue;
      case 'code':
        if (here.lang === 'estimate') into.estimates.push({ from: at, to: here.position?.end.offset ?? at });
        break;
      case 'inlineCode':
        if (!visit.inTable) into.words += countWords(here.value);
        break;
      case 'table': {
        const [first, ...rows] = here.children;
        const columns = first?.children.length ?? 0;
        const headed = first?.children[0]?.children.length === 0;
        into.cells += rows.length * Math.max(0, headed ? columns - 1 : columns);
        const widest = here.children.reduce((most, row) => Math.max(most, row.children.length), 0);
        into.paddedCells += here.children.length * widest;
        break;
      }
      default:
    }
    if ('children' in here) {
      const inLink = visit.inLink || here.type === 'link' || here.type === 'linkReference';
      const inTable = visit.inTable || here.type === 'table';
      for (let i = here.children.length - 1; i >= 0; i -= 1) {
        open.push({ node: here.children[i] as Nodes, parent: here, depth: visit.depth + 1, inLink, inTable });
      }
    }
  }
}

function readText({ node, parent, inLink, inTable }: Visit, at: number, masked: Masked, into: Inspection): void {
  if (node.type !== 'text') return;
  for (const span of spansIn(masked, at, node.position?.end.offset ?? at)) {
    if (span.kind === 'open' || span.kind === 'close') {
      into.braces.set(span, { parent, inLink });
      continue;
    }
    if (span.kind === 'math') into.formulas.push(span);
    else into.computed.push({ at: span.start, name: span.name.replace(/:full$/, '') });
    if (!inTable) into.words += 1;
  }
  if (!inTable) into.words += countWords(node.value);
}

/** The description of a picture is shown as it is written, like the text of a link. */
function readDescription({ node, parent }: Visit, at: number, alt: string, masked: Masked, into: Inspection): void {
  const covered = alt.split(maskFirst).length - 1;
  if (covered === 0) return;
  for (const span of spansIn(masked, at, node.position?.end.offset ?? at).slice(0, covered)) {
    if (span.kind === 'open' || span.kind === 'close') into.braces.set(span, { parent, inLink: true });
  }
}

/** Runs of non-space with at least one letter or digit. */
function countWords(text: string): number {
  let words = 0;
  for (const piece of text.split(/[\s\uFFFC\u303F]+/)) if (/[\p{L}\p{N}]/u.test(piece)) words += 1;
  return words;
}
