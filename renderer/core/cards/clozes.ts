// Reads what stands between `{{` and `}}` of a cloze: number, answer, hint. It does not search for clozes; `mask.ts` does.

export const highestCloze = 999;

interface ReadCloze {
  readonly number: number | null;
  readonly hint: string | null;
  /** Where the Markdown of the answer begins and ends in the text. */
  readonly answerStart: number;
  readonly answerEnd: number;
}

const numbered = /\{\{c(\d+)::/y;

/**
 * `open` is the offset of `{{`, `close` that of `}}`, `separator` that of the last `::` that is neither escaped nor in
 * code or math. In `{{c1::answer}}` the last `::` is the one after the number, so there is no hint.
 */
export function clozeInside(
  text: string,
  open: number,
  close: number,
  separator: number | null,
): ReadCloze | { message: string } {
  numbered.lastIndex = open;
  const found = numbered.exec(text);
  const answerStart = found === null ? open + 2 : numbered.lastIndex;
  const hasHint = separator !== null && separator >= answerStart;
  const answerEnd = hasHint ? separator : close;
  const answer = text.slice(answerStart, answerEnd);
  if (answer.trim() === '') {
    return { message: 'This cloze hides nothing; write `{{c1::answer}}`, or `\\{{` for the characters.' };
  }
  if (found === null && /^[cC]\d+$/.test(answer)) {
    const tail = hasHint ? 'with a small c: `{{c1::answer}}`' : 'with its answer: `{{c1::answer}}`';
    return { message: `\`${answer}\` looks like the number of a cloze; write it ${tail}.` };
  }
  const digits = found?.[1];
  const number = digits === undefined ? null : Number(digits);
  if (digits !== undefined && (digits.startsWith('0') || Number(digits) > highestCloze)) {
    return {
      message: `Clozes are numbered c1, c2, … up to c${highestCloze}; \`c${digits.slice(0, 12)}\` is none of them.`,
    };
  }
  const hint = hasHint ? text.slice(answerEnd + 2, close).trim() : '';
  return { number, hint: hint === '' ? null : hint, answerStart, answerEnd };
}
