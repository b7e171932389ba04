// Finds the covered spans of a stretch of text again, and puts their source back where Markdown left the stand-ins.

import type { Image, Link } from 'mdast';
import { type Masked, maskFirst, maskRest, type Span } from './mask-model.ts';

/** One span as it stands in the value of a node. */
const covered = new RegExp(`${maskFirst}${maskRest}*(?:\\n${maskRest}+)*`, 'g');

/** The spans that start in `[from, to)`, in order. */
export function spansIn({ spans }: Masked, from: number, to: number): Span[] {
  return startingIn(spans, ({ start }) => start, from, to);
}

/** The items of a sorted list whose place is in `[from, to)`; a binary search, so that many notes can ask one list. */
export function startingIn<T>(items: readonly T[], placeOf: (item: T) => number, from: number, to: number): T[] {
  const before = (place: number): number => {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = items[middle];
      if (item !== undefined && placeOf(item) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return items.slice(before(from), before(to));
}

/** The value of a node cut into plain text and spans; the node's source is `[from, to)` of the masked text. */
export function pieces(masked: Masked, value: string, from: number, to: number): (string | Span)[] {
  const spans = spansIn(masked, from, to);
  if (spans.length === 0) return [value];
  const parts: (string | Span)[] = [];
  let at = 0;
  let next = 0;
  for (const match of value.matchAll(covered)) {
    const span = spans[next];
    next += 1;
    if (span === undefined) break;
    if (match.index > at) parts.push(value.slice(at, match.index));
    parts.push(span);
    at = match.index + match[0].length;
  }
  if (at < value.length) parts.push(value.slice(at));
  return parts;
}

/** The value with the source of every span put back: for code, addresses and links, where nothing is to be covered. */
export function restored(masked: Masked, value: string, from: number, to: number): string {
  return pieces(masked, value, from, to)
    .map((piece) => (typeof piece === 'string' ? piece : masked.source.slice(piece.start, piece.end)))
    .join('');
}

/** The address of a link or picture, whose source follows its text. */
export function addressOf(masked: Masked, node: Link | Image): string {
  if (!node.url.includes(maskFirst)) return node.url;
  const last = node.type === 'link' ? node.children[node.children.length - 1] : undefined;
  const from = last?.position?.end.offset ?? node.position?.start.offset ?? 0;
  return restored(masked, node.url, from, node.position?.end.offset ?? from);
}
