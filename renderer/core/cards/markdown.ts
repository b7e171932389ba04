// The one place that runs the Markdown parser: CommonMark with tables, task lists and strike-through.

import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** The tree with offsets into `text`; `null` where the parser gave up, which only hostile texts achieve. */
export function parseMarkdown(text: string): Root | null {
  try {
    return processor.parse(text);
  } catch {
    return null;
  }
}
