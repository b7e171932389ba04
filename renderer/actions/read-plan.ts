// What a sitting begins with: the cards that it asks for, and the steps that come in between.
import type { StudyStore } from '../ports/study-store.ts';
import { readDrill } from './read-drill.ts';
import { readQueue } from './read-queue.ts';
import type { SessionKind } from './review-session.ts';
import type { Plan } from './session-plan.ts';
import type { StudyNow } from './study-now.ts';

export async function readPlan(store: StudyStore, now: StudyNow, kind: SessionKind): Promise<Plan> {
  const learnAheadMs = now.rules.settings.learnAheadMinutes * 60_000;
  if (kind.mode === 'drill') {
    return { entries: await readDrill(store, now, kind), steps: new Map(), learnAheadMs };
  }
  const ahead = kind.mode === 'ahead';
  const { queue, studied } = await readQueue(store, now, ahead);
  const steps = studied.flatMap(({ card, memory }) => (memory.dueAt === null ? [] : [[card, memory.dueAt] as const]));
  return {
    entries: queue.entries.filter((entry) => entry.kind !== 'learning'),
    steps: new Map(ahead ? [] : steps),
    learnAheadMs,
  };
}
