// Which keys do what in each state of a session. A key that has no meaning in a state is not bound in it.
import type { ReviewSession, SessionState } from '../../../actions/review-session.ts';
import type { Rating } from '../../../core/schedule/memory.ts';
import type { Handlers } from '../../keys.ts';

export function handlersFor(state: SessionState, session: ReviewSession, leave: () => void): Handlers {
  const rate = (rating: Rating) => (): void => void session.rate(rating);
  const back: Handlers = {
    leave,
    ...(state.canUndo ? { undo: () => void session.undo() } : {}),
    ...(state.canRedo ? { redo: () => void session.redo() } : {}),
  };
  switch (state.at) {
    case 'question':
      return { ...back, showAnswer: () => session.reveal() };
    case 'answer':
      return {
        ...back,
        rateSuggested: rate(3),
        rateAgain: rate(1),
        rateHard: rate(2),
        rateGood: rate(3),
        rateEasy: rate(4),
      };
    case 'not-saved':
    case 'clock-jump':
      return { leave, retry: () => void session.retry() };
    case 'done':
      return { ...back, finish: leave };
    case 'saving':
      // Until it is known whether the answer is stored, two seconds at the most, there is no way out that would lose it.
      return { showAnswer: () => undefined };
    case 'loading':
      return { leave, showAnswer: () => undefined };
    case 'failed':
      return { leave };
  }
}
