// The bar at the foot: what can be done now. It keeps its place whatever it holds.
import type { ReviewSession, SessionState } from '../../../actions/review-session.ts';
import { hintOf } from '../../keys.ts';
import { counted } from '../../words/counts.ts';
import css from './foot.module.css';
import { HeldNotice } from './held-notice.tsx';
import { OneAct } from './one-act.tsx';
import { RatingBar } from './rating-bar.tsx';
import { Remark } from './remark.tsx';

interface FootProps {
  readonly state: Exclude<SessionState, { at: 'failed' }>;
  readonly session: ReviewSession;
  /** Where leaving leads to. */
  readonly back: string;
  readonly onLeave: () => void;
}

function Inside({ state, session, back, onLeave }: FootProps) {
  switch (state.at) {
    case 'loading':
      return null;
    case 'question': {
      const steps = state.current.face.steps?.length ?? 0;
      return (
        <OneAct command="showAnswer" onAct={() => session.reveal()}>
          {state.shown < steps ? 'Show the next step' : 'Show answer'}
        </OneAct>
      );
    }
    case 'answer':
      return <RatingBar card={state.current} onRate={(rating) => void session.rate(rating)} />;
    case 'saving':
      return <RatingBar card={state.current} chosen={state.chosen} onRate={() => undefined} />;
    case 'not-saved':
    case 'clock-jump': {
      const retry = (): void => void session.retry();
      return (
        <>
          <HeldNotice state={state} unsavedText={session.unsavedText()} onRetry={retry} />
          <RatingBar card={state.current} chosen={state.chosen} held onRate={retry} />
        </>
      );
    }
    case 'done':
      return (
        <OneAct command="finish" onAct={onLeave}>
          Back to {back}
        </OneAct>
      );
  }
}

/** What is to be known besides the card: of the last act, else that the card itself is forgotten again and again. */
function remarkOf(state: FootProps['state']): string | null {
  if (state.remark !== null || state.at !== 'answer' || state.current.leech === null) return state.remark;
  return `Forgotten ${counted(state.current.leech, 'time')}. Rewrite or split it, or suspend it with ${hintOf('suspendCard')}.`;
}

export function Foot(props: FootProps) {
  return (
    <div className={css['foot']}>
      <Remark text={remarkOf(props.state)} said={props.state.remark !== null} />
      <div className={css['inside']}>
        <Inside {...props} />
      </div>
    </div>
  );
}
