// Decides, on the parsed tree, which of the covered spans are clozes: not those in code, links or comments, and only
// those whose two ends stand in the same element, so that the markup inside nests wholly.

import type { Complaints } from './complaints.ts';
import type { Inspection } from './inspect.ts';
import type { Cloze, Masked, Span } from './mask-model.ts';
import { spansIn } from './unmask.ts';

/** The clozes between two offsets, in order, with a complaint for each that is torn by markup or stands in a link. */
export function clozesOf(masked: Masked, from: number, to: number, found: Inspection, complain: Complaints): Cloze[] {
  const closes = new Map<Cloze, Span>();
  const spans = spansIn(masked, from, to);
  for (const span of spans) if (span.kind === 'close') closes.set(span.cloze, span);
  const clozes: Cloze[] = [];
  for (const span of spans) {
    if (span.kind !== 'open') continue;
    const close = closes.get(span.cloze);
    const start = found.braces.get(span);
    const end = close === undefined ? undefined : found.braces.get(close);
    // Neither end is text: it all stands in code, in an address or in a comment, where nothing is a cloze.
    if (start === undefined && end === undefined) continue;
    if (start !== undefined && end !== undefined && start.parent === end.parent) {
      if (!start.inLink) clozes.push(span.cloze);
      else {
        complain.error(
          span.start,
          'In the text of a link or picture nothing is hidden; put the whole of it inside the cloze, or write `\\{{` for the characters.',
        );
      }
      continue;
    }
    complain.error(
      span.start,
      'Markup crosses the border of this cloze; let `**`, links and code begin and end on the same side: `{{c1::**all** of it}}`.',
    );
  }
  return clozes;
}
