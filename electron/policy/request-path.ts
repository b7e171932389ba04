// Which file of the build a request means. The build's names are plain, so a path with anything else in it is refused
// as it stands; nothing is decoded or normalised.

const plainSegment = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;
/** Names that Windows takes for devices, with any ending. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * `path` is the path of the request as it came, without query; the reply is a file's name relative to the build
 * folder, with `/` between its parts, or null when the path is refused. Dot files, drive letters, escapes,
 * backslashes and empty parts all fail the same test.
 */
export function fileForPath(path: string): string | null {
  if (path === '/') return 'index.html';
  if (!path.startsWith('/') || path.length > 512) return null;
  const segments = path.slice(1).split('/');
  return segments.every(isPlain) ? segments.join('/') : null;
}

function isPlain(segment: string): boolean {
  // A dot at the end is dropped by Windows, so that two names would mean one file.
  return plainSegment.test(segment) && !segment.endsWith('.') && !deviceName.test(segment);
}
