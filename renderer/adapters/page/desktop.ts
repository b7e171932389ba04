// The Desktop of a plain page in a browser: no files and no data folder.

import { version } from '../../../package.json';
import type { Desktop } from '../../ports/desktop.ts';
import { openInTab } from './open-in-tab.ts';

export function pageDesktop(): Desktop {
  return {
    host: 'page',
    about: async () => ({ version, dataFolder: null }),
    journal: null,
    openLink: openInTab,
  };
}
