// The frame of a chart: a heading that states the finding, one sentence, the drawing, and the same figures as a table.
import { type ReactNode, useId } from 'react';
import css from './chart.module.css';

interface ChartProps {
  readonly title: string;
  readonly sentence: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly children: ReactNode;
}

export function Chart({ title, sentence, columns, rows, children }: ChartProps) {
  const heading = useId();
  return (
    <figure className={css['chart']} aria-labelledby={heading}>
      <figcaption>
        <h2 id={heading}>{title}</h2>
        <p>{sentence}</p>
      </figcaption>
      {children}
      <details className={css['numbers']}>
        <summary>Numbers</summary>
        <div className={css['scroll']} tabIndex={0} role="region" aria-label="Numbers of the chart">
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, ...figures]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {figures.map((figure, index) => (
                    <td key={columns[index + 1]}>{figure}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
