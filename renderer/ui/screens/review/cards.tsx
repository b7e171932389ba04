// The card in front, and behind it the next one, already laid out, so that it is there in the same frame it is asked for.
import type { SessionState } from '../../../actions/review-session.ts';
import { Hidden } from '../../parts/hidden.tsx';
import css from './cards.module.css';
import { Sheet } from './sheet.tsx';

type CardState = Exclude<SessionState, { at: 'done' | 'failed' }>;

export function Cards({ state }: { readonly state: CardState }) {
  if (state.at === 'loading') {
    return (
      <div className={css['cards']} aria-busy="true">
        <h1>
          <Hidden>Review</Hidden>
        </h1>
      </div>
    );
  }
  const { current } = state;
  const upcoming = 'upcoming' in state && state.upcoming?.card !== current.card ? state.upcoming : null;
  return (
    <div className={css['cards']}>
      {[current, upcoming].map((card) =>
        card === null ? null : (
          <Sheet
            key={card.card}
            card={card}
            ahead={card !== current}
            answered={card === current && state.at !== 'question'}
            shown={card === current && state.at === 'question' ? state.shown : 0}
          />
        ),
      )}
    </div>
  );
}
