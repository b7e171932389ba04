// Review: a card and nothing else. It shows the session's state and hands keys and presses to it; it decides nothing.
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { SessionKind } from '../../../actions/review-session.ts';
import type { CardId } from '../../../core/cards/model.ts';
import { useInterface, useKeys } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { CardSheet } from '../../parts/card-sheet.tsx';
import { FullWindow } from '../../parts/full-window.tsx';
import { Live } from '../../parts/live.tsx';
import { usePointer } from '../../parts/use-pointer.ts';
import { type PageRoute, topicRoute } from '../../router.ts';
import { Cards } from './cards.tsx';
import { Done } from './done.tsx';
import { Foot } from './foot.tsx';
import { handlersFor, type Ways } from './handlers.ts';
import { LeaveQuestion } from './leave-question.tsx';
import { menuActs } from './menu-acts.tsx';
import { MoreMenu } from './more-menu.tsx';
import css from './review.module.css';
import { Thread } from './thread.tsx';
import { useLeaving } from './use-leaving.ts';
import { useSession } from './use-session.ts';

const pageNames = { today: 'Today', library: 'the Library', settings: 'Settings' } as const;

interface ReviewProps {
  readonly kind: SessionKind;
  /** Where leaving leads to. */
  readonly wayBack: PageRoute;
  readonly onShowKeys: () => void;
}

export function Review({ kind, wayBack, onShowKeys }: ReviewProps) {
  const { app, router } = useInterface();
  const session = useSession(app, kind);
  const state = useStore(session.state);
  const said = useStore(session.said);
  const pointer = usePointer();
  const main = useRef<HTMLElement>(null);
  const [info, setInfo] = useState<CardId | null>(null);
  const ways: Ways = {
    leave: () => router.go(wayBack),
    openInfo: ({ card }) => setInfo(card),
    openTopic: ({ card, topic }) => router.go(topicRoute(topic.id, card)),
  };
  const { asked } = useLeaving(state.at === 'saving' || state.at === 'not-saved' || state.at === 'clock-jump');
  useKeys(handlersFor(state, session, ways));
  useEffect(() => {
    if (state.at === 'done') main.current?.focus();
  }, [state.at]);

  const back = pageNames[wayBack.screen];
  if (state.at === 'failed') {
    return (
      <FullWindow
        title="This session cannot go on"
        safe="Every answer you were shown as stored is safe."
        acts={
          <Button look="main" tall onClick={ways.leave} hint="Enter">
            Back to {back}
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
      <MoreMenu groups={menuActs(state, session, ways, onShowKeys)} />
      {state.at === 'done' ? (
        <Done summary={state.summary} offset={app.clock.now().offset} drill={kind.mode === 'drill'} />
      ) : (
        <Cards state={state} />
      )}
      <Foot state={state} session={session} back={back} onLeave={ways.leave} />
      <Live {...said} />
      {asked === null ? null : <LeaveQuestion {...asked} />}
      {info === null ? null : <CardSheet card={info} onClose={() => setInfo(null)} />}
    </main>
  );
}
