// Times of the store's work without any interface: queries one by one, and answers stored one after the other.
import { prepareAnswer } from '../../../renderer/actions/answer-card.ts';
import { readQueue } from '../../../renderer/actions/read-queue.ts';
import { topicsInProgress } from '../../../renderer/actions/read-topics.ts';
import { studyNow } from '../../../renderer/actions/study-now.ts';
import { summariseToday } from '../../../renderer/actions/summarise-today.ts';
import { systemClock } from '../../../renderer/adapters/system/clock.ts';
import { systemRandom } from '../../../renderer/adapters/system/random.ts';
import { addDays } from '../../../renderer/core/time/study-day.ts';
import type { StudyStore } from '../../../renderer/ports/study-store.ts';
import type { QueryTimes } from '../messages.ts';

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** In rounds, so that a slow moment of the machine does not fall on one query alone. */
export async function queries(store: StudyStore, rounds: number): Promise<QueryTimes> {
  const now = await studyNow(store, systemClock);
  const { day } = now;
  const tomorrow = addDays(day, 1);
  const topics = await topicsInProgress(store);
  const list: Readonly<Record<string, () => Promise<unknown>>> = {
    'due query (readQueue)': () => readQueue(store, now),
    'all of Today (summariseToday)': () => summariseToday(store, systemClock),
    studyNow: () => studyNow(store, systemClock),
    dueCards: () => store.dueCards({ until: tomorrow, today: day }),
    topicsInProgress: () => topicsInProgress(store),
    'newCards, 100': () => store.newCards({ topics, today: day, limit: 100 }),
    reviewsOn: () => store.reviewsOn(addDays(day, -1)),
    'answeredDays, 60 days': () => store.answeredDays(addDays(day, -59), day),
    'reviewCounts, 60 days': () => store.reviewCounts(addDays(day, -59), day),
    'dueCounts, 14 days': () => store.dueCounts(tomorrow, addDays(day, 14)),
    cardCount: () => store.cardCount(),
    topics: () => store.topics(),
  };
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(list).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, query] of Object.entries(list)) times[name]?.push(await timed(query));
  }
  return times;
}

/** Stores so many answers to cards that are due. Only the commit is timed. */
export async function commits(store: StudyStore, count: number): Promise<number[]> {
  const now = await studyNow(store, systemClock);
  const times: number[] = [];
  for (const { card } of await store.dueCards({ until: now.day, today: now.day, limit: count })) {
    const state = await store.cardState(card);
    const { moment, day, rules } = await studyNow(store, systemClock);
    const answer = { card, state, rating: 3, moment, day, durationMs: 5000, mode: 'due' } as const;
    const prepared = prepareAnswer(answer, rules, systemRandom);
    if (!prepared.ok) throw new Error(prepared.cause);
    const begin = performance.now();
    const result = await store.commit(prepared.commit);
    times.push(performance.now() - begin);
    if (!result.ok) throw new Error(`An answer was not stored: ${result.cause}`);
  }
  if (times.length < count) throw new Error(`Only ${times.length} of ${count} cards were due.`);
  return times;
}
