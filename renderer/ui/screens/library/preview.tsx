// The card in front beside the list: question and answer, its life so far, and the figures of its memory.
import { type KeyboardEvent, useRef } from 'react';
import type { CardDetail } from '../../../actions/read-card.ts';
import { isHidden } from '../../../core/journal/marks.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { millisecondsPerDay } from '../../../core/time/study-day.ts';
import { useInterface } from '../../context.ts';
import { HastView } from '../../markdown/hast-view.tsx';
import prose from '../../markdown/prose.module.css';
import { AreaSquare } from '../../parts/area-square.tsx';
import { FlagMark, flagNames } from '../../parts/flag-mark.tsx';
import { ratingNames, Tick } from '../../parts/tick.tsx';
import { TickStrip } from '../../parts/tick-strip.tsx';
import { useScrolls } from '../../parts/use-scrolls.ts';
import { counted, percent } from '../../words/counts.ts';
import { datedDay } from '../../words/days.ts';
import { shortInterval } from '../../words/durations.ts';
import css from './preview.module.css';
import { dueWords } from './due-words.ts';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** In an age as in a strip: `due 23 Nov`, and when it is late, since when. */
function dueSentence({ memory, today }: CardDetail): string {
  if (memory === null) return '';
  if (memory.dueDay === today) return 'due today';
  return `${memory.dueDay < today ? 'was due' : 'due'} ${datedDay(memory.dueDay, today)}`;
}

function Life({ detail }: { readonly detail: CardDetail }) {
  const { app } = useInterface();
  const { reviews, memory, today } = detail;
  const first = reviews[0];
  if (first === undefined) return <p className={css['quiet']}>Not met yet.</p>;
  const next = memory === null ? null : (memory.dueAt ?? ((memory.dueDay * millisecondsPerDay) as Instant));
  const ahead = memory === null ? 0 : memory.dueDay - today;
  const when = memory === null ? 'new again' : ahead > 0 ? `next in ${counted(ahead, 'day')}` : dueSentence(detail);
  return (
    <>
      <TickStrip
        answers={reviews}
        next={next}
        now={app.clock.now().at}
        label={`${counted(reviews.length, 'answer')} since ${datedDay(first.studyDay, today)}, ${when}`}
      />
      <p className={css['ends']}>
        <span>{datedDay(first.studyDay, today)}</span>
        <span>{dueSentence(detail)}</span>
      </p>
      <p className={css['legend']} aria-hidden="true">
        {([1, 2, 3, 4] as const).map((rating) => (
          <span key={rating}>
            <Tick rating={rating} />
            {ratingNames[rating]}
          </span>
        ))}
      </p>
    </>
  );
}

function Figures({ detail }: { readonly detail: CardDetail }) {
  const { memory, recall, note, marks, today, leech } = detail;
  const away = marks.suspended === 1 ? 'Suspended' : isHidden(marks, today) ? 'Buried until tomorrow' : null;
  return (
    <dl className={css['facts']}>
      {memory === null ? null : (
        <>
          <div>
            <dt>Recall now</dt>
            <dd data-figure>{recall === null ? '–' : percent(recall)}</dd>
          </div>
          <div>
            <dt>Stability</dt>
            <dd data-figure>{shortInterval({ days: memory.stability })}</dd>
          </div>
          <div>
            <dt>Difficulty</dt>
            <dd data-figure>{memory.difficulty.toFixed(1)} of 10</dd>
          </div>
          <div>
            <dt>Lapses</dt>
            <dd data-figure>
              {memory.lapses}
              {leech ? ', a leech' : ''}
            </dd>
          </div>
          <div>
            <dt>Due</dt>
            <dd data-figure>
              {memory.dueDay === today
                ? 'today'
                : `${datedDay(memory.dueDay, today)}, ${memory.dueDay > today ? 'in ' : ''}${dueWords(memory.dueDay, today)}`}
            </dd>
          </div>
        </>
      )}
      {away === null ? null : (
        <div>
          <dt>Kept away</dt>
          <dd>{away}</dd>
        </div>
      )}
      {marks.flag === 0 ? null : (
        <div>
          <dt>Flag</dt>
          <dd className={css['flag']}>
            <FlagMark flag={marks.flag} alone />
            {flagNames[marks.flag]}
          </dd>
        </div>
      )}
      <div>
        <dt>Level</dt>
        <dd>{capital(note.level)}</dd>
      </div>
      <div>
        <dt>File</dt>
        <dd data-figure>
          {note.file}:{note.line}
        </dd>
      </div>
    </dl>
  );
}

/** Keys that scroll it, once it has the focus, must not move through the list. */
const ownKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

export function Preview({ detail }: { readonly detail: CardDetail }) {
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(box);
  const { topic, face, reviews } = detail;
  return (
    <div
      key={detail.card}
      ref={box}
      className={css['preview']}
      data-card={detail.card}
      role="group"
      aria-label="The card"
      tabIndex={scrolls ? 0 : undefined}
      onKeyDown={(event: KeyboardEvent) => {
        if (ownKeys.has(event.key)) event.stopPropagation();
      }}
    >
      <p className={css['topic']}>
        <AreaSquare area={topic.area} />
        {topic.title}
      </p>
      <h2 className={css['question']}>
        <HastView root={face.question} inline />
      </h2>
      <div className={`${css['answer']} ${prose['prose']}`}>
        <HastView root={face.answer} />
      </div>
      <h3>
        Answers <span className={css['count']}>{reviews.length}</span>
      </h3>
      <Life detail={detail} />
      <Figures detail={detail} />
    </div>
  );
}
