// Which keys do what in each state of a session. A key that has no meaning in a state is not bound in it.
import type { ReviewSession, SessionCard, SessionState } from '../../../actions/review-session.ts';
import { flags } from '../../../core/journal/marks.ts';
import type { Rating } from '../../../core/schedule/memory.ts';
import type { Handlers } from '../../keys.ts';

/** What leads out of the card, not done by the session. */
export interface Ways {
  readonly leave: () => void;
  readonly openInfo: (card: SessionCard) => void;
  readonly openTopic: (card: SessionCard) => void;
}

/** The same flag again takes it off. */
export function flagging(session: ReviewSession, card: SessionCard, named: number): void {
  const flag = flags.find((one) => one === named && one !== card.flag) ?? 0;
  void session.act({ type: 'flag', flag }, 'card');
}

/** What may be done with the card in front, apart from answering it. */
function actsOn(card: SessionCard, session: ReviewSession, ways: Ways): Handlers {
  return {
    buryCard: () => void session.act({ type: 'bury', buried: true }, 'card'),
    buryNote: () => void session.act({ type: 'bury', buried: true }, 'note'),
    suspendCard: () => void session.act({ type: 'suspend', suspended: true }, 'card'),
    suspendNote: () => void session.act({ type: 'suspend', suspended: true }, 'note'),
    flagCard: (keys) => flagging(session, card, Number(keys.at(-1))),
    cardInfo: () => ways.openInfo(card),
    openTopic: () => ways.openTopic(card),
  };
}

export function handlersFor(state: SessionState, session: ReviewSession, ways: Ways): Handlers {
  const { leave } = ways;
  const rate = (rating: Rating) => (): void => void session.rate(rating);
  // Whether there is anything to turn is known a moment after an act; the keys do not wait for it, and are told.
  const back: Handlers = { leave, undo: () => void session.undo(), redo: () => void session.redo() };
  switch (state.at) {
    case 'question':
      return { ...back, ...actsOn(state.current, session, ways), showAnswer: () => session.reveal() };
    case 'answer':
      return {
        ...back,
        ...actsOn(state.current, session, ways),
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
