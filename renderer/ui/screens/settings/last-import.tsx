// What the last reading of the shipped cards did: what came, changed, moved, went, and what was refused and why.
import type { ImportReport } from '../../../core/cards/reconcile.ts';
import { Block } from '../../parts/block.tsx';
import { Facts } from '../../parts/facts.tsx';
import { counted, grouped } from '../../words/counts.ts';
import css from './last-import.module.css';

function rows(report: ImportReport): readonly (readonly [string, string])[] {
  const counts: readonly (readonly [string, number])[] = [
    ['Notes added', report.added.length],
    ['Changed, history kept', report.changed.length],
    ['Moved to another file, history kept', report.moved.length],
    ['Cards gone from the files, kept with their history', report.orphaned.length],
    ['Cards that came back to their history', report.returned.length],
    ['Cards that came back with another text, history waiting', report.parted.length],
    ['As before', report.unchanged],
  ];
  return counts.filter(([, count]) => count > 0).map(([name, count]) => [name, grouped(count)]);
}

export function LastImport({ report }: { readonly report: ImportReport }) {
  return (
    <Block title="Last import of cards">
      <Facts rows={rows(report)} />
      {report.refused.length === 0 ? null : (
        <div className={css['refused']} role="group" aria-label="Refused">
          <p>
            {counted(report.refused.length, 'note or file was refused', 'notes or files were refused')}; what the
            library had of them stays.
          </p>
          <ul>
            {report.refused.map(({ file, line, column, message }) => (
              <li key={`${file}:${line}:${column}:${message}`}>
                <code>
                  {file}:{line}:{column}
                </code>{' '}
                {message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Block>
  );
}
