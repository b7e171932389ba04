// Where a link inside the library leads in this interface.
import type { TopicId } from '../../core/cards/model.ts';
import { formatRoute, topicRoute } from '../router.ts';

/** `null` where there is no page for it yet; its words then stand without a link. */
export function libraryHref(kind: unknown, id: unknown): string | null {
  if (kind !== 'topic' || typeof id !== 'string' || id === '') return null;
  return formatRoute(topicRoute(id as TopicId));
}
