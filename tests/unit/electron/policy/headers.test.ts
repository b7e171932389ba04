import { expect, it } from 'vitest';
import { cacheControlOf, contentSecurityPolicy, safetyHeaders } from '../../../../electron/policy/headers.ts';

it('is the policy that every library was tried under, word for word', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types backoff",
  );
});

it('goes out with the headers against guessing, framing and reading from elsewhere', () => {
  expect(safetyHeaders).toMatchObject({
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
});

it('lets only files with a hash in their name be kept without asking', () => {
  expect(cacheControlOf('assets/index-1.js')).toContain('immutable');
  expect(cacheControlOf('index.html')).toBe('no-cache');
  expect(cacheControlOf('content/topics/x.svg')).toBe('no-cache');
});
