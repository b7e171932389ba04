// Checks that the formulas of a topic are TeX that the app can show. It is apart from the parser because KaTeX is large:
// only the content check loads it. A card with a bad formula is shown with its TeX as it stands.

import katex from 'katex';
import { renderMath } from './math.ts';
import type { Problem } from './model.ts';
import type { Formula } from './parse-topic.ts';

/** An error for each formula that cannot be rendered, at the `$` that opens it. */
export function checkFormulas(file: string, formulas: readonly Formula[]): Problem[] {
  return formulas.flatMap(({ tex, display, line, column }): Problem[] => {
    if (renderMath(tex, display) !== null) return [];
    const message = `This formula cannot be shown: ${reasonOf(tex, display)} Mend it, or write \`\\$\` for a dollar.`;
    return [{ file, line, column, message, severity: 'error' }];
  });
}

const long = 4000;

function reasonOf(tex: string, display: boolean): string {
  try {
    if (tex.length <= long)
      katex.renderToString(tex.trim(), {
        output: 'mathml',
        displayMode: display,
        throwOnError: true,
        strict: 'ignore',
      });
    return 'it is too large, or holds what is not allowed on a card.';
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : '';
    return `${reason.replace(/\s+/g, ' ').slice(0, 160)}.`;
  }
}
