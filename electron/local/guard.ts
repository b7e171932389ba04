// Decides what the local host does with a request, from its facts alone. Whatever is not let through here by name is
// refused: other hosts (DNS rebinding), other origins, other ports of this machine, and anyone without the token.

import { isToken, tokenInCookies } from './token.ts';

/** The facts of one request; headers that were sent twice are given as null. */
export interface RequestFacts {
  readonly method: string;
  /** As sent, path and query. */
  readonly target: string;
  readonly host: string | null | undefined;
  readonly origin: string | null | undefined;
  readonly fetchSite: string | null | undefined;
  readonly cookie: string | undefined;
  readonly contentType: string | undefined;
}

export type Decision =
  | { readonly do: 'hello' }
  /** Set the cookies and send the browser on to `/`. */
  | { readonly do: 'let-in' }
  | { readonly do: 'file'; readonly path: string }
  | { readonly do: 'call'; readonly channel: string }
  | { readonly do: 'refuse'; readonly status: 403 | 404 | 405 | 415; readonly message: string };

const refuse = (status: 403 | 404 | 405 | 415, message: string): Decision => ({ do: 'refuse', status, message });
const noEntry = refuse(403, 'This address is closed. Open Backoff with npm start.');

export function judge(request: RequestFacts, port: number, token: string): Decision {
  const { method, target, host, origin } = request;
  const own = `127.0.0.1:${port}`;
  const reading = method === 'GET' || method === 'HEAD';
  if (host !== own) return refuse(403, `Backoff answers at http://${own} only. Open it with npm start.`);
  if (!reading && method !== 'POST') return refuse(405, 'This method is not known here.');
  if (!target.startsWith('/')) return refuse(404, 'Not found');
  if (!isOwnSite(request, own, reading)) return noEntry;

  const query = target.indexOf('?');
  const path = query < 0 ? target : target.slice(0, query);
  if (reading && path === '/api/hello') return { do: 'hello' };
  const ticket = query < 0 ? null : new URLSearchParams(target.slice(query)).get('token');
  if (method === 'GET' && path === '/' && ticket !== null) return isToken(ticket, token) ? { do: 'let-in' } : noEntry;

  if (!isToken(tokenInCookies(request.cookie, port), token)) return noEntry;
  if (reading) return path.startsWith('/api/') ? refuse(405, 'This address takes POST.') : { do: 'file', path };
  if (origin === undefined) return noEntry;
  if (!path.startsWith('/api/')) return refuse(405, 'This address takes GET.');
  if (!/^application\/json(; *charset=utf-8)?$/i.test(request.contentType ?? '')) {
    return refuse(415, 'Only application/json is taken.');
  }
  return { do: 'call', channel: path.slice('/api/'.length) };
}

/** `same-site` is refused as well: it says that another port of this machine asks. */
function isOwnSite({ origin, fetchSite }: RequestFacts, own: string, reading: boolean): boolean {
  if (origin !== undefined && origin !== `http://${own}`) return false;
  return fetchSite === undefined || fetchSite === 'same-origin' || (fetchSite === 'none' && reading);
}
