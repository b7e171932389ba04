// The study settings that travel with the journal. Types and defaults only.
import type { ParamsId } from '../schedule/memory.ts';
import type { Rollover } from '../time/instant.ts';

export interface Settings {
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly rollover: Rollover;
  readonly learnAheadMinutes: number;
  /** The parameters that answers are scheduled by; null for the defaults, so that a first start chooses nothing. */
  readonly params: ParamsId | null;
}

export const defaultSettings: Settings = {
  newPerDay: 20,
  reviewsPerDay: 200,
  rollover: 240,
  learnAheadMinutes: 20,
  params: null,
};
