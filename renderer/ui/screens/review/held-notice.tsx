// An answer that is not stored and is kept here: what happened, what is safe, what to do.
import { useState } from 'react';
import type { SessionState } from '../../../actions/review-session.ts';
import { Button } from '../../parts/button.tsx';
import { countedFirst } from '../../words/counts.ts';
import css from './held-notice.module.css';
import { saveText } from './save-text.ts';

type HeldState = Extract<SessionState, { at: 'not-saved' | 'clock-jump' }>;

const fileName = 'backoff-unsaved-answer.json';

interface HeldNoticeProps {
  readonly state: HeldState;
  readonly unsavedText: string | null;
  readonly onRetry: () => void;
}

function storedSentence(state: HeldState): string {
  if (state.at === 'clock-jump' || state.stored === 0) return '';
  return state.stored === 1
    ? 'The answer before it is stored.'
    : `The ${countedFirst(state.stored, 'answer').toLowerCase()} before it are stored.`;
}

export function HeldNotice({ state, unsavedText, onRetry }: HeldNoticeProps) {
  const [written, setWritten] = useState(false);
  const jumped = state.at === 'clock-jump';
  return (
    <div className={css['notice']} role="alert" data-jumped={jumped}>
      <h2>{jumped ? 'The clock has jumped. Your answer is kept here.' : 'Not saved. Your answer is kept here.'}</h2>
      <p>
        {state.message} {storedSentence(state)}
      </p>
      <div className={css['acts']}>
        <Button look="main" read command="retry" onClick={onRetry}>
          {jumped ? 'The clock is right' : 'Try again'}
        </Button>
        {unsavedText === null ? null : (
          <Button
            read
            onClick={() => {
              saveText(fileName, unsavedText);
              setWritten(true);
            }}
          >
            Write to a file
          </Button>
        )}
        {written ? <span className={css['written']}>{fileName} is in your downloads.</span> : null}
      </div>
    </div>
  );
}
