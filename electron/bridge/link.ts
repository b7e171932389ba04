// Hands an address to the person's browser when the policy lets it through.

import { failure } from '../files/failure.ts';
import { judgeLink } from '../policy/external-link.ts';
import type { Capabilities } from './answer.ts';

/** `open` gets the parsed address, never the text of the page. */
export function linkCapability(open: (url: string) => Promise<void>): Pick<Capabilities, 'link/open'> {
  return {
    'link/open': async ({ url }) => {
      const link = judgeLink(url);
      if (!link.ok) return failure('refused', 'Only plain https addresses are opened.');
      await open(link.url);
      return { ok: true, value: null };
    },
  };
}
