// Gives the history of orphans to cards of the library, or takes orphans off their list. Each is one step of undo.
import type { CardId } from '../core/cards/model.ts';
import type { AttachPair, Payload } from '../core/journal/entry.ts';
import { projectCardActs, isA } from '../core/journal/project-act.ts';
import { projectAttach } from '../core/journal/project-attach.ts';
import type { Commit } from '../ports/study-store.ts';
import type { ChangeResult } from './app.ts';
import type { ClockGuard } from './clock-guard.ts';
import { draftAct } from './draft-act.ts';
import { type ActPorts, guardAct } from './guard-act.ts';
import { inPortions } from './portions.ts';
import { reading } from './reading.ts';
import { storeAct } from './store-act.ts';
import { parametersOf, readRules } from './study-rules.ts';

/** Why the pairs cannot be attached; null when they can. */
function problemOf(pairs: readonly AttachPair[], orphans: ReadonlySet<CardId>, present: boolean): string | null {
  if (pairs.length === 0) return 'Choose at least one card to attach.';
  if (pairs.some(({ from }) => !orphans.has(from))) return 'This history was attached or cleared already.';
  if (new Set(pairs.map(({ to }) => to)).size < pairs.length) return 'Two histories cannot go to one card at once.';
  if (new Set(pairs.map(({ from }) => from)).size < pairs.length) return 'One history cannot go to two cards.';
  return present ? null : 'The card is not in the library any more. Choose another.';
}

interface Prepared {
  readonly problem: string | null;
  readonly commit: Commit;
}

async function prepareAttach(ports: ActPorts, pairs: readonly AttachPair[]): Promise<Prepared> {
  const { store } = ports;
  // Read before all else: whatever another window does while the rest is read then makes the act stale.
  const { seq } = await store.head();
  const cards = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))];
  const [orphans, held, states, rules, records] = await Promise.all([
    store.orphans(),
    store.inLibrary(pairs.map(({ to }) => to)),
    store.cardStates(cards),
    readRules(store),
    store.recordsOf(cards),
  ]);
  const byCard = new Map(records.map((record) => [record.card, record]));
  const commit: Commit = {
    draft: draftAct(ports, [{ type: 'attach', pairs }]),
    expect: cards.map((card, index) => ({ card, rev: states[index]?.rev ?? null })),
    expectSeq: seq,
    changes: ([entry]) =>
      entry !== undefined && isA('attach')(entry) ? projectAttach(entry, byCard, parametersOf(rules), 'library') : {},
  };
  return { problem: problemOf(pairs, new Set(orphans.map(({ card }) => card)), held.every(Boolean)), commit };
}

/** Another window may act in between; then the act is worked out once more. */
const tries = 3;

export async function attachOrphans(
  ports: ActPorts,
  guard: ClockGuard,
  pairs: readonly AttachPair[],
): Promise<ChangeResult> {
  const jumped = await guardAct(ports, guard, JSON.stringify(pairs));
  if (jumped !== null) return { ok: false, problem: jumped };
  for (let attempt = 1; ; attempt += 1) {
    const prepared = await reading(ports.clock, prepareAttach(ports, pairs), pairs.length);
    if (!prepared.ok) return prepared;
    const { problem, commit } = prepared.value;
    if (problem !== null) return { ok: false, problem };
    const result = await storeAct(ports.store, ports.clock, commit);
    if (result.ok) return { ok: true };
    if (result.cause !== 'stale') return { ok: false, problem: `Not saved. ${result.message}` };
    if (attempt === tries) return { ok: false, problem: 'Another window changes the same cards; do it again.' };
  }
}

export async function clearOrphans(
  ports: ActPorts,
  guard: ClockGuard,
  cards: readonly CardId[],
): Promise<ChangeResult> {
  if (cards.length === 0) return { ok: true };
  const problem = await guardAct(ports, guard, `clear ${cards.join()}`);
  if (problem !== null) return { ok: false, problem };
  const payloads = inPortions(cards).map((portion): Payload => ({ type: 'clear', cards: portion }));
  const changes: Commit['changes'] = (sealed) => projectCardActs(sealed, new Map());
  const result = await storeAct(ports.store, ports.clock, { draft: draftAct(ports, payloads), expect: [], changes });
  if (result.ok) return { ok: true };
  return { ok: false, problem: `Not saved. ${result.cause === 'stale' ? 'Do it again.' : result.message}` };
}
