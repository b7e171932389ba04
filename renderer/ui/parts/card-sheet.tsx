// All about one card, in front of the screen: what it asks, how well it is remembered and was, and what happened to it.
// The answer is not shown, so that a look at the sheet in Review gives nothing away.
import { messageOf } from '../../core/message-of.ts';
import { useEffect, useMemo, useState } from 'react';
import type { CardDetail } from '../../actions/read-card.ts';
import type { CardId } from '../../core/cards/model.ts';
import { recallHistory } from '../../core/journal/recall-history.ts';
import { useHeldKeys, useInterface } from '../context.ts';
import { HastView } from '../markdown/hast-view.tsx';
import prose from '../markdown/prose.module.css';
import { counted } from '../words/counts.ts';
import { AreaSquare } from './area-square.tsx';
import { Button } from './button.tsx';
import { CardHistory } from './card-history.tsx';
import css from './card-sheet.module.css';
import { Dialog, DialogActs } from './dialog.tsx';
import { Facts } from './facts.tsx';
import { FlagMark } from './flag-mark.tsx';
import { RecallChart } from './recall-chart.tsx';
import { factsOf, standing } from './recall-words.ts';

interface CardSheetProps {
  readonly card: CardId;
  readonly onClose: () => void;
}

type Read =
  | { readonly at: 'read'; readonly detail: CardDetail }
  | { readonly at: 'none'; readonly title: string; readonly message: string };

const gone: Read = {
  at: 'none',
  title: 'This card is not in the library',
  message: 'It left its file. Its history is kept and stands under the orphans of the library.',
};

function useCard(card: CardId): Read | null {
  const { app } = useInterface();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let newest = true;
    app.card(card).then(
      (detail) => {
        if (newest) setRead(detail === null ? gone : { at: 'read', detail });
      },
      (error: unknown) => {
        const message = messageOf(error);
        if (newest)
          setRead({ at: 'none', title: 'This card could not be read', message: `${message} Nothing is lost.` });
      },
    );
    return () => {
      newest = false;
    };
  }, [app, card]);
  return read;
}

/** Closes what has no dialog yet that could be told. */
function useEscape(waits: boolean, onClose: () => void): void {
  useEffect(() => {
    if (!waits) return;
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [waits, onClose]);
}

function Sheet({ detail }: { readonly detail: CardDetail }) {
  const { app } = useInterface();
  const { offset } = app.clock.now();
  const { face, today, parameters } = detail;
  const history = useMemo(() => recallHistory(detail, parameters, today), [detail, parameters, today]);
  const answers = history.steps.filter(({ type }) => type === 'answer').length;
  const says = standing(detail);
  return (
    <>
      {face.passage === undefined ? null : (
        <div className={`${css['passage']} ${prose['prose']}`}>
          <HastView root={face.passage} />
        </div>
      )}
      {says === '' ? null : <p className={css['standing']}>{says}</p>}
      <div className={css['facts']}>
        <Facts rows={factsOf(detail, offset)} />
      </div>
      {history.stretches.length === 0 ? null : (
        <div className={css['chart']}>
          <RecallChart detail={detail} history={history} />
        </div>
      )}
      <section className={css['history']} aria-label="History">
        <h3>{answers === 0 ? 'Never answered' : counted(answers, 'answer')}</h3>
        {history.steps.length === 0 ? null : <CardHistory steps={history.steps} today={today} offset={offset} />}
      </section>
    </>
  );
}

function Title({ detail }: { readonly detail: CardDetail }) {
  const { topic, marks, face } = detail;
  return (
    <>
      <span className={css['topic']}>
        <AreaSquare area={topic.area} />
        {topic.title}
        {marks.flag === 0 ? null : (
          <>
            <FlagMark flag={marks.flag} />
            Flag {marks.flag}
          </>
        )}
      </span>
      <HastView root={face.question} inline />
    </>
  );
}

export function CardSheet({ card, onClose }: CardSheetProps) {
  const read = useCard(card);
  // Also before it is there: a key pressed meanwhile was not meant for the screen.
  useHeldKeys(true);
  useEscape(read === null, onClose);
  if (read === null) return null;
  return (
    <Dialog title={read.at === 'read' ? <Title detail={read.detail} /> : read.title} wide onClose={onClose}>
      {read.at === 'read' ? <Sheet detail={read.detail} /> : <p>{read.message}</p>}
      <DialogActs>
        <Button hint="Esc" onClick={onClose}>
          Close
        </Button>
      </DialogActs>
    </Dialog>
  );
}
