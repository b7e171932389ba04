// Checks an SVG file of the library: what the app would refuse to show is an error, and what a Git host would show badly,
// with no colour for its dark theme or no words for those who do not see it, is a warning.

import { diagramOf } from './diagram.ts';
import type { Problem } from './model.ts';

/** `file` is its path relative to the content root. */
export function checkDiagram(file: string, text: string): Problem[] {
  const diagram = diagramOf(text);
  if (!diagram.ok) return [{ file, ...diagram.problem, severity: 'error' }];
  const bare = text.replace(/<!--[\s\S]*?-->/g, '');
  const id = /^[^<]*(?:<\?[^>]*>\s*)?<svg\b[^>]*\sid="([^"]+)"/.exec(bare)?.[1];
  const styles = [...bare.matchAll(/<style\b[^>]*>([^<]*)<\/style>/g)].map(([, style = '']) => style);
  const coloured = id !== undefined && styles.length === 1 && hasBothColours(styles[0] ?? '', id);
  const messages = [
    ...(coloured
      ? []
      : [
          'A Git host shows this picture black in its dark theme: give the root an `id` and write one `<style>#ID{color:#1f2328}@media (prefers-color-scheme:dark){#ID{color:#e6edf3}}</style>`.',
        ]),
    ...([...bare.matchAll(/\sid="/g)].length > (id === undefined ? 0 : 1)
      ? ['Only the root of a picture has an `id`; delete the others.']
      : []),
    ...(/<title>\s*[^<\s]/.test(bare) && /<desc>\s*[^<\s]/.test(bare)
      ? []
      : ['Say in `<title>` what the picture shows and in `<desc>` what can be seen in it.']),
  ];
  return messages.map((message) => ({ file, line: 1, column: 1, message, severity: 'warning' }));
}

function hasBothColours(style: string, id: string): boolean {
  const [light = '', dark = ''] = style.split(/@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)/);
  const colours = (text: string): boolean => text.replace(/\s+/g, '').includes(`#${id}{color:`);
  return colours(light) && colours(dark);
}
