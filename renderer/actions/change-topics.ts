// Sets the state or the priority of topics. One act is one step of undo, however many topics.
import { type TopicMarks, untouchedTopic } from '../core/backlog/topic-state.ts';
import type { TopicId } from '../core/cards/model.ts';
import type { Payload } from '../core/journal/entry.ts';
import { projectTopicActs } from '../core/journal/project-act.ts';
import type { TopicChange } from '../core/journal/projection.ts';
import type { ChangeResult } from './app.ts';
import { draftAct } from './draft-act.ts';
import { type ActPorts, guardAct } from './guard-act.ts';
import type { ClockGuard } from './clock-guard.ts';
import { reading } from './reading.ts';
import { storeAct } from './store-act.ts';

function differs(marks: TopicMarks, change: TopicChange): boolean {
  return change.type === 'priority' ? marks.priority !== change.priority : marks.state !== change.state;
}

export async function changeTopics(
  ports: ActPorts,
  guard: ClockGuard,
  topics: readonly TopicId[],
  change: TopicChange,
): Promise<ChangeResult> {
  const { store, clock } = ports;
  const rows = await reading(clock, store.topicRows());
  if (!rows.ok) return rows;
  const marks = new Map(rows.value.map(({ topic, ...own }) => [topic, own]));
  // What would change nothing must not become a step of undo.
  const changed = topics.filter((topic) => differs(marks.get(topic) ?? untouchedTopic, change));
  if (changed.length === 0) return { ok: true };
  const payload: Payload = { ...change, topics: changed };
  const problem = await guardAct(ports, guard, JSON.stringify(payload));
  if (problem !== null) return { ok: false, problem };
  const result = await storeAct(store, clock, {
    draft: draftAct(ports, [payload]),
    expect: [],
    changes: projectTopicActs,
  });
  if (result.ok) return { ok: true };
  return { ok: false, problem: `Not saved. ${result.cause === 'stale' ? 'Try it again.' : result.message}` };
}
