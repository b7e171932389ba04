// The days of a spread as a list of bars: what each would get, on top of what it holds already.
import type { Spread } from '../../../actions/spread-reviews.ts';
import { grouped } from '../../words/counts.ts';
import { shortDay } from '../../words/days.ts';
import css from './spread.module.css';

/** The square of a colour beside its name. */
function Key({ part }: { readonly part: 'moved' | 'already' }) {
  return (
    <svg className={css['key']} width="10" height="10" aria-hidden="true">
      <rect data-part={part} width="10" height="10" rx="2" />
    </svg>
  );
}

export function SpreadDays({ spread }: { readonly spread: Spread }) {
  const [today] = spread.byDay;
  const most = Math.max(1, ...spread.byDay.map(({ moved, already }) => moved + already));
  const share = (count: number): string => `${((count / most) * 100).toFixed(2)}%`;
  return (
    <div className={css['days']} tabIndex={0} role="region" aria-label="Reviews on each day">
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">
              <Key part="moved" />
              Spread
            </th>
            <th scope="col">
              <Key part="already" />
              Already
            </th>
          </tr>
        </thead>
        <tbody>
          {spread.byDay.map(({ day, moved, already }) => (
            <tr key={day}>
              <th scope="row">{day === today?.day ? 'Today' : shortDay(day)}</th>
              <td>
                <svg className={css['bar']} height="8" aria-hidden="true">
                  <rect data-part="moved" width={share(moved)} height="8" rx="1" />
                  <rect data-part="already" x={share(moved)} width={share(already)} height="8" rx="1" />
                </svg>
                {grouped(moved)}
              </td>
              <td>{already === 0 ? '–' : grouped(already)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
