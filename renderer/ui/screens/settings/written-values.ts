// Reads what is written into the fields of Settings. A refusal says what is wrong and gives good examples.
import { parseSteps } from '../../../core/schedule/steps.ts';

export type Written<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string };

/** A whole number; digits may be grouped as in `36,500`. */
export function readWhole(text: string, examples: string): Written<number> {
  const digits = text.replace(/(\d)[, ](?=\d{3})/g, '$1');
  if (!/^\d{1,9}$/.test(digits)) return { ok: false, problem: `Write a whole number, such as ${examples}.` };
  return { ok: true, value: Number(digits) };
}

/** Minutes after midnight from `4:00` or `04:00`. */
export function readClockTime(text: string): Written<number> {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(text);
  const hours = Number(match?.[1]);
  const minutes = Number(match?.[2]);
  if (match === null || hours > 23 || minutes > 59) {
    return { ok: false, problem: 'Write a time of day, such as 04:00, 03:30 or 00:00.' };
  }
  return { ok: true, value: hours * 60 + minutes };
}

export function readSteps(text: string): Written<readonly number[]> {
  const result = parseSteps(text);
  if (result.ok) return { ok: true, value: result.steps };
  const said = result.message.charAt(0).toUpperCase() + result.message.slice(1);
  const examples = said.includes('write') ? '' : ' Good are 1m 10m, 15m, or 1h 1d.';
  return { ok: false, problem: `${said}.${examples}` };
}
