// The secret of one run of the local host: made anew at each start, carried by a cookie that scripts cannot read, and
// compared in constant time.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function isToken(given: string | null, token: string): boolean {
  return given !== null && timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

// Cookies of one host are shared by its ports, so the port is part of the names.
const secretName = (port: number) => `backoff-${port}`;

/**
 * The cookies that the token's address sets: the secret, and one that the page can read to know which host it is on.
 * The name and value of the second one are known to `renderer/adapters/choose-desktop.ts`.
 */
export function cookiesFor(port: number, token: string): string[] {
  const rules = 'Path=/; SameSite=Strict';
  return [`${secretName(port)}=${token}; ${rules}; HttpOnly`, `backoff-host-${port}=local; ${rules}`];
}

/** The token in a `Cookie` header, or null when there is none or more than one. */
export function tokenInCookies(header: string | undefined, port: number): string | null {
  const start = `${secretName(port)}=`;
  const found = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(start));
  return found.length === 1 ? (found[0] ?? '').slice(start.length) : null;
}
