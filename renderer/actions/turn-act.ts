// Undo and redo of this device's answers. Each is an entry of its own; nothing is ever removed from the journal.
import type { CardId } from '../core/cards/model.ts';
import type { EntryId, Payload } from '../core/journal/entry.ts';
import { countedReview, isA, projectTurn } from '../core/journal/project-act.ts';
import type { ActRow, CountedReview } from '../core/journal/projection.ts';
import type { Ports } from '../ports/ports.ts';
import type { Commit, CommitResult } from '../ports/study-store.ts';
import { storeAct } from './store-act.ts';
import { parametersOf, readRules } from './study-rules.ts';
import { readTimeout, within } from './within.ts';

type TurnPorts = Pick<Ports, 'store' | 'clock' | 'random'>;

/** `kept`: the disk was silent, and the turn may still arrive; `again` tries this very one, never a second. */
export type TurnResult =
  | { readonly ok: true; readonly reviews: readonly CountedReview[] }
  | { readonly ok: false; readonly cause: 'nothing' | 'stale' }
  | { readonly ok: false; readonly cause: 'kept'; readonly message: string; readonly again: () => Promise<TurnResult> };

/** Settings have no undo of their own yet, so that an undo in Review never reaches them. */
const kinds = ['study'] as const;
const unread = 'The database does not answer. What was stored is safe.';

const byHlc = (a: CountedReview, b: CountedReview): number => (a.hlc < b.hlc ? -1 : 1);

/** Another window may act between the reading and the writing; then it is read once more. */
const tries = 3;

interface PreparedTurn {
  readonly commit: Commit;
  readonly reviews: readonly CountedReview[];
}

async function prepareTurn(ports: TurnPorts, act: ActRow, type: 'undo' | 'redo'): Promise<PreparedTurn> {
  const { store, random, clock } = ports;
  // Revisions come first: an answer given while the rest is read then makes the turn stale instead of being overlooked.
  const states = await Promise.all(act.cards.map((card) => store.cardState(card)));
  const rules = await readRules(store);
  const reviews = (await store.entriesOf(act.act)).filter(isA('review')).map((entry) => countedReview(entry, 'new'));
  const histories = await Promise.all(
    act.cards.map(async (card: CardId) => {
      const others = (await store.reviewsOf(card)).filter((review) => review.act !== act.act);
      const turned = type === 'redo' ? reviews.filter((review) => review.card === card) : [];
      return { card, reviews: [...others, ...turned].sort(byHlc) };
    }),
  );
  const removed = type === 'undo' ? reviews.map((review) => review.entry) : [];
  const payload: Payload = { type, target: act.act };
  const entries = [{ id: random.id() as EntryId, payload }];
  const commit: Commit = {
    draft: { act: random.id() as Commit['draft']['act'], ...clock.now(), entries },
    expect: act.cards.map((card, index) => ({ card, rev: states[index]?.rev ?? null })),
    expectTurn: { type, kinds, act: act.act },
    changes([entry]) {
      if (entry === undefined || !isA(type)(entry)) return {};
      return projectTurn(entry, act, histories, removed, parametersOf(rules));
    },
  };
  return { commit, reviews };
}

async function storeTurn(
  { store, clock }: Pick<TurnPorts, 'store' | 'clock'>,
  { commit, reviews }: PreparedTurn,
): Promise<TurnResult> {
  const result: CommitResult = await storeAct(store, clock, commit);
  if (result.ok) return { ok: true, reviews };
  if (result.cause === 'stale') return { ok: false, cause: 'stale' };
  const again = (): Promise<TurnResult> => storeTurn({ store, clock }, { commit, reviews });
  return { ok: false, cause: 'kept', message: result.message, again };
}

async function turn(ports: TurnPorts, type: 'undo' | 'redo'): Promise<TurnResult> {
  const { store, clock } = ports;
  for (let attempt = 1; ; attempt += 1) {
    const next = type === 'undo' ? store.newestAct(kinds) : store.newestUndone(kinds);
    const act = await within(clock, readTimeout, unread, next);
    if (act === null) return { ok: false, cause: 'nothing' };
    const prepared = await within(clock, readTimeout, unread, prepareTurn(ports, act, type));
    const result = await storeTurn(ports, prepared);
    if (result.ok || result.cause !== 'stale' || attempt === tries) return result;
  }
}

/** Takes back this device's newest answer that still counts. Rejects when the database cannot be read. */
export function undo(ports: TurnPorts): Promise<TurnResult> {
  return turn(ports, 'undo');
}

/** Brings back the answer that was taken back last, unless this device acted since. Rejects like `undo`. */
export function redo(ports: TurnPorts): Promise<TurnResult> {
  return turn(ports, 'redo');
}
