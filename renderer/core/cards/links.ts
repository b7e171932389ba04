// Decides what an address in Markdown points to: the web by https, a file of the library, or nothing that is followed.
// It only reads the text of addresses; whether the file exists is for the check of the whole library.

export type LinkTarget =
  | { readonly kind: 'web'; readonly url: string }
  /** A Markdown file of the library; `path` is relative to the content root, with forward slashes. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'refused'; readonly reason: string };

export type LibraryKind = 'topic' | 'exercise' | 'interview';

/** What `url`, written in the file `from` (relative to the content root), points to. */
export function linkTarget(url: string, from: string): LinkTarget {
  if (/^https:\/\/[^\s/?#]/i.test(url)) return { kind: 'web', url };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1];
  if (scheme !== undefined)
    return refused(`Links go to \`https://\` or to a file beside this one, not to \`${scheme.slice(0, 20)}:\`.`);
  if (url.startsWith('#'))
    return refused('A card is shown alone, so a link to a heading leads nowhere; link the file.');
  const path = pathFrom(url, from);
  if (path === null)
    return refused('This link leaves the library; write a path relative to this file, such as `../data/sharding.md`.');
  if (!path.endsWith('.md'))
    return refused('A link leads to a `.md` file of the library, such as `../data/sharding.md`.');
  return { kind: 'file', path };
}

/** The picture's path relative to the content root, or `null` unless it is a local picture file. */
export function pictureFile(url: string, from: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return null;
  const path = pathFrom(url, from);
  return path !== null && /\.(?:svg|png|jpe?g|webp|avif|gif)$/i.test(path) ? path : null;
}

function refused(reason: string): LinkTarget {
  return { kind: 'refused', reason };
}

/** Joins a relative address to the folder of `from`; `null` if it is absolute, empty, or climbs out of the root. */
function pathFrom(url: string, from: string): string | null {
  const bare = decoded(url.replace(/[?#].*$/s, ''));
  if (bare === null || bare === '' || bare.startsWith('/') || bare.includes('\\')) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of bare.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else parts.push(part);
  }
  return parts.join('/');
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Which part of the library a path belongs to, and the id its name suggests; the id in the file itself counts. */
export function libraryPlace(path: string): { kind: LibraryKind; name: string } | null {
  const [folder] = path.split('/');
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  if (folder === 'topics') return { kind: 'topic', name };
  if (folder === 'exercises') return { kind: 'exercise', name };
  if (folder === 'interviews') return { kind: 'interview', name };
  return null;
}
