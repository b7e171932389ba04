// The four answers to "how well was it known?", each with what it leads to. Also shows an answer that is held back.
import type { KeyboardEvent } from 'react';
import type { SessionCard } from '../../../actions/review-session.ts';
import { type Rating, ratings } from '../../../core/schedule/memory.ts';
import { ariaKeys, type CommandId, commands, hintOf } from '../../keys.ts';
import { KeyHint } from '../../parts/key-hint.tsx';
import { ratingNames, Tick } from '../../parts/tick.tsx';
import { shortInterval } from '../../words/durations.ts';
import css from './rating-bar.module.css';

const suggested: Rating = 3;
const commandOf = { 1: 'rateAgain', 2: 'rateHard', 3: 'rateGood', 4: 'rateEasy' } as const satisfies Record<
  Rating,
  CommandId
>;

interface RatingBarProps {
  readonly card: SessionCard;
  /** The answer that was given and is not acknowledged yet. */
  readonly chosen?: Rating;
  /** The answer could not be stored: the others cannot be chosen, and pressing it again tries again. */
  readonly held?: boolean;
  readonly onRate: (rating: Rating) => void;
}

/** Enter held down presses a button in focus again and again; only the first press may rate. */
function refuseRepeat(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}

export function RatingBar({ card, chosen, held = false, onRate }: RatingBarProps) {
  const marked = chosen ?? suggested;
  return (
    <div className={css['bar']} role="group" aria-label="How well was it known?" data-held={held}>
      {ratings.map((rating) => (
        <button
          key={rating}
          type="button"
          data-rating={rating}
          data-on={rating === marked}
          aria-pressed={chosen === undefined ? undefined : rating === chosen}
          aria-keyshortcuts={ariaKeys(commands[commandOf[rating]].keys[0])}
          disabled={held && rating !== chosen}
          onKeyDown={refuseRepeat}
          onClick={() => onRate(rating)}
        >
          <Tick rating={rating} />
          <span className={css['name']}>{ratingNames[rating]}</span>
          <KeyHint>{hintOf(commandOf[rating])}</KeyHint>
          <span className={css['when']}>{shortInterval(card.intervals[rating])}</span>
          {rating === suggested && !held ? <KeyHint>{hintOf('rateSuggested')}</KeyHint> : null}
        </button>
      ))}
    </div>
  );
}
