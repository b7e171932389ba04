// Before the first cards are found: nothing for a moment, then the frame of the list; later also why it takes long, and
// how far it is.
import { useEffect, useState } from 'react';
import { useInterface } from '../../context.ts';
import { Hidden } from '../../parts/hidden.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import css from './library.module.css';

const frameAfterMs = 200;
const wordsAfterMs = 800;

function useAfter(ms: number): boolean {
  const { app } = useInterface();
  const [past, setPast] = useState(false);
  useEffect(() => app.clock.after(ms, () => setPast(true)), [app, ms]);
  return past;
}

/** How many notes were read of how many; null before the first are. */
function useProgress(): { readonly done: number; readonly total: number } | null {
  const { app } = useInterface();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  useEffect(() => app.onSearchProgress((done, total) => setProgress({ done, total })), [app]);
  return progress;
}

export function WaitingList() {
  const progress = useProgress();
  const frame = useAfter(frameAfterMs);
  const words = useAfter(wordsAfterMs);
  return (
    <div className={css['waiting']} aria-busy="true">
      {words ? (
        <p role="status">Reading the whole library, so that it can be searched as you type.</p>
      ) : (
        <Hidden>Reading the library</Hidden>
      )}
      {words && progress !== null ? (
        <ProgressBar label="Notes read" done={progress.done} total={progress.total} />
      ) : null}
      {frame ? Array.from({ length: 12 }, (_, index) => <hr key={index} />) : null}
    </div>
  );
}
