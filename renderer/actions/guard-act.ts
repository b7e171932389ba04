// Stands before acts that no button confirms: under a clock that jumped, the same act asked for once more goes through.
import type { Ports } from '../ports/ports.ts';
import type { ClockGuard } from './clock-guard.ts';
import { reading } from './reading.ts';

export type ActPorts = Pick<Ports, 'store' | 'clock' | 'random'>;

/** What has to be said instead of acting; null when the act may be stored. `name` tells one act from another. */
export async function guardAct({ store, clock }: ActPorts, guard: ClockGuard, name: string): Promise<string | null> {
  const head = await reading(clock, store.head());
  if (!head.ok) return head.problem;
  const jumped = guard.check(clock.now().at, head.value.at, name);
  return jumped === null ? null : `${jumped} Do it again to go on.`;
}
