// Review: a card and nothing else. It shows the session's state and hands keys and presses to it; it decides nothing.
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useInterface, useKeys } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { FullWindow } from '../../parts/full-window.tsx';
import { Live } from '../../parts/live.tsx';
import { usePointer } from '../../parts/use-pointer.ts';
import { Cards } from './cards.tsx';
import { Done } from './done.tsx';
import { Foot } from './foot.tsx';
import { handlersFor } from './handlers.ts';
import { LeaveQuestion } from './leave-question.tsx';
import { MoreMenu } from './more-menu.tsx';
import css from './review.module.css';
import { Thread } from './thread.tsx';
import { useLeaving } from './use-leaving.ts';
import { useSession } from './use-session.ts';

interface ReviewProps {
  readonly mode: 'due' | 'ahead';
  readonly onShowKeys: () => void;
}

export function Review({ mode, onShowKeys }: ReviewProps) {
  const { app, router } = useInterface();
  const session = useSession(app, mode);
  const state = useStore(session.state);
  const said = useStore(session.said);
  const pointer = usePointer();
  const main = useRef<HTMLElement>(null);
  const leave = (): void => router.go({ screen: 'today' });
  const { asked } = useLeaving(state.at === 'saving' || state.at === 'not-saved' || state.at === 'clock-jump');
  useKeys(handlersFor(state, session, leave));
  useEffect(() => {
    if (state.at === 'done') main.current?.focus();
  }, [state.at]);

  if (state.at === 'failed') {
    return (
      <FullWindow
        title="This session cannot go on"
        safe="Every answer you were shown as stored is safe."
        acts={
          <Button look="main" tall onClick={leave} hint="Enter">
            Back to Today
          </Button>
        }
      >
        <p>{state.message}</p>
      </FullWindow>
    );
  }
  return (
    <main ref={main} className={css['review']} tabIndex={-1} data-pointer={pointer}>
      <Thread {...state.progress} />
      <MoreMenu
        acts={[
          { command: 'undo', name: 'Take back the last answer', able: state.canUndo, run: () => void session.undo() },
          { command: 'redo', name: 'Bring it back', able: state.canRedo, run: () => void session.redo() },
          { command: 'showKeys', name: 'Keys', able: true, run: onShowKeys },
          { command: 'leave', name: 'Leave', able: true, run: leave },
        ]}
      />
      {state.at === 'done' ? <Done summary={state.summary} offset={app.clock.now().offset} /> : <Cards state={state} />}
      <Foot state={state} session={session} onLeave={leave} />
      <Live {...said} />
      {asked === null ? null : <LeaveQuestion {...asked} />}
    </main>
  );
}
