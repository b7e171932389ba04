// Loads what turns a note into faces: large, and not needed for Today, so the first card loads it.
import { libraryPlace } from '../core/cards/links.ts';
import type { StudyStore } from '../ports/study-store.ts';
import type { RenderFace } from './present-card.ts';

/** Links lead to the topic whose file they name; what is not read yet goes by folder and file name. */
export async function loadRender(store: StudyStore): Promise<RenderFace> {
  const [{ faceOf }, { renderMath }, { highlight }, files] = await Promise.all([
    import('../core/cards/face.ts'),
    import('../core/cards/math.ts'),
    import('../core/cards/highlight.ts'),
    store.files(),
  ]);
  const topics = new Map(files.map(({ path, topic }) => [path, topic]));
  const resolveLink = (path: string) => {
    const topic = topics.get(path) ?? null;
    if (topic !== null) return { kind: 'topic', id: topic } as const;
    const place = libraryPlace(path);
    return place === null ? null : { kind: place.kind, id: place.name };
  };
  return (note, card) => faceOf(note, card, { renderMath, highlight, resolveLink });
}
