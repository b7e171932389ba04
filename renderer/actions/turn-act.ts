// Undo and redo of this device's acts. Each is an entry of its own; nothing is ever removed from the journal.
import type { CardId, TopicId } from '../core/cards/model.ts';
import { topicSubject } from '../core/journal/act-events.ts';
import type { Entry, Payload } from '../core/journal/entry.ts';
import { countedReview, isA } from '../core/journal/project-act.ts';
import { cardsToTurn, onlyMarks, projectTurn } from '../core/journal/project-turn.ts';
import type { ActKind, ActRow, CardEvent, CardRecord, CountedReview, TopicEvent } from '../core/journal/projection.ts';
import type { Ports } from '../ports/ports.ts';
import type { Commit, CommitResult } from '../ports/study-store.ts';
import { draftAct } from './draft-act.ts';
import { storeAct } from './store-act.ts';
import { parametersOf, readRules } from './study-rules.ts';
import { readTimeout, within } from './within.ts';

type TurnPorts = Pick<Ports, 'store' | 'clock' | 'random'>;

/** What was turned: its entries, and the answers among them. */
export interface Turned {
  readonly entries: readonly Entry[];
  readonly reviews: readonly CountedReview[];
}

/** `kept`: the disk was silent, and the turn may still arrive; `again` tries this very one, never a second. */
export type TurnResult =
  | ({ readonly ok: true } & Turned)
  | { readonly ok: false; readonly cause: 'nothing' | 'stale' }
  | { readonly ok: false; readonly cause: 'kept'; readonly message: string; readonly again: () => Promise<TurnResult> };

/** What Review takes back: nothing that was done on another screen to other things than cards. */
export const studyKinds: readonly ActKind[] = ['study', 'card'];
/** Settings and one's own files have no undo yet. */
export const everyKind: readonly ActKind[] = ['study', 'card', 'topic', 'library'];
const unread = 'The database does not answer. What was stored is safe.';

/** Milliseconds more for each card, as an act may be one on thousands. */
const msPerCard = 2;

/** Another window may act between the reading and the writing; then it is read once more. */
const tries = 3;

interface PreparedTurn extends Turned {
  readonly commit: Commit;
}

/** What counts of each card; without its answers where the turn does not need them, as there may be thousands. */
async function recordsFor({ store }: TurnPorts, cards: readonly CardId[], entries: readonly Entry[]) {
  if (!onlyMarks(entries)) return store.recordsOf(cards);
  const events = new Map(cards.map((card) => [card, [] as CardEvent[]]));
  for (const event of (await store.eventsOf(cards)) as readonly CardEvent[]) events.get(event.subject)?.push(event);
  return cards.map((card): CardRecord => ({ card, reviews: [], events: events.get(card) ?? [] }));
}

async function topicEvents({ store }: TurnPorts, topics: readonly TopicId[]) {
  const events = (await store.eventsOf(topics.map(topicSubject))) as readonly TopicEvent[];
  return new Map(topics.map((topic) => [topic, events.filter(({ subject }) => subject === topicSubject(topic))]));
}

async function prepareTurn(
  ports: TurnPorts,
  act: ActRow,
  type: 'undo' | 'redo',
  kinds: readonly ActKind[],
): Promise<PreparedTurn> {
  const { store } = ports;
  // Read before all else: whatever another window does while the rest is read then makes the turn stale.
  const { seq } = await store.head();
  const [entries, attachments] = await Promise.all([store.entriesOf(act.act), store.attachments()]);
  const cards = cardsToTurn(act, entries, attachments);
  const states = await store.cardStates(cards);
  const [rules, records, topics] = await Promise.all([
    readRules(store),
    recordsFor(ports, cards, entries),
    topicEvents(ports, act.topics ?? []),
  ]);
  const ground = { act, entries, records, topics, attachments };
  const payload: Payload = { type, target: act.act };
  const commit: Commit = {
    draft: draftAct(ports, [payload]),
    expect: cards.map((card, index) => ({ card, rev: states[index]?.rev ?? null })),
    expectSeq: seq,
    expectTurn: { type, kinds, act: act.act },
    changes([entry]) {
      if (entry === undefined || !isA(type)(entry)) return {};
      return projectTurn(entry, ground, parametersOf(rules));
    },
  };
  return { commit, entries, reviews: entries.filter(isA('review')).map((entry) => countedReview(entry, 'new')) };
}

async function storeTurn(ports: Pick<TurnPorts, 'store' | 'clock'>, prepared: PreparedTurn): Promise<TurnResult> {
  const { commit, entries, reviews } = prepared;
  const result: CommitResult = await storeAct(ports.store, ports.clock, commit);
  if (result.ok) return { ok: true, entries, reviews };
  if (result.cause === 'stale') return { ok: false, cause: 'stale' };
  return { ok: false, cause: 'kept', message: result.message, again: () => storeTurn(ports, prepared) };
}

async function turn(ports: TurnPorts, type: 'undo' | 'redo', kinds: readonly ActKind[]): Promise<TurnResult> {
  const { store, clock } = ports;
  for (let attempt = 1; ; attempt += 1) {
    const next = type === 'undo' ? store.newestAct(kinds) : store.newestUndone(kinds);
    const act = await within(clock, readTimeout, unread, next);
    if (act === null) return { ok: false, cause: 'nothing' };
    const timeout = readTimeout + act.cards.length * msPerCard;
    const prepared = await within(clock, timeout, unread, prepareTurn(ports, act, type, kinds));
    const result = await storeTurn(ports, prepared);
    if (result.ok || result.cause !== 'stale' || attempt === tries) return result;
  }
}

/** Takes back this device's newest act of these kinds that still counts. Rejects when the database cannot be read. */
export function undo(ports: TurnPorts, kinds: readonly ActKind[] = studyKinds): Promise<TurnResult> {
  return turn(ports, 'undo', kinds);
}

/** Brings back the act that was taken back last, unless this device acted since. Rejects like `undo`. */
export function redo(ports: TurnPorts, kinds: readonly ActKind[] = studyKinds): Promise<TurnResult> {
  return turn(ports, 'redo', kinds);
}
