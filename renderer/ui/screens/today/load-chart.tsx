// Reviews a day, fourteen days back and ahead: done is filled, planned is hollow, today is strong with its figure.
import type { DayLoad, TodaySummary } from '../../../actions/summarise-today.ts';
import { Chart } from '../../parts/chart.tsx';
import { grouped } from '../../words/counts.ts';
import { shortDay } from '../../words/days.ts';
import css from './load-chart.module.css';
import { niceTop } from './nice-top.ts';
import { loadFinding } from './sentences.ts';

function countOf({ done, due }: DayLoad): number {
  return (done ?? 0) + (due ?? 0);
}

function rangeOf(load: readonly DayLoad[]): string {
  const counts = load.map(countOf);
  const low = Math.min(...counts);
  const high = Math.max(...counts);
  return low === high ? grouped(low) : `${grouped(low)} to ${grouped(high)}`;
}

/** The whole drawing as one sentence. */
function spoken({ load, day }: TodaySummary): string {
  const first = load[0];
  const last = load.at(-1);
  const today = load.find((one) => one.day === day);
  if (first === undefined || last === undefined || today === undefined) return 'Bar chart without days.';
  const before = load.filter((one) => one.day < day);
  const after = load.filter((one) => one.day > day);
  return `Bar chart: reviews a day from ${shortDay(first.day)} to ${shortDay(last.day)}. ${rangeOf(before)} a day were done before today; today has ${grouped(today.done ?? 0)} done and ${grouped(today.due ?? 0)} due; ${rangeOf(after)} a day are planned.`;
}

function strength(one: DayLoad, today: number): string {
  if (one.day === today) return 'now';
  return one.day < today ? 'done' : 'due';
}

function Bars({ summary }: { readonly summary: TodaySummary }) {
  const { load, day } = summary;
  const top = niceTop(Math.max(0, ...load.map(countOf)));
  const x = (index: number): string => `${(((index + 0.5) / load.length) * 100).toFixed(2)}%`;
  const y = (count: number): string => `${((1 - count / top) * 100).toFixed(2)}%`;
  const now = load.findIndex((one) => one.day === day);
  const named = [0, now - 7, now, now + 7, load.length - 1].filter((at) => load[at] !== undefined);
  const today = load[now];
  return (
    <svg className={css['plot']} role="img" aria-label={spoken(summary)}>
      {[top, top / 2, 0].map((count) => (
        <g key={count}>
          <line className={css['rule']} x1="0" x2="100%" y1={y(count)} y2={y(count)} />
          {count === top ? (
            <text className={css['axis']} x="-36" y="0%" dy="-6">
              {grouped(count)} <tspan className={css['word']}>reviews</tspan>
            </text>
          ) : (
            <text className={css['axis']} x="-8" y={y(count)} dy="4" textAnchor="end">
              {grouped(count)}
            </text>
          )}
        </g>
      ))}
      <g className={css['bars']}>
        {load.map((one, index) =>
          countOf(one) === 0 ? null : (
            <rect
              key={one.day}
              data-kind={strength(one, day)}
              x={x(index)}
              y={y(countOf(one))}
              height={`${((countOf(one) / top) * 100).toFixed(2)}%`}
            />
          ),
        )}
      </g>
      {today === undefined || countOf(today) === 0 ? null : (
        <text className={css['figure']} x={x(now)} y={y(countOf(today))} dy="-6" textAnchor="middle">
          {grouped(countOf(today))}
        </text>
      )}
      {named.map((at) => (
        <text
          key={at}
          className={at === now ? css['figure'] : css['axis']}
          x={x(at)}
          y="100%"
          dy="20"
          textAnchor="middle"
        >
          {at === now ? 'Today' : shortDay(load[at]?.day ?? day)}
        </text>
      ))}
    </svg>
  );
}

export function LoadChart({ summary }: { readonly summary: TodaySummary }) {
  const figure = (count: number | null): string => (count === null ? '–' : grouped(count));
  return (
    <Chart
      {...loadFinding(summary)}
      columns={['Day', 'Done', 'Due']}
      rows={summary.load.map(({ day, done, due }) => [shortDay(day), figure(done), figure(due)])}
    >
      <Bars summary={summary} />
    </Chart>
  );
}
