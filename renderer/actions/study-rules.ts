// The settings and parameters in force, read from the store.
import { paramsIdOf } from '../core/journal/seal.ts';
import type { Settings } from '../core/journal/settings.ts';
import type { Parameters, ParamsId } from '../core/schedule/memory.ts';
import { defaultParameters } from '../core/schedule/parameters.ts';
import type { StudyStore } from '../ports/study-store.ts';

export interface StudyRules {
  readonly settings: Settings;
  readonly parameters: Parameters;
  readonly paramsId: ParamsId;
  /** Parameters that the journal has a definition of. */
  readonly known: ReadonlyMap<ParamsId, Parameters>;
}

export async function readRules(store: StudyStore): Promise<StudyRules> {
  const [settings, known] = await Promise.all([store.settings(), store.params()]);
  const chosen = settings.params === null ? undefined : known.get(settings.params);
  const parameters = chosen ?? defaultParameters;
  return { settings, parameters, paramsId: paramsIdOf(parameters), known };
}

/** Parameters of an entry; the defaults where the journal lost their definition, so that a replay still ends. */
export function parametersOf(rules: StudyRules): (id: string) => Parameters {
  return (id) => rules.known.get(id as ParamsId) ?? rules.parameters;
}
