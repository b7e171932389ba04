// What a page shows before there is anything to read from: nothing for a moment, then the frame; at the first start, how far the cards are.
import type { AppStatus } from '../../actions/app.ts';
import { useInterface } from '../context.ts';
import { Button } from './button.tsx';
import { Hidden } from './hidden.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { grouped } from '../words/counts.ts';
import css from './waiting.module.css';

export function Waiting({ status }: { readonly status: AppStatus }) {
  const { app } = useInterface();
  if (status.at !== 'importing') {
    return (
      <div className={css['frame']} aria-busy="true">
        <h1>
          <Hidden>Reading your library</Hidden>
        </h1>
        <hr />
        <hr />
        <hr />
      </div>
    );
  }
  return (
    <section className={css['import']} aria-busy="true">
      <h1>Reading the cards</h1>
      <p>This happens once, and again when the cards of the app change. What you have answered stays as it is.</p>
      <ProgressBar label="Topics read" done={status.done} total={status.total} />
      <p className={css['figure']}>
        {status.total === 0 ? 'Counting' : `${grouped(status.done)} of ${grouped(status.total)} topics`}
      </p>
      <Button onClick={app.stopImport}>Stop</Button>
    </section>
  );
}
