// A picture of a card, from the files that the app brings along. Until it can be read its description stands in its place.
import type { Element } from 'hast';

interface PictureProps {
  readonly node?: Element | undefined;
  readonly alt?: string | undefined;
}

export function Picture({ node, alt = '' }: PictureProps) {
  const file = node?.properties['dataFile'];
  if (typeof file !== 'string') return <>{alt}</>;
  return <img src={`${import.meta.env.BASE_URL}content/${encodeURI(file)}`} alt={alt} />;
}
