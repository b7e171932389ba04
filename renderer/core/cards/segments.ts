// Cuts a Markdown text into the stretches in which inline marks can pair up: paragraphs, headings, rows of a table.
// Fenced code is left out. One linear pass that follows fences, lists and quotes closely enough; where it errs, the
// parser's tree has the last word (see `inspect.ts`).

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** A row that begins with `|`: an unescaped `|` in it ends a cell, in math and code too. */
  readonly row: boolean;
  /** Quote marks before its first line. */
  readonly quotes: number;
}

const container = /[ \t]*(?:(>)|([-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
const fenceStart = /[ \t]*(?:(`{3,})[^`]*|(~{3,}).*)$/y;

interface Fence {
  readonly mark: string;
  readonly quotes: number;
  /** Column that a line must reach to be still inside the list item which holds the fence. */
  readonly column: number;
}

export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let current: { start: number; row: boolean; quotes: number } | null = null;
  let fence: Fence | null = null;
  let display = false;
  let listColumn = 0;
  let afterBlank = true;
  let offset = 0;
  const close = (end: number): void => {
    if (current !== null && current.start < end) segments.push({ ...current, end });
    current = null;
  };
  while (offset < text.length) {
    let end = offset;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
    const line = text.slice(offset, end);
    const prefix = containers(line);
    const blank = prefix.content >= line.length;
    if (
      fence !== null &&
      !blank &&
      (prefix.quotes < fence.quotes || (fence.column > 0 && prefix.indent < fence.column))
    ) {
      fence = null;
    }
    if (display) {
      // The lines of a formula may begin with `-`, `+` or `#`; it ends at its `$$`, or as unclosed at a blank line.
      display = !blank && !line.includes('$$');
      if (!display) close(blank ? offset : end);
    } else if (fence !== null) {
      if (closes(line, fence)) fence = null;
    } else {
      if (prefix.listColumn > 0) listColumn = prefix.listColumn;
      else if (!blank && afterBlank && prefix.indent < listColumn) listColumn = 0;
      fenceStart.lastIndex = prefix.content;
      const opened = fenceStart.exec(line);
      if (opened !== null) {
        close(offset);
        const column = prefix.listColumn > 0 || prefix.indent >= listColumn ? listColumn : 0;
        fence = { mark: opened[1] ?? opened[2] ?? '', quotes: prefix.quotes, column: prefix.quotes > 0 ? 0 : column };
      } else if (blank) {
        close(offset);
      } else {
        const first = line[prefix.content];
        display = line.startsWith('$$', prefix.content) && line.lastIndexOf('$$') < prefix.content + 2;
        const alone = first === '#' || first === '|';
        if (alone || prefix.listColumn > 0) close(offset);
        current ??= { start: offset + prefix.content, row: first === '|', quotes: prefix.quotes };
        if (alone) close(end);
      }
    }
    afterBlank = blank;
    offset = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  close(text.length);
  return segments;
}

/** What stands before the content of a line. `listColumn` is the content column of its innermost list mark, 0 without. */
function containers(line: string): { content: number; quotes: number; listColumn: number; indent: number } {
  let content = 0;
  let quotes = 0;
  let listColumn = 0;
  for (;;) {
    container.lastIndex = content;
    const found = container.exec(line);
    if (found === null) break;
    content = container.lastIndex;
    if (found[1] !== undefined) quotes += 1;
    else listColumn = content + 1;
  }
  while (line[content] === ' ' || line[content] === '\t') content += 1;
  let indent = 0;
  while (line[indent] === ' ' || line[indent] === '\t') indent += 1;
  return { content, quotes, listColumn, indent };
}

function closes(line: string, fence: Fence): boolean {
  const rest = line.replace(/^[ \t>]*/, '').trimEnd();
  const character = fence.mark[0] ?? '`';
  if (rest.length < fence.mark.length) return false;
  for (const each of rest) if (each !== character) return false;
  return true;
}
