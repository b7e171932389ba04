// The Random port on the platform's cryptographic source.
import type { Random } from '../../ports/random.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

export const systemRandom: Random = {
  id() {
    const bytes = crypto.getRandomValues(new Uint8Array(26));
    return Array.from(bytes, (byte) => alphabet[byte % 32]).join('');
  },
};
