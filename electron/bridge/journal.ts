// The journal file behind the bridge. The page names a device, never a file.

import type { JournalFile } from '../../renderer/ports/desktop.ts';
import type { Capabilities } from './answer.ts';

export function journalCapability(journal: JournalFile): Pick<Capabilities, 'journal/head' | 'journal/append'> {
  return {
    'journal/head': ({ device }) => journal.head(device),
    'journal/append': (lines) => journal.append(lines),
  };
}
