// The bar at the foot: what can be done now. It keeps its place whatever it holds.
import type { ReviewSession, SessionState } from '../../../actions/review-session.ts';
import css from './foot.module.css';
import { HeldNotice } from './held-notice.tsx';
import { OneAct } from './one-act.tsx';
import { RatingBar } from './rating-bar.tsx';
import { Remark } from './remark.tsx';

interface FootProps {
  readonly state: Exclude<SessionState, { at: 'failed' }>;
  readonly session: ReviewSession;
  readonly onLeave: () => void;
}

function Inside({ state, session, onLeave }: FootProps) {
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
          Back to Today
        </OneAct>
      );
  }
}

export function Foot(props: FootProps) {
  return (
    <div className={css['foot']}>
      <Remark text={props.state.remark} />
      <div className={css['inside']}>
        <Inside {...props} />
      </div>
    </div>
  );
}
