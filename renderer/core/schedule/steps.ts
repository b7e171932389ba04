// Learning steps as people write them (`1m 10m`, `1h`, `2d`) and as whole minutes. Never throws.

export type StepsResult =
  | { readonly ok: true; readonly steps: readonly number[] }
  | { readonly ok: false; readonly message: string };

const minutesPerUnit: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 };
const longestStep = 365 * 1440;
const mostSteps = 20;

/** Reads steps from one line, separated by spaces or commas; an empty line means no steps. */
export function parseSteps(text: string): StepsResult {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  return checkSteps(words);
}

/**
 * Checks a list whose items are texts such as `10m` or numbers of minutes, and gives whole minutes. Steps must not get
 * shorter: Hard waits for the mean of the first two, so a shorter second step would bring Hard before Again.
 */
export function checkSteps(input: readonly unknown[]): StepsResult {
  if (input.length > mostSteps)
    return { ok: false, message: `at most ${mostSteps} steps, but there are ${input.length}` };
  const steps: number[] = [];
  for (const item of input) {
    const minutes = typeof item === 'string' ? minutesOf(item) : item;
    if (typeof minutes !== 'number' || !Number.isInteger(minutes) || minutes < 1 || minutes > longestStep) {
      const shown = JSON.stringify(item) ?? String(item);
      return { ok: false, message: `${shown} is no step; write 10m, 1h or 2d, from 1m to 365d, in whole minutes` };
    }
    const previous = steps.at(-1);
    if (previous !== undefined && minutes < previous) {
      return {
        ok: false,
        message: `the step ${formatSteps([minutes])} is shorter than ${formatSteps([previous])} before it`,
      };
    }
    steps.push(minutes);
  }
  return { ok: true, steps };
}

function minutesOf(word: string): number | null {
  const match = /^(\d{1,6})([mhd])$/.exec(word);
  const unit = minutesPerUnit[match?.[2] ?? ''];
  return match === null || unit === undefined ? null : Number(match[1]) * unit;
}

/** Each step in its largest whole unit: 10 → `10m`, 60 → `1h`, 2880 → `2d`. */
export function formatSteps(steps: readonly number[]): string {
  return steps
    .map((minutes) => {
      if (minutes % 1440 === 0) return `${minutes / 1440}d`;
      return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
    })
    .join(' ');
}
