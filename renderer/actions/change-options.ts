// Changes study settings and scheduling parameters. Each change is one act of entries; a wrong value stores nothing.
import type { Payload, SettingPayload } from '../core/journal/entry.ts';
import { projectSettings } from '../core/journal/project-act.ts';
import { paramsIdOf } from '../core/journal/seal.ts';
import type { Settings } from '../core/journal/settings.ts';
import { checkParameters } from '../core/schedule/parameters.ts';
import type { Ports } from '../ports/ports.ts';
import type { Commit } from '../ports/study-store.ts';
import type { ChangeResult, SettingsChange } from './app.ts';
import type { ClockGuard } from './clock-guard.ts';
import { draftAct } from './draft-act.ts';
import { storeAct } from './store-act.ts';
import { readRules, type StudyRules } from './study-rules.ts';

interface Range {
  readonly lowest: number;
  readonly highest: number;
  readonly what: string;
}

const ranges: Readonly<Record<Exclude<keyof Settings, 'params'>, Range>> = {
  newPerDay: { lowest: 0, highest: 9999, what: 'New cards a day' },
  reviewsPerDay: { lowest: 0, highest: 9999, what: 'Reviews a day' },
  rollover: { lowest: 0, highest: 23 * 60 + 59, what: 'The start of the day, in minutes,' },
  learnAheadMinutes: { lowest: 0, highest: 1440, what: 'Learn ahead, in minutes,' },
};

function problemOf(change: SettingsChange): string | null {
  for (const [key, range] of Object.entries(ranges)) {
    const value = change[key as keyof typeof ranges];
    if (value === undefined) continue;
    if (!Number.isInteger(value) || value < range.lowest || value > range.highest) {
      return `${range.what} must be a whole number from ${range.lowest} to ${range.highest}.`;
    }
  }
  return null;
}

/** Another window may change the parameters in between; then the change is worked out once more. */
const tries = 3;

type OptionPorts = Pick<Ports, 'store' | 'clock' | 'random'>;
type Worked =
  | { readonly ok: true; readonly payloads: readonly Payload[] }
  | { readonly ok: false; readonly problem: string };

/** The entries that turn the present rules into the wanted ones; none when they are so already. */
function workOut({ parameters, ...settings }: SettingsChange, rules: StudyRules): Worked {
  const payloads: Payload[] = Object.entries(settings)
    .filter(([key, value]) => value !== undefined && rules.settings[key as keyof Settings] !== value)
    .map(([key, value]) => ({ type: 'setting', key, value }) as SettingPayload);
  if (parameters === undefined) return { ok: true, payloads };
  const checked = checkParameters({ ...rules.parameters, ...parameters });
  if (!checked.ok) return { ok: false, problem: checked.problems.map(({ message }) => message).join(' ') };
  const paramsId = paramsIdOf(checked.parameters);
  if (paramsId === rules.paramsId) return { ok: true, payloads };
  if (!rules.known.has(paramsId)) payloads.push({ type: 'params', paramsId, params: checked.parameters });
  payloads.push({ type: 'setting', key: 'params', value: paramsId });
  return { ok: true, payloads };
}

function commitOf(ports: OptionPorts, rules: StudyRules, payloads: readonly Payload[]): Commit {
  const draft = draftAct(ports, payloads);
  return { draft, expect: [], expectParams: rules.settings.params, changes: projectSettings };
}

export async function changeOptions(
  ports: OptionPorts,
  guard: ClockGuard,
  change: SettingsChange,
): Promise<ChangeResult> {
  const problem = problemOf(change);
  if (problem !== null) return { ok: false, problem };
  const jumped = guard.check(ports.clock.now().at, (await ports.store.head()).at, JSON.stringify(change));
  if (jumped !== null) return { ok: false, problem: `${jumped} Enter it again to go on.` };
  for (let attempt = 1; ; attempt += 1) {
    const rules = await readRules(ports.store);
    const worked = workOut(change, rules);
    if (!worked.ok) return worked;
    if (worked.payloads.length === 0) return { ok: true };
    const result = await storeAct(ports.store, ports.clock, commitOf(ports, rules, worked.payloads));
    if (result.ok) return { ok: true };
    if (result.cause !== 'stale') return { ok: false, problem: `Not saved. ${result.message}` };
    if (attempt === tries) return { ok: false, problem: 'Another window changes this too; enter it again.' };
  }
}
