// One card as one reads it: topic, question, and what is shown of its answer. The question never moves when more comes.
import { useEffect, useRef } from 'react';
import type { SessionCard } from '../../../actions/review-session.ts';
import { HastView } from '../../markdown/hast-view.tsx';
import prose from '../../markdown/prose.module.css';
import { readyFor } from '../../markdown/ready-for.ts';
import { AreaSquare } from '../../parts/area-square.tsx';
import { FlagMark } from '../../parts/flag-mark.tsx';
import { useScrolls } from '../../parts/use-scrolls.ts';
import css from './sheet.module.css';

interface SheetProps {
  readonly card: SessionCard;
  /** Rendered before it is asked for: laid out, but out of sight and reach. */
  readonly ahead: boolean;
  readonly answered: boolean;
  /** Steps shown so far of a card that is recalled step by step. */
  readonly shown: number;
}

function Steps({ card, shown }: { readonly card: SessionCard; readonly shown: number }) {
  const steps = card.face.steps?.slice(0, shown) ?? [];
  return (
    <ol>
      {steps.map((step, index) => (
        <li key={`${card.card} ${index}`}>
          <HastView root={step} inline />
        </li>
      ))}
    </ol>
  );
}

export function Sheet({ card, ahead, answered, shown }: SheetProps) {
  const { question, passage, answer } = card.face;
  const sheet = useRef<HTMLElement>(null);
  const scrolls = useScrolls(sheet);

  // The answer is not in the page before it is asked for, and what it needs should be.
  useEffect(() => readyFor(answer), [answer]);
  useEffect(() => {
    if (!ahead && !answered && sheet.current !== null) sheet.current.scrollTop = 0;
  }, [ahead, answered]);
  useEffect(() => {
    // The button that was pressed is gone with its state; focus would fall back to the window, and arrow keys with it.
    const article = sheet.current;
    if (ahead || article === null || document.activeElement !== document.body) return;
    article.dataset['arrived'] = '';
    article.addEventListener('blur', () => delete article.dataset['arrived'], { once: true });
    article.focus({ preventScroll: true });
  });

  const passageNow = answered && passage !== undefined ? answer : passage;
  return (
    <article
      ref={sheet}
      className={css['sheet']}
      data-card={card.card}
      data-ahead={ahead}
      inert={ahead}
      aria-hidden={ahead}
      tabIndex={scrolls && !ahead ? 0 : -1}
    >
      <p className={css['topic']}>
        <AreaSquare area={card.topic.area} />
        {card.topic.title}
        {card.flag === 0 ? null : (
          <span className={css['flag']}>
            <FlagMark flag={card.flag} />
            Flag {card.flag}
          </span>
        )}
      </p>
      <h1 className={css['question']}>
        <HastView root={question} inline />
      </h1>
      <div aria-live="polite">
        {passageNow === undefined ? null : (
          <div className={`${css['passage']} ${prose['prose']}`}>
            <HastView root={passageNow} />
          </div>
        )}
        {passage === undefined && (answered || shown > 0) ? (
          <div className={`${css['answer']} ${prose['prose']}`}>
            {answered ? <HastView root={answer} /> : <Steps card={card} shown={shown} />}
          </div>
        ) : null}
      </div>
    </article>
  );
}
