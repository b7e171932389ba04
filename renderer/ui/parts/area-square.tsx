// The square of an area: its colour shows the family, the word beside it the area or topic.
import css from './area-square.module.css';

const families: Readonly<Record<string, string>> = {
  method: 'practice',
  requirements: 'practice',
  estimation: 'practice',
  systems: 'practice',
  data: 'data',
  structures: 'data',
  encoding: 'data',
  search: 'data',
  analytics: 'data',
  storage: 'media',
  media: 'media',
  delivery: 'delivery',
  caching: 'delivery',
  architecture: 'services',
  messaging: 'services',
  interfaces: 'services',
  rpc: 'services',
  network: 'trust',
  security: 'trust',
};

/** An area outside the nineteen (a person may write any) has a grey square. */
export function AreaSquare({ area }: { readonly area: string }) {
  return (
    <svg className={css['square']} data-family={families[area]} width="8" height="8" aria-hidden="true">
      <rect width="8" height="8" rx="1.5" />
    </svg>
  );
}
