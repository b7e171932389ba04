// The ports that actions are given, as one object.
import type { ContentImporter } from './content-importer.ts';
import type { CardSearch } from './card-search.ts';
import type { Clock } from './clock.ts';
import type { Desktop } from './desktop.ts';
import type { Random } from './random.ts';
import type { StudyStore } from './study-store.ts';

export interface Ports {
  readonly store: StudyStore;
  readonly desktop: Desktop;
  readonly clock: Clock;
  readonly random: Random;
  readonly content: ContentImporter;
  readonly search: CardSearch;
}
