// What the figures were measured on.
import { cpus, loadavg, platform, release, totalmem } from 'node:os';

export interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly chromium: string;
  /** Programs that wanted a core before the bench began, on the mean of five minutes. */
  readonly loadBefore: number;
}

export function describeMachine(chromium: string): Machine {
  const cores = cpus();
  return {
    cores: cores.length,
    cpu: cores[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.version,
    chromium,
    loadBefore: Math.round((loadavg()[1] ?? 0) * 10) / 10,
  };
}
