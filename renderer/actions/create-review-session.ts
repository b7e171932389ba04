// Runs one sitting: takes cards from the plan, stores each answer before the next card shows, undoes and redoes.
// Nothing is decided here that the core decides, and nothing is kept here that the store does not have.
import { messageOf } from '../core/message-of.ts';
import { createStore } from 'zustand/vanilla';
import { cardsOf, noteIdOf } from '../core/cards/cards-of-note.ts';
import type { ActId } from '../core/journal/entry.ts';
import type { CountedReview } from '../core/journal/projection.ts';
import type { Rating } from '../core/schedule/memory.ts';
import type { QueueEntry } from '../core/schedule/queue.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Ports } from '../ports/ports.ts';
import { actOnCards } from './act-on-cards.ts';
import { turnedMessage } from './act-words.ts';
import { prepareAnswer, type PreparedAnswer } from './answer-card.ts';
import type { CardAct } from './card-act.ts';
import type { ClockGuard } from './clock-guard.ts';
import type { Presented, RenderFace } from './present-card.ts';
import { readPlan } from './read-plan.ts';
import { reading } from './reading.ts';
import type { ReviewSession, SessionFlags, SessionKind, SessionState } from './review-session.ts';
import { openSessionCards, type SessionCards } from './session-cards.ts';
import * as plans from './session-plan.ts';
import { addAnswer, emptyTally, giveAnswerAgain, type Given, summarise, takeBackAnswer } from './session-tally.ts';
import { failedTurn, leechRemark, ratingName } from './session-words.ts';
import { storeAct } from './store-act.ts';
import { studyKinds, type Turned } from './turn-act.ts';
import type { Turner } from './turner.ts';
import { openTimeout, within } from './within.ts';

type SessionPorts = Pick<Ports, 'store' | 'clock' | 'random'>;

/** An answer that is on its way to the disk, or that did not get there. */
interface Pending {
  readonly prepared: Extract<PreparedAnswer, { ok: true }>;
  readonly given: Given;
}

export interface SessionOptions {
  readonly kind: SessionKind;
  readonly guard: ClockGuard;
  readonly turner: Turner;
  readonly loadRender: () => Promise<RenderFace>;
  readonly onStored: () => void;
}

const unread = 'The database does not answer. What was stored is safe. Close this window and open Backoff again.';

export function createReviewSession(ports: SessionPorts, options: SessionOptions): ReviewSession {
  const { store, clock } = ports;
  const { guard, turner, kind, onStored } = options;
  const nothing = { progress: { done: 0, total: 0 }, canUndo: false, canRedo: false, remark: null };
  const state = createStore<SessionState>(() => ({ ...nothing, at: 'loading' }));
  const said = createStore(() => ({ text: '', count: 0 }));

  let cards: SessionCards | null = null;
  let plan: plans.Plan = { entries: [], steps: new Map(), learnAheadMs: 0 };
  let tally = emptyTally;
  let front: { readonly presented: Presented; readonly entry: QueueEntry } | null = null;
  let shownSince = 0;
  let pending: Pending | null = null;
  let newestAt: Instant | null = null;
  /** What the plan was, and which card stood in front, before an act took cards out of it. */
  const left = new Map<ActId, { readonly plan: plans.Plan; readonly entry: QueueEntry }>();
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
    set({ ...flags(), at: 'failed', message: messageOf(error) });
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
    plan = await readPlan(store, now, kind);
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
      const [done, undone] = await Promise.all([store.newestAct(studyKinds), store.newestUndone(studyKinds)]);
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
    const lapsesBefore = front.presented.state?.memory.lapses ?? 0;
    newestAt = commit.draft.at;
    tally = addAnswer(tally, answer.given);
    plan = plans.answered(plan, answer.given.card, memory);
    source.stored(commit);
    onStored();
    say(`${ratingName[chosen]}, stored.`);
    await advance(source, memory.lapses > lapsesBefore ? leechRemark(memory.lapses) : null);
  }

  async function act(source: SessionCards, wanted: CardAct, on: 'card' | 'note'): Promise<void> {
    const before = state.getState();
    if (front === null || pending !== null || (before.at !== 'question' && before.at !== 'answer')) return;
    const { entry } = front;
    const note = await reading(clock, on === 'note' ? store.note(noteIdOf(entry.card)) : Promise.resolve(null));
    if (!note.ok) return remarkOn(note.problem);
    const touched = note.value === null ? [entry.card] : cardsOf(note.value);
    const acted = await actOnCards(ports, guard, touched, wanted);
    if (!acted.ok) return remarkOn(acted.problem);
    const away = wanted.type === 'bury' ? wanted.buried : wanted.type === 'suspend' && wanted.suspended;
    if (acted.act === null && !away) return remarkOn(acted.message);
    newestAt = clock.now().at;
    onStored();
    if (wanted.type === 'flag') {
      front = { ...front, presented: { ...front.presented, shown: { ...front.presented.shown, flag: wanted.flag } } };
      set({ ...before, current: front.presented.shown });
      say(acted.message);
      void refreshTurns();
      return;
    }
    // Where another window was first, there is nothing to take back here; the card goes all the same.
    if (acted.act !== null) left.set(acted.act, { plan, entry });
    plan = touched.reduce(plans.dropped, plan);
    const undoing = acted.act === null ? '' : ` Ctrl Z brings ${acted.cards === 1 ? 'it' : 'them'} back.`;
    const remark = `${acted.message}${undoing}`;
    say(remark);
    await advance(source, remark);
  }

  /** Another window was first. What it made of the card counts here too. */
  async function passOver(source: SessionCards, { given }: Pending): Promise<void> {
    await source.refresh();
    const there = await within(clock, openTimeout, unread, store.cardState(given.card));
    const answered = there !== null && there.lastReview !== front?.presented.state?.lastReview;
    plan = there === null ? plans.dropped(plan, given.card) : plans.answered(plan, given.card, there.memory);
    const first = answered ? 'Already answered in another window' : 'Another window changed this card';
    const remark = `${first}; ${ratingName[given.rating]} was not stored.`;
    say(remark);
    await advance(source, remark);
  }

  async function turn(source: SessionCards, back: boolean): Promise<void> {
    // An answer that is not stored yet has to be dealt with first.
    if (pending !== null) return;
    const jumped = guard.check(clock.now().at, newestAt, back ? 'undo' : 'redo');
    if (jumped !== null) {
      remarkOn(`${jumped} Press the key again to go on.`);
      return;
    }
    const result = await turner.turn(back, studyKinds);
    if (!result.ok) {
      remarkOn(failedTurn(result.cause, back));
      return;
    }
    onStored();
    newestAt = clock.now().at;
    await source.refresh();
    for (const review of result.reviews) {
      await (back ? takeBack(review) : giveAgain(review));
      say(back ? `${ratingName[review.rating]} taken back.` : `${ratingName[review.rating]} given again.`);
    }
    const entry = result.reviews.length === 0 ? turnCards(result, back) : back ? plan.entries[0] : undefined;
    const presented = entry === undefined ? null : await source.take(entry.card);
    if (entry !== undefined && presented !== null) show(source, presented, entry);
    else await advance(source);
  }

  /** An act on cards was turned: what left the plan by it returns, or leaves again. Gives what is to be in front then. */
  function turnCards({ entries }: Turned, back: boolean): QueueEntry | undefined {
    say(turnedMessage(entries, back));
    const cards = entries.flatMap((entry) => ('cards' in entry && entry.type !== 'flag' ? entry.cards : []));
    const [first] = entries;
    const before = first === undefined ? undefined : left.get(first.act);
    if (back && before !== undefined) {
      plan = before.plan;
      return before.entry;
    }
    if (!back) plan = cards.reduce(plans.dropped, plan);
    const inFront = front?.entry;
    return inFront !== undefined && !cards.includes(inFront.card) ? inFront : undefined;
  }

  async function takeBack(review: CountedReview): Promise<void> {
    const known = await within(clock, openTimeout, unread, store.cardState(review.card));
    const kind = known === null ? 'new' : known.memory.phase === 'review' ? 'review' : 'learning';
    tally = takeBackAnswer(tally, review.card);
    plan = plans.takenBack(plan, { card: review.card, kind, mode: review.mode });
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
    act: (wanted, on) => inTurn((source) => act(source, wanted, on)),
    retry: () => inTurn(retry),
    undo: () => inTurn((source) => turn(source, true)),
    redo: () => inTurn((source) => turn(source, false)),
    unsavedText: () => (pending === null ? null : `${JSON.stringify(pending.prepared.commit.draft, null, 2)}\n`),
    close() {
      closed = true;
      stopListening();
    },
  };
}
