// How many orphans and problems there are, for the ways to their pages. What cannot be read counts as none until the next
// change.
import type { App } from '../../../actions/app.ts';
import { useReading } from '../../use-reading.ts';

interface LibraryCounts {
  readonly orphans: number;
  readonly problems: number;
}

async function readCounts(app: App): Promise<LibraryCounts> {
  const [orphans, problems] = await Promise.all([app.orphanCount(), app.libraryProblems()]);
  return { orphans, problems: problems.length };
}

export function useLibraryCounts(): LibraryCounts {
  return useReading(readCounts).value ?? { orphans: 0, problems: 0 };
}
