// Puts formulas and coloured code into a sanitised tree. What it is given to render with may throw, refuse or be slow:
// it then leaves the TeX or the code as it stands, and each card has a budget.

import type { Element, ElementContent, Root } from 'hast';
import { toText } from './tree-text.ts';

/** Turns TeX into a tree of MathML; `null` if it cannot. `math.ts` has one, apart, because KaTeX is large. */
export type MathRenderer = (tex: string, display: boolean) => Element | null;

/** Turns code into text and spans; `null` if it is to stay plain. `highlight.ts` has one, apart for the same reason. */
export type CodeHighlighter = (code: string, language: string) => readonly ElementContent[] | null;

export interface Extras {
  readonly renderMath?: MathRenderer;
  readonly highlight?: CodeHighlighter;
}

/** What one card may still cost; far more than anyone recalls at once, and a second or less of work. */
export interface Budget {
  formulas: number;
  /** In UTF-16 code units, as is `code`. */
  tex: number;
  code: number;
}

export function newBudget(): Budget {
  return { formulas: 300, tex: 8000, code: 16_000 };
}

/** Changes `parent` in place. */
export function addExtras(parent: Root | Element, extras: Extras, budget: Budget): void {
  for (const [i, child] of parent.children.entries()) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'code' && child.properties['dataMath'] !== undefined) {
      const math = formula(child, extras, budget);
      if (math !== null) parent.children[i] = math;
    } else if (child.tagName === 'pre') colour(child, extras, budget);
    else addExtras(child, extras, budget);
  }
}

function formula(code: Element, { renderMath }: Extras, budget: Budget): Element | null {
  const tex = toText(code);
  if (renderMath === undefined || budget.formulas === 0 || tex.length > budget.tex) return null;
  budget.formulas -= 1;
  budget.tex -= tex.length;
  try {
    return renderMath(tex, code.properties['dataMath'] === 'display');
  } catch {
    return null;
  }
}

function colour(pre: Element, { highlight }: Extras, budget: Budget): void {
  const code = pre.children[0];
  if (highlight === undefined || code?.type !== 'element') return;
  const language = languageOf(code);
  // An estimate computes, and the interface shows it in its own way.
  if (language === null || language === 'estimate') return;
  const text = toText(code);
  if (text.length > budget.code) return;
  budget.code -= text.length;
  try {
    const coloured = highlight(text, language);
    if (coloured !== null) code.children = [...coloured];
  } catch {
    // Plain code is as right.
  }
}

function languageOf({ properties }: Element): string | null {
  const names = properties['className'];
  const name = Array.isArray(names) ? names.find((each) => each.startsWith('language-')) : undefined;
  return name === undefined ? null : name.slice('language-'.length);
}
