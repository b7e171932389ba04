// Serves the built page from a scheme of its own, with the safety headers on every file. It reaches no network and no
// file outside the build.

import { protocol } from 'electron';
import { serveBuildFile } from './files/build-file.ts';
import { appOrigin, scheme } from './policy/origin.ts';

/** Must run before the app is ready. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

export function serveScheme(buildFolder: string): void {
  protocol.handle(scheme, async ({ url, method }) => {
    const rest = url.startsWith(`${appOrigin}/`) && method === 'GET' ? url.slice(appOrigin.length) : '';
    const { status, headers, body } = await serveBuildFile(buildFolder, rest.replace(/[?#].*$/s, ''));
    return new Response(body, { status, headers });
  });
}
