// Runs one sitting: takes cards from the plan, stores each answer before the next card shows, undoes and redoes.
// Nothing is decided here that the core decides, and nothing is kept here that the store does not have.
import { createStore } from 'zustand/vanilla';
import type { CountedReview } from '../core/journal/projection.ts';
import type { Rating } from '../core/schedule/memory.ts';
import type { QueueEntry } from '../core/schedule/queue.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Ports } from '../ports/ports.ts';
import { prepareAnswer, type PreparedAnswer } from './answer-card.ts';
import type { ClockGuard } from './clock-guard.ts';
import type { Presented, RenderFace } from './present-card.ts';
import { readQueue } from './read-queue.ts';
import type { ReviewSession, SessionFlags, SessionState } from './review-session.ts';
import { openSessionCards, type SessionCards } from './session-cards.ts';
import * as plans from './session-plan.ts';
import { addAnswer, emptyTally, giveAnswerAgain, type Given, summarise, takeBackAnswer } from './session-tally.ts';
import { failedTurn, ratingName } from './session-words.ts';
import { storeAct } from './store-act.ts';
import { redo, undo, type TurnResult } from './turn-act.ts';
import { openTimeout, within } from './within.ts';

type SessionPorts = Pick<Ports, 'store' | 'clock' | 'random'>;

/** An answer that is on its way to the disk, or that did not get there. */
interface Pending {
  readonly prepared: Extract<PreparedAnswer, { ok: true }>;
  readonly given: Given;
}

export interface SessionOptions {
  readonly mode: 'due' | 'ahead';
  readonly guard: ClockGuard;
  readonly loadRender: () => Promise<RenderFace>;
  readonly onStored: () => void;
}

const unread = 'The database does not answer. What was stored is safe. Close this window and open Backoff again.';

export function createReviewSession(ports: SessionPorts, options: SessionOptions): ReviewSession {
  const { store, clock } = ports;
  const { guard, mode, onStored } = options;
  const nothing = { progress: { done: 0, total: 0 }, canUndo: false, canRedo: false, remark: null };
  const state = createStore<SessionState>(() => ({ ...nothing, at: 'loading' }));
  const said = createStore(() => ({ text: '', count: 0 }));

  let cards: SessionCards | null = null;
  let plan: plans.Plan = { entries: [], steps: new Map(), learnAheadMs: 0 };
  let tally = emptyTally;
  let front: { readonly presented: Presented; readonly entry: QueueEntry } | null = null;
  let shownSince = 0;
  let pending: Pending | null = null;
  let keptTurn: { readonly back: boolean; readonly again: () => Promise<TurnResult> } | null = null;
  let newestAt: Instant | null = null;
  let closed = false;
  /** Acts run one after the other, however fast the keys come; each looks first whether it still makes sense. */
  let acts = Promise.resolve();

  const say = (text: string): void => said.setState((before) => ({ text, count: before.count + 1 }));

  function flags(remark: string | null = null): SessionFlags {
    const { canUndo, canRedo } = state.getState();
    const done = tally.given.length;
    return { progress: { done, total: done + plans.remaining(plan, clock.now().at) }, canUndo, canRedo, remark };
  }

  function set(next: SessionState): void {
    if (!closed) state.setState(next, true);
  }

  /** Said to everyone: in the live region, and on the screen until the next act. */
  function remarkOn(text: string): void {
    say(text);
    if (!closed) state.setState({ remark: text });
  }

  function fail(error: unknown): void {
    // An answer that is kept here must stay within reach.
    if (pending !== null) return;
    set({ ...flags(), at: 'failed', message: error instanceof Error ? error.message : String(error) });
  }

  function inTurn(work: (cards: SessionCards) => Promise<void>): Promise<void> {
    acts = acts.then(async () => {
      if (closed || cards === null) return;
      await work(cards).catch(fail);
    });
    return acts;
  }

  async function start(): Promise<void> {
    const [source, head] = await Promise.all([openSessionCards(ports, options.loadRender), store.head()]);
    const now = source.now();
    newestAt = head.at;
    const { queue, studied } = await readQueue(store, now, mode === 'ahead');
    const steps = studied.flatMap(({ card, memory }) => (memory.dueAt === null ? [] : [[card, memory.dueAt] as const]));
    plan = {
      entries: queue.entries.filter((entry) => entry.kind !== 'learning'),
      steps: new Map(mode === 'ahead' ? [] : steps),
      learnAheadMs: now.rules.settings.learnAheadMinutes * 60_000,
    };
    cards = source;
    await advance(source);
  }

  async function advance(source: SessionCards, remark: string | null = null): Promise<void> {
    for (;;) {
      const { at } = clock.now();
      const entry = plans.pick(plan, at);
      if (entry === null) {
        front = null;
        set({ ...flags(remark), at: 'done', summary: summarise(tally, plans.later(plan, at)) });
        void refreshTurns();
        return;
      }
      const presented = await source.take(entry.card);
      if (presented !== null) {
        show(source, presented, entry, remark);
        return;
      }
      // Gone from the library, or damaged: the rest of the sitting goes on.
      plan = plans.dropped(plan, entry.card);
    }
  }

  function show(source: SessionCards, presented: Presented, entry: QueueEntry, remark: string | null = null): void {
    front = { presented, entry };
    shownSince = clock.elapsed();
    set({ ...flags(remark), at: 'question', current: presented.shown, upcoming: null, shown: 0 });
    getNextReady(source, entry);
    void refreshTurns();
  }

  function getNextReady(source: SessionCards, inFront: QueueEntry): void {
    const next = plans.pick(plan, clock.now().at, inFront.card);
    void source.makeReady(next === null ? null : next.card).then(showAhead);
  }

  /** Lets the screen lay out the next card. */
  function showAhead(upcoming: Presented | null): void {
    const current = state.getState();
    if (upcoming === null || (current.at !== 'question' && current.at !== 'answer')) return;
    set({ ...current, upcoming: upcoming.shown });
  }

  /** For the menu only; the keys ask the store themselves. */
  async function refreshTurns(): Promise<void> {
    try {
      const [done, undone] = await Promise.all([store.newestAct(['study']), store.newestUndone(['study'])]);
      if (!closed) state.setState({ canUndo: done !== null, canRedo: undone !== null });
    } catch {
      // A database that does not answer is reported by the next act, which needs it.
    }
  }

  /** The answer as it would be stored at this moment. */
  function prepare(source: SessionCards, rating: Rating, durationMs: number): Pending {
    if (front === null) throw new Error('There is no card in front.');
    const { card, mode: asked } = front.entry;
    const { moment, day, rules } = source.now();
    const answer = { card, state: front.presented.state, rating, moment, day, durationMs, mode: asked };
    const prepared = prepareAnswer(answer, rules, ports.random);
    if (!prepared.ok) throw new Error(`This card cannot be scheduled (${prepared.cause}). Nothing was stored.`);
    return { prepared, given: { card, rating, durationMs } };
  }

  async function rate(source: SessionCards, rating: Rating): Promise<void> {
    const current = state.getState();
    if (current.at !== 'answer') return;
    const answer = prepare(source, rating, clock.elapsed() - shownSince);
    pending = answer;
    const message = guard.check(answer.prepared.commit.draft.at, newestAt);
    if (message === null) await save(source, answer);
    else set({ ...flags(), at: 'clock-jump', current: current.current, chosen: rating, message });
  }

  async function retry(source: SessionCards): Promise<void> {
    const { at } = state.getState();
    if (pending === null || (at !== 'not-saved' && at !== 'clock-jump')) return;
    if (at === 'clock-jump') {
      // The clock may have been set right meanwhile; the answer then has the right date, and nothing is confirmed.
      const { rating, durationMs } = pending.given;
      const stillJumped = guard.check(clock.now().at, newestAt) !== null;
      if (stillJumped) guard.confirm();
      else pending = prepare(source, rating, durationMs);
    }
    await save(source, pending);
  }

  async function save(source: SessionCards, answer: Pending): Promise<void> {
    if (front === null) return;
    const current = front.presented.shown;
    const before = state.getState();
    const upcoming = 'upcoming' in before ? before.upcoming : null;
    const chosen = answer.given.rating;
    set({ ...flags(), at: 'saving', current, upcoming, chosen });
    const { commit, memory } = answer.prepared;
    const result = await storeAct(store, clock, commit);
    if (!result.ok && result.cause !== 'stale') {
      say('Not saved. Your answer is kept here.');
      const { message } = result;
      set({ ...flags(), at: 'not-saved', current, chosen, stored: tally.given.length, message });
      return;
    }
    pending = null;
    if (!result.ok) return passOver(source, answer);
    newestAt = commit.draft.at;
    tally = addAnswer(tally, answer.given);
    plan = plans.answered(plan, answer.given.card, memory);
    source.stored(commit);
    onStored();
    say(`${ratingName[chosen]}, stored.`);
    await advance(source);
  }

  /** Another window was first. What it made of the card counts here too. */
  async function passOver(source: SessionCards, { given }: Pending): Promise<void> {
    await source.refresh();
    const there = await within(clock, openTimeout, unread, store.cardState(given.card));
    plan = there === null ? plans.dropped(plan, given.card) : plans.answered(plan, given.card, there.memory);
    const remark = `Already answered in another window; ${ratingName[given.rating]} was not stored.`;
    say(remark);
    await advance(source, remark);
  }

  async function turn(
    source: SessionCards,
    act: (ports: SessionPorts) => Promise<TurnResult>,
    back: boolean,
  ): Promise<void> {
    // An answer that is not stored yet has to be dealt with first.
    if (pending !== null) return;
    const jumped = guard.check(clock.now().at, newestAt, back ? 'undo' : 'redo');
    if (jumped !== null) {
      remarkOn(`${jumped} Press the key again to go on.`);
      return;
    }
    // A turn that the disk was silent about may have arrived: the same one is tried again, never a second beside it.
    const kept = keptTurn;
    keptTurn = null;
    const went = kept === null ? back : kept.back;
    const result = await (kept === null ? act(ports) : kept.again());
    if (!result.ok) {
      if (result.cause === 'kept') keptTurn = { back: went, again: result.again };
      remarkOn(failedTurn(result.cause, went));
      return;
    }
    onStored();
    newestAt = clock.now().at;
    await source.refresh();
    for (const review of result.reviews) {
      await (went ? takeBack(review) : giveAgain(review));
      say(went ? `${ratingName[review.rating]} taken back.` : `${ratingName[review.rating]} given again.`);
    }
    const entry = went ? plan.entries[0] : undefined;
    const presented = entry === undefined ? null : await source.take(entry.card);
    if (entry !== undefined && presented !== null) show(source, presented, entry);
    else await advance(source);
  }

  async function takeBack(review: CountedReview): Promise<void> {
    const known = await within(clock, openTimeout, unread, store.cardState(review.card));
    const kind = known === null ? 'new' : known.memory.phase === 'review' ? 'review' : 'learning';
    tally = takeBackAnswer(tally, review.card);
    plan = plans.takenBack(plan, { card: review.card, kind, mode: review.mode === 'early' ? 'early' : 'due' });
  }

  async function giveAgain(review: CountedReview): Promise<void> {
    const known = await within(clock, openTimeout, unread, store.cardState(review.card));
    if (known === null) return;
    tally = giveAnswerAgain(tally, review.card);
    plan = plans.answered(plan, review.card, known.memory);
  }

  /** Another window may have changed the settings, and with them what the buttons promise. */
  async function lookAgain(source: SessionCards): Promise<void> {
    await source.refresh();
    const current = state.getState();
    if (front === null || (current.at !== 'question' && current.at !== 'answer')) return;
    const presented = source.upToDate(front.presented);
    if (presented === null) return;
    front = { ...front, presented };
    set({ ...current, current: presented.shown, upcoming: null });
    getNextReady(source, front.entry);
  }

  acts = within(clock, openTimeout, unread, start()).catch(fail);
  // Nobody waits for it, so a database that does not answer is left for the next act to report.
  const stopListening = store.onChange(() => void inTurn((source) => lookAgain(source).catch(() => undefined)));

  return {
    state,
    said,
    reveal() {
      const current = state.getState();
      if (current.at !== 'question') return;
      const steps = current.current.face.steps?.length ?? 0;
      const { shown, ...rest } = current;
      if (shown + 1 < steps) set({ ...current, remark: null, shown: shown + 1 });
      else set({ ...rest, remark: null, at: 'answer' });
    },
    rate: (rating) => inTurn((source) => rate(source, rating)),
    retry: () => inTurn(retry),
    undo: () => inTurn((source) => turn(source, undo, true)),
    redo: () => inTurn((source) => turn(source, redo, false)),
    unsavedText: () => (pending === null ? null : `${JSON.stringify(pending.prepared.commit.draft, null, 2)}\n`),
    close() {
      closed = true;
      stopListening();
    },
  };
}
