// Turns the Markdown tree of a note into the tree that a card is shown from: clozes become gaps or marks, covered spans
// get their source back, links and pictures become names. It drops HTML; `face.ts` sanitises what comes out.

import type { Image, Link, Nodes, Parents, PhrasingContent, Text } from 'mdast';
import { libraryPlace, type LibraryKind, linkTarget, pictureFile } from './links.ts';
import { parseMarkdown } from './markdown.ts';
import { type Cloze, type Masked, maskFirst, type Span } from './mask-model.ts';
import { addressOf, pieces, restored } from './unmask.ts';

/** Which cloze number is asked for, and whether its text is hidden. `null` shows every cloze as plain text. */
export interface ClozeView {
  readonly number: number;
  readonly hidden: boolean;
}

export type LinkResolver = (path: string) => { readonly kind: LibraryKind; readonly id: string } | null;

export interface TreeOptions {
  readonly file: string;
  readonly view: ClozeView | null;
  readonly resolveLink: LinkResolver;
}

/** A stand-in among the children, until the clozes are put together. */
interface Brace {
  readonly type: 'brace';
  readonly span: Span;
}

type Child = Nodes | Brace;

/** In UTF-16 code units: a hint is a few words, and no deeper than that can be nested. */
const longestHint = 100;

/** By folder and file name; the library knows better where a file is named differently from its id. */
export const resolveByName: LinkResolver = (path) => {
  const place = libraryPlace(path);
  return place === null ? null : { kind: place.kind, id: place.name };
};

/** Changes the children of `parent`, and theirs, in place. The depth of trees is limited before (`pre-scan.ts`). */
export function prepareChildren(parent: Parents, masked: Masked, options: TreeOptions, inLink = false): void {
  const children: Child[] = [];
  for (const child of parent.children as Nodes[]) children.push(...prepared(child, masked, options, inLink));
  (parent as { children: Nodes[] }).children = withClozes(children, masked, options);
}

function prepared(node: Nodes, masked: Masked, options: TreeOptions, inLink: boolean): Child[] {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  switch (node.type) {
    case 'text':
      if (!node.value.includes(maskFirst)) return [node];
      if (inLink) return inLinkText(node, masked, from, to);
      return pieces(masked, node.value, from, to).map((piece) =>
        typeof piece === 'string' ? text(piece) : spanNode(piece),
      );
    case 'code':
    case 'inlineCode':
      if (node.value.includes(maskFirst)) node.value = restored(masked, node.value, from, to);
      return [node];
    case 'html':
      return /^<br[ \t]*\/?>$/i.test(node.value.trim()) ? [{ type: 'break' }] : [];
    case 'link':
      return linked(node, masked, options);
    case 'image':
      return pictured(node, masked, options);
    case 'definition':
    case 'footnoteDefinition':
    case 'footnoteReference':
    case 'imageReference':
      return [];
    case 'linkReference':
      prepareChildren(node, masked, options, true);
      return node.children;
    default:
      if ('children' in node) prepareChildren(node, masked, options, inLink);
      return [node];
  }
}

/** In the text of a link nothing is a cloze, so its braces are shown as they were written; math stays math. */
function inLinkText(node: Text, masked: Masked, from: number, to: number): Child[] {
  return pieces(masked, node.value, from, to).map((piece) => {
    if (typeof piece === 'string') return text(piece);
    return piece.kind === 'math' || piece.kind === 'computed'
      ? spanNode(piece)
      : text(masked.source.slice(piece.start, piece.end));
  });
}

function spanNode(span: Span): Child {
  switch (span.kind) {
    case 'math':
      return element('code', { dataMath: span.display ? 'display' : 'inline' }, [text(span.tex)]);
    case 'computed':
      return element('span', { dataValue: span.name }, [text(span.name.replace(/:full$/, ''))]);
    default:
      return { type: 'brace', span };
  }
}

/** Puts what stands between the braces of a cloze into its gap or mark. A brace without its partner shows its source. */
function withClozes(children: readonly Child[], masked: Masked, options: TreeOptions): Nodes[] {
  const result: Nodes[] = [];
  for (let i = 0; i < children.length; i += 1) {
    const child = children[i];
    if (child === undefined) continue;
    if (child.type !== 'brace') {
      result.push(child);
      continue;
    }
    const { span } = child;
    const end = span.kind === 'open' ? closing(children, i, span.cloze) : -1;
    if (span.kind !== 'open' || end < 0) {
      result.push(text(masked.source.slice(span.start, span.end)));
      continue;
    }
    const inside = children.slice(i + 1, end).filter((each): each is Nodes => each.type !== 'brace');
    result.push(...clozeNodes(span.cloze, inside, options.view));
    i = end;
  }
  return result;
}

function closing(children: readonly Child[], from: number, cloze: Cloze): number {
  for (let i = from + 1; i < children.length; i += 1) {
    const child = children[i];
    if (child?.type === 'brace' && child.span.kind === 'close' && child.span.cloze === cloze) return i;
  }
  return -1;
}

function clozeNodes(cloze: Cloze, inside: readonly Nodes[], view: ClozeView | null): Nodes[] {
  if (view === null || cloze.number !== view.number) return [...inside];
  if (!view.hidden) return [element('mark', { dataCloze: 'shown' }, inside)];
  return [element('span', { dataCloze: 'gap' }, cloze.hint === null ? [text('…')] : hintNodes(cloze.hint))];
}

/** A hint may hold inline Markdown, but neither clozes nor math. */
function hintNodes(hint: string): Nodes[] {
  // It is parsed by itself, out of sight of the limits on the text it stands in.
  if (hint.length > longestHint) return [text(hint)];
  const first = parseMarkdown(hint)?.children[0];
  if (first?.type !== 'paragraph') return [text(hint)];
  prepareChildren(
    first,
    { source: hint, text: hint, spans: [], problems: [] },
    { file: '', view: null, resolveLink: () => null },
  );
  return first.children;
}

function linked(node: Link, masked: Masked, options: TreeOptions): Child[] {
  const target = linkTarget(addressOf(masked, node), options.file);
  prepareChildren(node, masked, options, true);
  const children = node.children as Nodes[];
  if (target.kind === 'refused') return children;
  if (target.kind === 'web') {
    // Whoever shows it knows the scheme by its usual spelling.
    const href = target.url.replace(/^https/i, 'https');
    return [element('a', { href, rel: ['noopener', 'noreferrer'], dataLink: 'web' }, children)];
  }
  const found = options.resolveLink(target.path);
  if (found === null) return children;
  return [element('a', { dataLink: found.kind, dataTarget: found.id, dataFile: target.path }, children)];
}

function pictured(node: Image, masked: Masked, options: TreeOptions): Child[] {
  const file = pictureFile(addressOf(masked, node), options.file);
  const alt = restored(masked, node.alt ?? '', node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  return file === null ? (alt === '' ? [] : [text(alt)]) : [element('img', { dataFile: file, alt }, [])];
}

function text(value: string): Text {
  return { type: 'text', value };
}

/** A node that `mdast-util-to-hast` turns into the named element, its children with it. */
function element(name: string, properties: Record<string, string | string[]>, children: readonly Nodes[]): Nodes {
  return {
    type: 'emphasis',
    children: children as PhrasingContent[],
    data: { hName: name, hProperties: properties },
  };
}
