// Recall of one card over its life: up to 100% with each answer, falling in between, dotted until it meets the goal.
import type { SVGProps } from 'react';
import type { CardDetail } from '../../actions/read-card.ts';
import { curveBetween, type RecallHistory, type RecallPoint } from '../../core/journal/recall-history.ts';
import type { Rating } from '../../core/schedule/memory.ts';
import type { StudyDay } from '../../core/time/instant.ts';
import { percent } from '../words/counts.ts';
import { datedDay } from '../words/days.ts';
import { shortInterval } from '../words/durations.ts';
import { Chart } from './chart.tsx';
import css from './recall-chart.module.css';
import { recallFinding, spokenChart } from './recall-words.ts';
import { ratingNames } from './tick.tsx';

interface RecallChartProps {
  readonly detail: CardDetail;
  readonly history: RecallHistory;
}

/** The lines are drawn on a square of this size, which is then stretched over the plot. */
const size = 1000;
/** As a share of the width: labels on the axis need so much between them. */
const labelRoom = 0.18;

interface Scale {
  readonly first: number;
  readonly last: number;
  /** The recall at the bottom. */
  readonly floor: number;
}

function scaleOf({ parameters, today, recall }: CardDetail, { stretches, steps, goalDay }: RecallHistory): Scale {
  const first = stretches[0]?.from ?? today;
  const last = Math.max(first + 1, today, goalDay ?? today);
  const seen = steps.flatMap((step) => (step.type === 'answer' && step.recall !== null ? [step.recall] : []));
  const lowest = Math.min(recall ?? 1, parameters.retention - 0.05, ...seen);
  return { first, last, floor: Math.max(0, Math.floor(lowest * 10 - 1e-9) / 10) };
}

const share = (day: number, { first, last }: Scale): number => (day - first) / (last - first);
const height = (recall: number, { floor }: Scale): number => (1 - recall) / (1 - floor);
const asPercent = (part: number): string => `${(part * 100).toFixed(2)}%`;

function pathOf(points: readonly RecallPoint[], scale: Scale, from: 'M' | 'L'): string {
  return points
    .map(({ day, recall }, index) => {
      const x = (share(day, scale) * size).toFixed(1);
      return `${index === 0 ? from : 'L'}${x} ${(height(recall, scale) * size).toFixed(1)}`;
    })
    .join('');
}

/** One line, broken only where the card was made new. */
function pastPath({ parameters }: CardDetail, { stretches }: RecallHistory, scale: Scale): string {
  return stretches
    .map((stretch, index) => {
      const joined = index > 0 && stretches[index - 1]?.to === stretch.from;
      return pathOf(curveBetween(stretch, stretch.from, stretch.to, parameters), scale, joined ? 'L' : 'M');
    })
    .join('');
}

function futurePath({ parameters, today }: CardDetail, { stretches, goalDay }: RecallHistory, scale: Scale): string {
  const now = stretches.at(-1);
  if (now === undefined || goalDay === null || goalDay <= today) return '';
  return pathOf(curveBetween(now, today, goalDay, parameters), scale, 'M');
}

interface DayLabel {
  readonly day: StudyDay;
  readonly text: string;
  readonly strong: boolean;
}

/** First day, today and the day of the goal; today stays where there is no room for all. */
function dayLabels({ today }: CardDetail, scale: Scale): readonly DayLabel[] {
  const now: DayLabel = { day: today, text: 'Today', strong: true };
  const others = [scale.first, scale.last].map((day) => ({
    day: day as StudyDay,
    text: datedDay(day as StudyDay, today),
    strong: false,
  }));
  return [...others.filter(({ day }) => Math.abs(share(day, scale) - share(today, scale)) >= labelRoom), now];
}

function anchorOf(at: number): 'start' | 'middle' | 'end' {
  if (at < labelRoom / 2) return 'start';
  return at > 1 - labelRoom / 2 ? 'end' : 'middle';
}

/** Where the figure of today is clear of the line, which comes from the upper left and goes on to the lower right. */
function besideNow(x: number, y: number): Pick<SVGProps<SVGTextElement>, 'dx' | 'dy' | 'textAnchor'> {
  if (x <= 1 - labelRoom / 2) return { dx: 8, dy: -6, textAnchor: 'start' };
  return { dx: -8, dy: y > 0.8 ? 4 : 18, textAnchor: 'end' };
}

function Plot({ detail, history }: RecallChartProps) {
  const { parameters, recall, today } = detail;
  const scale = scaleOf(detail, history);
  const goal = asPercent(height(parameters.retention, scale));
  const now = { x: asPercent(share(today, scale)), y: asPercent(height(recall ?? 1, scale)) };
  return (
    <svg className={css['plot']} role="img" aria-label={spokenChart(detail, history)}>
      {[1, scale.floor].map((level) => (
        <g key={level}>
          <line
            className={css['rule']}
            x1="0"
            x2="100%"
            y1={asPercent(height(level, scale))}
            y2={asPercent(height(level, scale))}
          />
          <text className={css['axis']} x="-8" y={asPercent(height(level, scale))} dy="4" textAnchor="end">
            {percent(level)}
          </text>
        </g>
      ))}
      <line className={css['goal']} x1="0" x2="100%" y1={goal} y2={goal} />
      <text className={css['axis']} x="-8" y={goal} dy="4" textAnchor="end">
        {percent(parameters.retention)}
      </text>
      <text className={css['word']} x="4" y={goal} dy="14">
        goal
      </text>
      <svg width="100%" height="100%" viewBox={`0 0 ${size} ${size}`} preserveAspectRatio="none" overflow="visible">
        <path className={css['past']} d={pastPath(detail, history, scale)} />
        <path className={css['future']} d={futurePath(detail, history, scale)} />
      </svg>
      {recall === null ? null : (
        <>
          <circle className={css['now']} cx={now.x} cy={now.y} r="3.5" />
          <text
            className={css['figure']}
            x={now.x}
            y={now.y}
            {...besideNow(share(today, scale), height(recall, scale))}
          >
            {percent(recall)}
          </text>
        </>
      )}
      {dayLabels(detail, scale).map(({ day, text, strong }) => (
        <text
          key={text}
          className={strong ? css['figure'] : css['axis']}
          x={asPercent(share(day, scale))}
          y="100%"
          dy="20"
          textAnchor={anchorOf(share(day, scale))}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

function numbers({ today }: CardDetail, { steps }: RecallHistory): readonly (readonly string[])[] {
  return steps.flatMap((step, index) =>
    step.type === 'event'
      ? []
      : [
          [
            String(steps.slice(0, index + 1).filter(({ type }) => type === 'answer').length),
            datedDay(step.review.studyDay, today),
            ratingNames[step.review.rating satisfies Rating],
            step.recall === null ? '–' : percent(step.recall),
            shortInterval({ days: step.stability }),
          ],
        ],
  );
}

/** Nothing for a card that is new. */
export function RecallChart({ detail, history }: RecallChartProps) {
  const finding = recallFinding(detail, history);
  if (finding === null) return null;
  return (
    <Chart
      {...finding}
      columns={['Answer', 'Day', 'Rating', 'Recall before', 'Stability after']}
      rows={numbers(detail, history)}
    >
      <Plot detail={detail} history={history} />
    </Chart>
  );
}
