// The mark of a rating: how high it stands is how well the card was known; below the line it was not.
import type { Rating } from '../../core/schedule/memory.ts';
import css from './tick.module.css';

export const ratingNames = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' } as const satisfies Record<Rating, string>;

const marks: Readonly<Record<Rating, string>> = { 1: 'M8 15v7', 2: 'M8 16v-5', 3: 'M8 16V6', 4: 'M8 16V1' };

export function Tick({ rating }: { readonly rating: Rating }) {
  return (
    <svg className={css['tick']} data-rating={rating} width="16" height="24" viewBox="0 0 16 24" aria-hidden="true">
      <path className={css['base']} d="M0 15.5h16" />
      <path className={css['mark']} d={marks[rating]} />
    </svg>
  );
}
