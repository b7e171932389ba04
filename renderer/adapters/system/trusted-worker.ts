// Starts workers under the page's Trusted Types: the one policy of the app, and only for scripts of its own build.

interface TrustedPolicy {
  createScriptURL(url: string): unknown;
}
interface TrustedFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedPolicy;
}

function ownScript(url: string): string {
  const resolved = new URL(url, location.href);
  if (resolved.origin !== location.origin || !resolved.pathname.startsWith('/assets/')) {
    throw new TypeError(`Not a script of this build: ${url}`);
  }
  return resolved.href;
}

let policy: TrustedPolicy | null = null;

export function startWorker(url: string): Worker {
  const factory = (globalThis as { trustedTypes?: TrustedFactory }).trustedTypes;
  policy ??= factory?.createPolicy('backoff', { createScriptURL: ownScript }) ?? { createScriptURL: ownScript };
  // The types of the DOM do not know Trusted Types yet.
  return new Worker(policy.createScriptURL(url) as string, { type: 'module' });
}
