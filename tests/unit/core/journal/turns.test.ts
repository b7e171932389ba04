// Whatever is answered, done to cards and topics, attached, taken back and brought back: the rows are those that the
// entries alone would give.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actOnCards } from '../../../../renderer/actions/act-on-cards.ts';
import type { CardAct } from '../../../../renderer/actions/card-act.ts';
import { changeTopics } from '../../../../renderer/actions/change-topics.ts';
import { createClockGuard } from '../../../../renderer/actions/clock-guard.ts';
import { parametersOf, readRules } from '../../../../renderer/actions/study-rules.ts';
import { everyKind, redo, studyKinds, undo } from '../../../../renderer/actions/turn-act.ts';
import { createMemoryStore } from '../../../../renderer/adapters/memory/study-store.ts';
import type { Priority } from '../../../../renderer/core/backlog/topic-state.ts';
import type { CardId, TopicId } from '../../../../renderer/core/cards/model.ts';
import { attachmentsOf, cardEventsOf, topicEventsOf } from '../../../../renderer/core/journal/act-events.ts';
import type { ActId, DeviceId, Entry, EntryId } from '../../../../renderer/core/journal/entry.ts';
import { foldCard, foldMarks, foldTopic } from '../../../../renderer/core/journal/fold-card.ts';
import type { Flag } from '../../../../renderer/core/journal/marks.ts';
import { ownerOf } from '../../../../renderer/core/journal/owners.ts';
import { countedReview, isA } from '../../../../renderer/core/journal/project-act.ts';
import { projectAttach, reviewOf } from '../../../../renderer/core/journal/project-attach.ts';
import type { Rating } from '../../../../renderer/core/schedule/memory.ts';
import type { StudyDay } from '../../../../renderer/core/time/instant.ts';
import type { Ports } from '../../../../renderer/ports/ports.ts';
import { answerIn } from '../../../fixtures/answering.ts';
import { manualClock, seededRandom } from '../../../fixtures/study.ts';

const laptop = 'laptop' as DeviceId;
const cards = ['a', 'b', 'c'] as CardId[];
const topics = ['cdn', 'grpc'] as TopicId[];
const start = Date.UTC(2026, 0, 5, 12);
const firstDay = Math.floor(start / 86_400_000);

const someCards = fc.subarray(cards, { minLength: 1 });
const act: fc.Arbitrary<CardAct> = fc.oneof(
  fc.boolean().map((suspended): CardAct => ({ type: 'suspend', suspended })),
  fc.boolean().map((buried): CardAct => ({ type: 'bury', buried })),
  fc.nat(4).map((flag): CardAct => ({ type: 'flag', flag: flag as Flag })),
  fc.constant<CardAct>({ type: 'reset' }),
  fc.nat(300).map((days): CardAct => ({ type: 'due', day: (firstDay + days) as StudyDay })),
);
type Step =
  | { readonly do: 'answer'; readonly card: CardId; readonly rating: Rating }
  | { readonly do: 'act'; readonly cards: readonly CardId[]; readonly act: CardAct }
  | { readonly do: 'priority'; readonly topics: readonly TopicId[]; readonly priority: Priority }
  | { readonly do: 'begin'; readonly topics: readonly TopicId[] }
  | { readonly do: 'attach'; readonly from: CardId; readonly to: CardId }
  | { readonly do: 'undo' | 'redo'; readonly everything: boolean };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...cards), fc.integer({ min: 1, max: 4 }))
      .map(([card, rating]): Step => ({ do: 'answer', card, rating: rating as Rating })),
  },
  { weight: 4, arbitrary: fc.tuple(someCards, act).map(([on, done]): Step => ({ do: 'act', cards: on, act: done })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.subarray(topics, { minLength: 1 }), fc.nat(3))
      .map(([on, priority]): Step => ({ do: 'priority', topics: on, priority: priority as Priority })),
  },
  { weight: 1, arbitrary: fc.subarray(topics, { minLength: 1 }).map((on): Step => ({ do: 'begin', topics: on })) },
  {
    weight: 1,
    arbitrary: fc.shuffledSubarray(cards, { minLength: 2, maxLength: 2 }).map(([from, to]): Step => {
      return { do: 'attach', from: from as CardId, to: to as CardId };
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const), fc.boolean())
      .map(([turn, everything]): Step => ({ do: turn, everything })),
  },
);

async function attach({ store, clock, random }: StudyPorts, from: CardId, to: CardId): Promise<void> {
  const [rules, records] = await Promise.all([readRules(store), store.recordsOf([from, to])]);
  const byCard = new Map(records.map((record) => [record.card, record]));
  const entries = [{ id: random.id() as EntryId, payload: { type: 'attach', pairs: [{ from, to }] } as const }];
  const stored = await store.commit({
    draft: { act: random.id() as ActId, ...clock.now(), entries },
    expect: [],
    changes: ([entry]) =>
      entry !== undefined && isA('attach')(entry) ? projectAttach(entry, byCard, parametersOf(rules), 'library') : {},
  });
  expect(stored.ok).toBe(true);
}

type StudyPorts = Pick<Ports, 'store' | 'clock' | 'random'>;

async function run(ports: StudyPorts, done: Step): Promise<void> {
  const guard = createClockGuard();
  switch (done.do) {
    case 'answer':
      await answerIn(ports, done.card, done.rating);
      return;
    case 'act':
      expect(await actOnCards(ports, guard, done.cards, done.act)).toMatchObject({ ok: true });
      return;
    case 'priority':
      await changeTopics(ports, guard, done.topics, { type: 'priority', priority: done.priority });
      return;
    case 'begin':
      await changeTopics(ports, guard, done.topics, { type: 'topic-state', state: 'researching' });
      return;
    case 'attach':
      await attach(ports, done.from, done.to);
      return;
    case 'undo':
      await undo(ports, done.everything ? everyKind : studyKinds);
      return;
    case 'redo':
      await redo(ports, done.everything ? everyKind : studyKinds);
  }
}

/** The acts that count, worked out from the entries alone. */
function countedEntries(entries: readonly Entry[]): readonly Entry[] {
  const undone = new Set<string>();
  for (const entry of entries) {
    if (entry.type === 'undo') undone.add(entry.target);
    if (entry.type === 'redo') undone.delete(entry.target);
  }
  return entries.filter((entry) => !undone.has(entry.act));
}

it('keeps every row equal to what the entries that count give', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, fc.integer({ min: 1, max: 1_000_000 })), { maxLength: 25 }),
      async (steps) => {
        const clock = manualClock(start);
        const ports = { store: createMemoryStore(), clock, random: seededRandom(1) };
        const { store } = ports;
        await store.open(laptop);
        for (const [done, seconds] of steps) {
          clock.pass(seconds * 1000);
          await run(ports, done);
        }
        const counted = countedEntries(await store.entriesAfter(laptop, 0, 1000));
        const attachments = counted.filter(isA('attach')).flatMap(attachmentsOf);
        const reviews = counted.filter(isA('review')).map((entry) => countedReview(entry, 'new'));
        const events = cardEventsOf(counted);
        const paramsById = parametersOf(await readRules(store));
        for (const card of cards) {
          const own = reviews.filter((row) => ownerOf(row.card, row.hlc, attachments) === card);
          const acts = events.filter((row) => ownerOf(row.subject, row.hlc, attachments) === card);
          const record = { card, reviews: own.map((row) => reviewOf(row, card)), events: acts };
          const expected = foldCard(record, 'x' as EntryId, paramsById);
          const live = await store.cardState(card);
          expect(live?.memory).toEqual(expected.state?.memory);
          expect(live?.lastReview).toEqual(expected.state?.lastReview);
          expect(await store.reviewsOf(card)).toEqual(expected.reviews);
          expect((await store.eventsOf([card])).map(({ id }) => id)).toEqual(acts.map(({ id }) => id));
          expect((await store.marksOf([card]))[0]).toMatchObject(foldMarks(acts));
        }
        const onTopics = topicEventsOf(counted);
        const rows = new Map((await store.topicRows()).map(({ topic, ...marks }) => [topic, marks]));
        for (const topic of topics) {
          const expected = foldTopic(onTopics.filter(({ subject }) => subject === `topic/${topic}`));
          expect(rows.get(topic) ?? { state: 'inbox', priority: 0 }).toEqual(expected);
        }
      },
    ),
    { numRuns: 200 },
  );
});
