// Refuses texts that a Markdown parser cannot take in reasonable time, in one linear pass before it runs.
// 50,000 nested `>` overflow its stack after 12 s; thousands of unclosed brackets or list items cost it quadratic time,
// and pictures in the descriptions of pictures cubic: 5,000 of them took it two minutes.

import { ParseCost } from './parse-cost.ts';
import { utf8Length } from './utf8.ts';

export const fileLimit = 2 * 1024 * 1024;
export const cardLimit = 64 * 1024;
/** Cells of the tables of one card. Showing them fills short rows up, so 15 KB of table could become four million cells. */
export const cellLimit = 2000;
const nestingLimit = 50;
/** List items in one list, nested ones counted: the parser's time grows with their square. */
const listLimit = 2000;
/** Third-level headings, each of which may be a card. A large topic has thirty. */
const noteLimit = 1000;
/**
 * Sum over paragraphs of (brackets, stars, backquotes, …)²; measured, it stands for a second at most. A page of dense but ordinary
 * text has some thousands.
 */
const delimiterBudget = 4e7;

export interface Refusal {
  readonly offset: number;
  readonly message: string;
}

const containerMark = /[ \t]*(?:(>)|([-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
const noteHeading = /^ {0,3}###(?:[ \t]|$)/;
const thematicBreak = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

/** What makes the text unreadable as a whole, or `null`. Counts too many rather than too few levels. */
export function preScan(text: string): Refusal | null {
  if (text.length > fileLimit || (text.length > fileLimit / 3 && utf8Length(text) > fileLimit)) {
    return { offset: 0, message: 'The file is larger than 2 MB; split the topic into several files.' };
  }
  // Control characters but tab and line ends, and halves of surrogate pairs.
  const control = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u.exec(text);
  if (control !== null) {
    const code = text.charCodeAt(control.index).toString(16).toUpperCase().padStart(4, '0');
    return {
      offset: control.index,
      message: `The character U+${code} is no text; delete it. Is this a Markdown file?`,
    };
  }
  return scanLines(text);
}

function scanLines(text: string): Refusal | null {
  /** Content columns of the list items that are open, outermost first. */
  const open: number[] = [];
  let items = 0;
  let afterBlank = true;
  let block = 0;
  let blockSize = 0;
  let spent = 0;
  let notes = 0;
  let brackets: number[] = [];
  const cost = new ParseCost();
  let offset = 0;
  while (offset < text.length) {
    let end = offset;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
    const line = text.slice(offset, end);
    if (line.trim() === '') {
      block = 0;
      blockSize = 0;
      brackets = [];
      afterBlank = true;
      cost.addBlank(line);
    } else {
      if (noteHeading.test(line)) notes += 1;
      if (notes > noteLimit) {
        return { offset, message: `The file has more than ${noteLimit} cards; split the topic into several files.` };
      }
      const depth = nesting(line, open);
      if (depth.levels > nestingLimit) {
        return { offset, message: `Quotes and lists are nested more than ${nestingLimit} deep; make them flatter.` };
      }
      cost.add(line, depth.marks, afterBlank);
      // A line at the margin right after an item belongs to that item's paragraph, so only a blank line ends the list.
      items = depth.items > 0 ? items + depth.items : open.length === 0 && afterBlank ? 0 : items;
      afterBlank = false;
      if (items > listLimit) {
        return { offset, message: `The list has more than ${listLimit} items; split it.` };
      }
      blockSize += line.length + 1;
      if (blockSize > cardLimit) {
        return { offset, message: 'More than 64 KB without a blank line; a card holds 64 KB at most.' };
      }
      if (bracketHeight(line, brackets) > nestingLimit) {
        return { offset, message: `Brackets are nested more than ${nestingLimit} deep; make them flatter.` };
      }
      const before = block * block;
      block += delimiters(line);
      spent += block * block - before;
      if (spent > delimiterBudget) {
        return {
          offset,
          message:
            'Too many brackets, stars, underscores or backquotes without a blank line; put the text into a code block or split it.',
        };
      }
    }
    if (cost.tooMuch()) {
      return {
        offset,
        message: 'Up to here the file takes as long as a file may take to read; split the topic into several files.',
      };
    }
    offset = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return null;
}

/** Levels that the line stands in: quote marks and list marks on it, and open list items that it is indented into. */
function nesting(line: string, open: number[]): { levels: number; items: number; marks: number } {
  const indent = indentOf(line);
  while (open.length > 0 && (open[open.length - 1] ?? 0) > indent) open.pop();
  if (thematicBreak.test(line)) return { levels: 0, items: 0, marks: 0 };
  let levels = open.length;
  let items = 0;
  let marks = 0;
  let position = 0;
  for (;;) {
    containerMark.lastIndex = position;
    const mark = containerMark.exec(line);
    if (mark === null) return { levels, items, marks };
    levels += 1;
    marks += 1;
    position = containerMark.lastIndex;
    if (mark[2] !== undefined) {
      items += 1;
      open.push(position + 1);
    }
    // Far enough for the caller to refuse; a line of a million marks need not be counted out.
    if (levels > nestingLimit) return { levels, items, marks };
  }
}

/** Quote marks count as indentation, so that a list inside a quote is followed from line to line too. */
function indentOf(line: string): number {
  let column = 0;
  for (const character of line) {
    if (character === ' ' || character === '>') column += 1;
    else if (character === '\t') column += 4 - (column % 4);
    else break;
  }
  return column;
}

function delimiters(line: string): number {
  let count = 0;
  for (let i = 0; i < line.length; i += 1) {
    const code = line.charCodeAt(i);
    // [ ] * _ ~ ` <
    if (code === 91 || code === 93 || code === 42 || code === 95 || code === 126 || code === 96 || code === 60)
      count += 1;
  }
  return count;
}

/**
 * The most brackets in brackets that end on the line. For each bracket that is open, `open` holds how many end inside it;
 * one that is never closed, as in `[0, 1)`, counts for nothing.
 */
function bracketHeight(line: string, open: number[]): number {
  let highest = 0;
  for (let i = 0; i < line.length; i += 1) {
    const code = line.charCodeAt(i);
    if (code === 91) open.push(0);
    else if (code === 93) {
      const height = (open.pop() ?? 0) + 1;
      const around = open.length - 1;
      if (around >= 0) open[around] = Math.max(open[around] ?? 0, height);
      highest = Math.max(highest, height);
    }
  }
  return highest;
}
