// Acts on cards other than answers: suspend, bury, flag, reset, set due. One act is one step of undo, however many cards.
import type { CardId } from '../core/cards/model.ts';
import type { Payload } from '../core/journal/entry.ts';
import type { CardMarks } from '../core/journal/marks.ts';
import { projectCardActs } from '../core/journal/project-act.ts';
import type { CardState } from '../core/journal/projection.ts';
import type { StudyDay } from '../core/time/instant.ts';
import type { Commit } from '../ports/study-store.ts';
import { actedMessage } from './act-words.ts';
import type { CardAct, CardsActed } from './card-act.ts';
import type { ClockGuard } from './clock-guard.ts';
import { draftAct } from './draft-act.ts';
import { type ActPorts, guardAct } from './guard-act.ts';
import { inPortions } from './portions.ts';
import { reading } from './reading.ts';
import { storeAct } from './store-act.ts';
import { studyNow } from './study-now.ts';

interface Known {
  readonly card: CardId;
  readonly state: CardState | null;
  readonly marks: CardMarks;
}

/** Whether the act would change anything about the card. */
function concerns(act: CardAct, { state, marks }: Known, today: StudyDay): boolean {
  switch (act.type) {
    case 'suspend':
      return (marks.suspended === 1) !== act.suspended;
    case 'bury':
      return marks.buriedOn >= today !== act.buried;
    case 'flag':
      return marks.flag !== act.flag;
    case 'reset':
      return state !== null;
    case 'due':
      return state !== null && (state.memory.dueDay !== act.day || state.memory.dueAt !== null);
  }
}

function isDueBy({ state }: Known, day: StudyDay | undefined): boolean {
  return day === undefined || (state !== null && state.memory.dueDay <= day);
}

function payloadOf(act: CardAct, cards: readonly CardId[], today: StudyDay): Payload {
  if (act.type !== 'bury') return { ...act, cards };
  return { type: 'bury', cards, day: act.buried ? today : null };
}

async function readKnown({ store }: ActPorts, cards: readonly CardId[]): Promise<readonly Known[]> {
  const [states, marks] = await Promise.all([store.cardStates(cards), store.marksOf(cards)]);
  return cards.flatMap((card, index) => {
    const own = marks[index];
    return own === undefined ? [] : [{ card, state: states[index] ?? null, marks: own }];
  });
}

/** The acts of one person's one wish, such as a due day for each of several groups of cards, as one step of undo. */
export interface WantedAct {
  readonly act: CardAct;
  readonly cards: readonly CardId[];
  /** Leaves out cards that are not due by then any more, as another window answered them since they were read. */
  readonly dueBy?: StudyDay;
}

interface Prepared {
  readonly commit: Commit;
  readonly changed: number;
}

async function prepareActs(ports: ActPorts, wanted: readonly WantedAct[], today: StudyDay): Promise<Prepared> {
  const payloads: Payload[] = [];
  const states = new Map<CardId, CardState>();
  const expect: Commit['expect'][number][] = [];
  let changed = 0;
  for (const { act, cards, dueBy } of wanted) {
    const known = await readKnown(ports, [...new Set(cards)]);
    const concerned = known.filter((each) => concerns(act, each, today) && isDueBy(each, dueBy));
    changed += concerned.length;
    payloads.push(...inPortions(concerned.map(({ card }) => card)).map((portion) => payloadOf(act, portion, today)));
    if (act.type !== 'reset' && act.type !== 'due') continue;
    for (const { card, state } of concerned) {
      if (state === null) continue;
      states.set(card, state);
      expect.push({ card, rev: state.rev });
    }
  }
  const draft = draftAct(ports, payloads);
  return { commit: { draft, expect, changes: (sealed) => projectCardActs(sealed, states) }, changed };
}

/** Another window may answer one of the cards in between; then the act is worked out once more. */
const tries = 3;

/** All of it as one step of undo. A due day before today counts as today. */
export async function storeCardActs(
  ports: ActPorts,
  guard: ClockGuard,
  wanted: readonly WantedAct[],
): Promise<CardsActed> {
  const asked = wanted.reduce((sum, { cards }) => sum + new Set(cards).size, 0);
  const name = JSON.stringify(wanted.map(({ act, cards }) => [act, cards.length, cards[0]]));
  const problem = await guardAct(ports, guard, name);
  if (problem !== null) return { ok: false, problem };
  const now = await reading(ports.clock, studyNow(ports.store, ports.clock));
  if (!now.ok) return now;
  const { day: today } = now.value;
  const fromToday = wanted.map((one): WantedAct => {
    const late = one.act.type === 'due' && one.act.day < today;
    return late ? { ...one, act: { type: 'due', day: today } } : one;
  });
  for (let attempt = 1; ; attempt += 1) {
    const prepared = await reading(ports.clock, prepareActs(ports, fromToday, today), asked);
    if (!prepared.ok) return prepared;
    const { commit, changed } = prepared.value;
    const [first] = fromToday;
    const message = first === undefined ? '' : actedMessage(first.act, changed, asked - changed, today);
    if (changed === 0) return { ok: true, act: null, cards: 0, left: asked, message };
    const result = await storeAct(ports.store, ports.clock, commit);
    if (result.ok) return { ok: true, act: commit.draft.act, cards: changed, left: asked - changed, message };
    if (result.cause !== 'stale') return { ok: false, problem: `Not saved. ${result.message}` };
    if (attempt === tries) return { ok: false, problem: 'Another window changes the same cards; do it again.' };
  }
}

export function actOnCards(
  ports: ActPorts,
  guard: ClockGuard,
  cards: readonly CardId[],
  act: CardAct,
): Promise<CardsActed> {
  return storeCardActs(ports, guard, [{ act, cards }]);
}
