// The filters of a query as words of its text: finds, adds and removes `is:due` and its like, and leaves the rest as it
// was typed. What the words mean is decided where cards are searched.
import { tokensOf } from '../../../core/library/query-tokens.ts';

/** The filters that have a chip, as they stand after `is:`. */
export const chipFilters = ['started', 'due', 'new', 'flagged', 'leech', 'suspended'] as const;
export type ChipFilter = (typeof chipFilters)[number];

/** Words and spaces as they stand; what is in quotes is one word. */
function parts(text: string): readonly string[] {
  return text.match(/\s+|(?:"[^"]*"?|[^\s"])+/g) ?? [];
}

const isSpace = (part: string): boolean => part.trim() === '';

export function filtersIn(text: string): readonly ChipFilter[] {
  const words = new Set(parts(text).map((part) => part.toLowerCase()));
  return chipFilters.filter((filter) => words.has(`is:${filter}`));
}

export function withFilter(text: string, filter: ChipFilter): string {
  if (filtersIn(text).includes(filter)) return text;
  const before = text.trimEnd();
  return `${before}${before === '' ? '' : ' '}is:${filter}`;
}

export function withoutFilter(text: string, filter: ChipFilter): string {
  const kept = parts(text).filter((part) => isSpace(part) || part.toLowerCase() !== `is:${filter}`);
  return kept
    .filter((part, index) => !isSpace(part) || (index > 0 && !isSpace(kept[index - 1] ?? ' ')))
    .join('')
    .trim();
}

export function toggled(text: string, filter: ChipFilter): string {
  return filtersIn(text).includes(filter) ? withoutFilter(text, filter) : withFilter(text, filter);
}

/** The text without any of the filters that have a chip. */
export function wordsOnly(text: string): string {
  return filtersIn(text).reduce(withoutFilter, text);
}

/** Says that no card was found by a text; one with filters or exclusions asks for more than words. */
export function noCardFor(text: string): string {
  const more = tokensOf(text).some(({ key, negated }) => key !== null || negated);
  return more ? 'No card fits all of this' : 'No card has all of these words';
}
