// Says what this is and where its data lies. Never tells more of the machine than the folder's short name.

import type { DataFolder } from '../files/data-folder.ts';
import type { Capabilities } from './answer.ts';

export function aboutCapability(version: string, folder: DataFolder): Pick<Capabilities, 'app/about'> {
  return { 'app/about': async () => ({ ok: true, value: { version, dataFolder: folder.shown } }) };
}
