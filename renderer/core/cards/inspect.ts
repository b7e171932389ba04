// Walks the parsed tree of an answer once and gathers what the rules ask about: links, HTML, the places of covered spans,
// and lengths. It judges nothing. Iterative, since the depth of a hostile tree is the attacker's choice.

import type { Nodes, Parents } from 'mdast';
import type { Masked, Span } from './mask-model.ts';
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
  /** References whose definition may stand elsewhere in the file, footnotes among them. */
  readonly references: number[];
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
        break;
      case 'linkReference':
      case 'imageReference':
      case 'footnoteReference':
      case 'footnoteDefinition':
        into.references.push(at);
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
    if (span.kind === 'open' || span.kind === 'close') into.braces.set(span, { parent, inLink });
    else if (!inTable) into.words += 1;
  }
  if (!inTable) into.words += countWords(node.value);
}

/** Runs of non-space with at least one letter or digit. */
function countWords(text: string): number {
  let words = 0;
  for (const piece of text.split(/[\s\uFFFC\u303F]+/)) if (/[\p{L}\p{N}]/u.test(piece)) words += 1;
  return words;
}
