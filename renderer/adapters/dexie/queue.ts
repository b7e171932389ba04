// What is due and what is new, asked of the tables. Suspended cards and those buried today are left out of both.
import { Dexie } from 'dexie';
import { noteIdOf } from '../../core/cards/cards-of-note.ts';
import type { CardId, TopicId } from '../../core/cards/model.ts';
import type { CardState } from '../../core/journal/projection.ts';
import type { StudyDay } from '../../core/time/instant.ts';
import type { NewCard, ScheduledCard, StudyStore } from '../../ports/study-store.ts';
import type { Database } from './database.ts';

/** Topics of which the cards are asked for together. */
const topicsAtOnce = 200;

type Queue = Pick<StudyStore, 'dueCounts' | 'dueCards' | 'newCards' | 'topicsBegun' | 'cardsOfTopic'>;

export function queueOf(db: Database): Queue {
  const libraryKeys = async (): Promise<ReadonlySet<CardId>> => new Set(await db.cards.toCollection().primaryKeys());
  const stateKeys = async (): Promise<ReadonlySet<CardId>> => new Set(await db.states.toCollection().primaryKeys());

  async function suspended(): Promise<Set<CardId>> {
    return new Set(await db.marks.where('suspended').equals(1).primaryKeys());
  }

  async function hidden(today: StudyDay): Promise<Set<CardId>> {
    const cards = await suspended();
    for (const card of await db.marks.where('buriedOn').aboveOrEqual(today).primaryKeys()) cards.add(card);
    return cards;
  }

  async function inLibrary(states: readonly (CardState | undefined)[]): Promise<ScheduledCard[]> {
    const cards = await db.cards.bulkGet(states.flatMap((state) => (state === undefined ? [] : [state.card])));
    const byId = new Map(cards.map((card) => [card?.card, card]));
    return states.flatMap((state) => {
      const card = state === undefined ? undefined : byId.get(state.card);
      return state === undefined || card === undefined ? [] : [{ ...state, note: card.note, topic: card.topic }];
    });
  }

  function inTopic(topic: TopicId) {
    return db.cards.where('[topic+order]').between([topic, Dexie.minKey], [topic, Dexie.maxKey]);
  }

  return {
    async dueCounts(from, to) {
      const [due, library, away] = await Promise.all([
        db.states.where('memory.dueDay').between(from, to, true, true).toArray(),
        libraryKeys(),
        suspended(),
      ]);
      const byDay = new Map<StudyDay, number>();
      for (const { card, memory } of due) {
        if (library.has(card) && !away.has(card)) byDay.set(memory.dueDay, (byDay.get(memory.dueDay) ?? 0) + 1);
      }
      return [...byDay].map(([day, count]) => ({ day, count })).sort((a, b) => a.day - b.day);
    },
    async dueCards({ until, today, limit }) {
      const due = db.states.where('memory.dueDay').belowOrEqual(until);
      const away = await hidden(today);
      if (limit === undefined) return inLibrary((await due.toArray()).filter(({ card }) => !away.has(card)));
      // Cards that left the library or are kept away must not use up the limit.
      const [keys, library] = await Promise.all([due.primaryKeys(), libraryKeys()]);
      const offered = keys.filter((card) => library.has(card) && !away.has(card));
      return inLibrary(await db.states.bulkGet(offered.slice(0, limit)));
    },
    async newCards({ topics, today, limit }) {
      const [known, away] = await Promise.all([stateKeys(), hidden(today)]);
      const found: NewCard[] = [];
      // Many topics at once, since most of them may have no new card left.
      for (let from = 0; from < topics.length && found.length < limit; from += topicsAtOnce) {
        const some = topics.slice(from, from + topicsAtOnce);
        const keys = await db.transaction('r', db.cards, () =>
          Promise.all(some.map((topic) => inTopic(topic).primaryKeys())),
        );
        for (const [index, topic] of some.entries()) {
          const fresh = (keys[index] ?? []).filter((card) => !known.has(card) && !away.has(card));
          found.push(...fresh.map((card) => ({ card, note: noteIdOf(card), topic })));
        }
      }
      return found.slice(0, limit);
    },
    async topicsBegun() {
      const [known, topics] = await Promise.all([stateKeys(), db.topics.toCollection().primaryKeys()]);
      if (known.size === 0) return new Set();
      return db.transaction('r', db.cards, async () => {
        const begun = await Promise.all(
          topics.map(async (topic) => ({
            topic,
            begun: (await inTopic(topic).primaryKeys()).some((card) => known.has(card)),
          })),
        );
        return new Set(begun.flatMap((each) => (each.begun ? [each.topic] : [])));
      });
    },
    async cardsOfTopic(topic) {
      const cards = await inTopic(topic).primaryKeys();
      return cards.map((card) => ({ card, note: noteIdOf(card), topic }));
    },
  };
}
