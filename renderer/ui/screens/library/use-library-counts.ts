// How many orphans and problems there are, for the ways to their pages; read again when study data changes.
import { useEffect, useState } from 'react';
import { useInterface } from '../../context.ts';

export interface LibraryCounts {
  readonly orphans: number;
  readonly problems: number;
}

export function useLibraryCounts(): LibraryCounts {
  const { app } = useInterface();
  const [counts, setCounts] = useState<LibraryCounts>({ orphans: 0, problems: 0 });
  useEffect(() => {
    let newest = 0;
    const read = async (): Promise<void> => {
      newest += 1;
      const mine = newest;
      const [orphans, problems] = await Promise.all([app.orphanCount(), app.libraryProblems()]);
      if (mine === newest) setCounts({ orphans, problems: problems.length });
    };
    // What cannot be read now is counted with the next change.
    const quietly = (): void => void read().catch(() => undefined);
    quietly();
    const stop = app.onChange(quietly);
    return () => {
      newest += 1;
      stop();
    };
  }, [app]);
  return counts;
}
