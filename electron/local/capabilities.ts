// What the local host can do: the same as the desktop, but for opening links, which the page does itself there.

import { aboutCapability } from '../bridge/about.ts';
import type { Capabilities } from '../bridge/answer.ts';
import { journalCapability } from '../bridge/journal.ts';
import type { DataFolder } from '../files/data-folder.ts';
import { journalIn } from '../files/journal-file.ts';

export function localCapabilities(version: string, folder: DataFolder): Capabilities {
  return { ...aboutCapability(version, folder), ...journalCapability(journalIn(folder)) };
}
