// The pictures of cards, fetched from the files that the app brings along, each once. A diagram is read by the core, which
// refuses what is more than shapes and text; it stands in the page itself, so that it takes the colours of the theme.
import type { Element } from 'hast';
import { useSyncExternalStore } from 'react';

export type Drawing =
  | { readonly at: 'loading' }
  | { readonly at: 'drawn'; readonly root: Element }
  | { readonly at: 'refused'; readonly problem: string };

const drawings = new Map<string, Drawing>();
const listeners = new Set<() => void>();
/** Held, or the browser might drop what it has loaded ahead. */
const photographs = new Map<string, HTMLImageElement>();

/** Where a file of the library is, by its path below content/. */
export function addressOf(file: string): string {
  return `${import.meta.env.BASE_URL}content/${file.split('/').map(encodeURIComponent).join('/')}`;
}

export function isDiagram(file: string): boolean {
  return /\.svg$/i.test(file);
}

/** Begins to load a picture that will be shown, unless it is there or on its way. One that failed is tried again. */
export function loadPicture(file: string): void {
  if (isDiagram(file)) {
    const known = drawings.get(file);
    if (known !== undefined && known.at !== 'refused') return;
    arrive(file, { at: 'loading' });
    void readDrawing(file).then((drawing) => arrive(file, drawing));
  } else if (!photographs.has(file)) {
    const image = new Image();
    image.src = addressOf(file);
    photographs.set(file, image);
  }
}

/** Never rejects: a picture that cannot be had is refused with the reason. */
async function readDrawing(file: string): Promise<Drawing> {
  try {
    const [answer, { diagramOf }] = await Promise.all([fetch(addressOf(file)), import('../../core/cards/diagram.ts')]);
    if (!answer.ok) return { at: 'refused', problem: 'Its file is missing.' };
    const diagram = diagramOf(await answer.text());
    if (diagram.ok) return { at: 'drawn', root: diagram.root };
    const { line, message } = diagram.problem;
    return { at: 'refused', problem: `${message.replaceAll('`', '')} (line ${line} of its file)` };
  } catch {
    return { at: 'refused', problem: 'Its file cannot be read.' };
  }
}

function arrive(file: string, drawing: Drawing): void {
  drawings.set(file, drawing);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const loading: Drawing = { at: 'loading' };

export function useDrawing(file: string): Drawing {
  const now = (): Drawing => drawings.get(file) ?? loading;
  return useSyncExternalStore(subscribe, now, now);
}
