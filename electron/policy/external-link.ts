// Which addresses may be handed to the person's browser: plain `https:` ones that say what they are. An address that
// could be read as another one is refused, never repaired.

export type ExternalLink =
  | { readonly ok: true; readonly url: string }
  | {
      readonly ok: false;
      readonly reason: 'too-long' | 'not-https' | 'unclear-host' | 'unclear-path' | 'bad-characters';
    };

const longest = 2048;

/** `text` is judged as written; the address handed on is the parsed one, so that no later reader parses it anew. */
export function judgeLink(text: string): ExternalLink {
  if (text.length > longest) return { ok: false, reason: 'too-long' };
  // Controls, format marks (which can turn the reading direction round), white space, and the backslash, which
  // browsers take for a slash and other programs do not.
  if (/[\p{C}\p{Z}\\]/u.test(text)) return { ok: false, reason: 'bad-characters' };
  const parts = /^https:\/\/([^/?#]*)([^?#]*)/i.exec(text);
  if (parts === null || !URL.canParse(text)) return { ok: false, reason: 'not-https' };
  const url = new URL(text);
  if (url.protocol !== 'https:') return { ok: false, reason: 'not-https' };
  if (!isPlainHost(parts[1] ?? '', url)) return { ok: false, reason: 'unclear-host' };
  if (climbs(parts[2] ?? '')) return { ok: false, reason: 'unclear-path' };
  return { ok: true, url: url.href };
}

/**
 * The host must be written just as it is resolved: no user name before it, no escapes, no letters of other scripts
 * (`xn--` too), which can look like a known name.
 */
function isPlainHost(authority: string, url: URL): boolean {
  const written = authority.toLowerCase().replace(/:443$/, '');
  if (written !== url.host || url.username !== '' || url.password !== '') return false;
  return url.hostname !== '' && !url.hostname.split('.').some((label) => label.startsWith('xn--'));
}

/** Whether a path has `.` or `..` segments, plain or escaped, or escaped controls and backslashes. */
function climbs(path: string): boolean {
  if (/%(0[0-9a-f]|1[0-9a-f]|7f|5c)/i.test(path)) return true;
  return path
    .split(/\/|%2f/i)
    .map((segment) => segment.replace(/%2e/gi, '.'))
    .some((segment) => segment === '.' || segment === '..');
}
