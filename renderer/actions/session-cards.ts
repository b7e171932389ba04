// Hands a sitting its cards, the next one made ready while the one in front is read. It never decides which card is next.
import type { CardId, Topic, TopicId } from '../core/cards/model.ts';
import { addDays } from '../core/time/study-day.ts';
import type { Ports } from '../ports/ports.ts';
import type { Commit } from '../ports/study-store.ts';
import { presentCard, intervalsOf, type Presented, type RenderFace } from './present-card.ts';
import { nowOn, readGround, type StudyGround, type StudyNow } from './study-now.ts';
import { readTimeout, within } from './within.ts';

const unanswered = 'The database does not answer. Close this window and open Backoff again.';

export interface SessionCards {
  /** The present by the clock and by what was read last; asks the database nothing. */
  now(): StudyNow;
  /** The card made ready, brought up to the present, or else a fresh one. Null when it cannot be shown. */
  take(card: CardId): Promise<Presented | null>;
  /** Begins to make a card ready in place of the one before; null for none. Never rejects; null when it is not wanted. */
  makeReady(card: CardId | null): Promise<Presented | null>;
  /** Keeps what an answer changed in the ground that the next one stands on. */
  stored(commit: Commit): void;
  /** Reads the rules anew, after another window may have changed them. Rejects when the database does not answer. */
  refresh(): Promise<void>;
  /** The same card with the intervals that hold now. Null when the schedule cannot say. */
  upToDate(presented: Presented): Presented | null;
}

export async function openSessionCards(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  loadRender: () => Promise<RenderFace>,
): Promise<SessionCards> {
  const [first, render, known] = await Promise.all([readGround(store), loadRender(), store.topics()]);
  const topics: ReadonlyMap<TopicId, Topic> = new Map(known.map((topic) => [topic.id, topic]));
  let ground: StudyGround = first;
  let ready: { readonly card: CardId; readonly presented: Promise<Presented | null> } | null = null;

  const now = (): StudyNow => nowOn(ground, clock);
  const present = (card: CardId): Promise<Presented | null> =>
    within(clock, readTimeout, unanswered, presentCard(store, topics, card, now(), render));

  /** Its intervals may have been worked out before the day turned. */
  function upToDate(presented: Presented): Presented | null {
    const intervals = intervalsOf(presented.shown.card, presented.state, now());
    return intervals === null ? null : { ...presented, shown: { ...presented.shown, intervals } };
  }

  return {
    now,
    upToDate,
    async take(card) {
      const waiting = ready?.card === card ? ready.presented : present(card);
      ready = null;
      const presented = await waiting;
      return presented === null ? null : upToDate(presented);
    },
    async makeReady(card) {
      if (card === null) {
        ready = null;
        return null;
      }
      const made = { card, presented: present(card) };
      ready = made;
      try {
        const presented = await made.presented;
        return ready === made ? presented : null;
      } catch {
        // It is read once more when its turn comes.
        if (ready === made) ready = null;
        return null;
      }
    },
    stored({ draft }) {
      for (const { payload } of draft.entries) {
        if (payload.type === 'params') {
          const definitions = new Map(ground.rules.known).set(payload.paramsId, payload.params);
          ground = { ...ground, rules: { ...ground.rules, known: definitions } };
        }
        if (payload.type === 'review' && payload.studyDay > (ground.newestDay ?? addDays(payload.studyDay, -1))) {
          ground = { ...ground, newestDay: payload.studyDay };
        }
      }
    },
    async refresh() {
      ready = null;
      ground = await within(clock, readTimeout, unanswered, readGround(store));
    },
  };
}
