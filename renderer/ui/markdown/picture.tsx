// A picture of a card, from the files that the app brings along. Until it is there, and where it cannot be shown, its
// description stands in its place.
import type { Element } from 'hast';
import { Diagram } from './diagram.tsx';
import { addressOf, isDiagram } from './drawings.ts';

interface PictureProps {
  readonly node?: Element | undefined;
  readonly alt?: string | undefined;
}

export function Picture({ node, alt = '' }: PictureProps) {
  const file = node?.properties['dataFile'];
  if (typeof file !== 'string') return <>{alt}</>;
  return isDiagram(file) ? <Diagram file={file} alt={alt} /> : <img src={addressOf(file)} alt={alt} decoding="sync" />;
}
