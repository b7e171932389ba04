import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardId, NoteId, TopicId } from '../../../../renderer/core/cards/model.ts';
import type { Memory } from '../../../../renderer/core/schedule/memory.ts';
import {
  buildQueue,
  defaultLimits,
  isOverloaded,
  type NewCard,
  type Queue,
  type QueueInput,
  type StudiedCard,
} from '../../../../renderer/core/schedule/queue.ts';
import type { Instant, StudyDay } from '../../../../renderer/core/time/instant.ts';
import { noonOf, parametersWith, reviewCard } from './known-answers.ts';

const today = 20_000 as StudyDay;
const now = noonOf(today).at;
const parameters = parametersWith();

const fresh = (card: string, note = card): NewCard => ({
  card: card as CardId,
  note: note as NoteId,
  topic: 't' as TopicId,
});

function review(card: string, dueDay: number, fields: Partial<Memory> = {}, note = card): StudiedCard {
  const lastDay = (dueDay - 10) as StudyDay;
  return { ...fresh(card, note), memory: reviewCard({ dueDay: dueDay as StudyDay, lastDay, ...fields }) };
}

/** A card in steps, due so many minutes from now. */
function step(card: string, minutes: number, note = card): StudiedCard {
  const dueAt = (now + minutes * 60_000) as Instant;
  return {
    ...fresh(card, note),
    memory: reviewCard({ phase: 'learning', interval: { minutes: 10 }, dueAt, dueDay: today }),
  };
}

function queueOf(input: Partial<QueueInput>): Queue {
  const done = { newCards: 0, reviews: 0, notes: new Set<NoteId>() };
  return buildQueue({ today, now, limits: defaultLimits, studied: [], fresh: [], done, parameters, ...input });
}

const cards = (queue: Queue): string => queue.entries.map(({ card }) => card).join(' ');
const doneWith = (newCards: number, reviews: number, ...notes: string[]) => ({
  newCards,
  reviews,
  notes: new Set(notes as NoteId[]),
});

describe('order', () => {
  test('due steps come first, the earliest before the others, also from days ago', () => {
    const queue = queueOf({
      studied: [review('r', 20_000), step('now', 0), step('old', -3000), step('later', 1)],
      fresh: [fresh('n')],
    });
    expect(cards(queue)).toBe('old now r n');
    expect(queue.entries.map(({ kind }) => kind)).toEqual(['learning', 'learning', 'review', 'new']);
  });

  test('reviews by due day, then the one most likely forgotten, then by id', () => {
    const studied = [
      review('strong', 19_999, { stability: 50 }),
      review('weak', 19_999, { stability: 5 }),
      review('b', 20_000),
      review('a', 20_000),
      review('oldest', 19_000, { stability: 3000 }),
      review('tomorrow', 20_001),
    ];
    expect(cards(queueOf({ studied }))).toBe('oldest weak strong a b');
    expect(cards(queueOf({ studied: [...studied].reverse() }))).toBe('oldest weak strong a b');
  });

  test('new cards keep their order and stand evenly among the reviews', () => {
    const studied = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((id) => review(id, 20_000));
    expect(cards(queueOf({ studied, fresh: [fresh('N2'), fresh('N1')] }))).toBe('a b c N2 d e f N1 g h i');
    expect(cards(queueOf({ studied: studied.slice(0, 1), fresh: ['1', '2', '3'].map((id) => fresh(id)) }))).toBe(
      'a 1 2 3',
    );
    expect(cards(queueOf({ fresh: [fresh('N2'), fresh('N1')] }))).toBe('N2 N1');
  });
});

describe('limits', () => {
  const limits = { newPerDay: 2, reviewsPerDay: 3, learnAheadMinutes: 20 };
  const studied = ['a', 'b', 'c', 'd', 'e'].map((id) => review(id, 20_000));
  const news = ['1', '2', '3', '4'].map((id) => fresh(id));

  test('hold for the day, what was done before counts', () => {
    expect(queueOf({ limits, studied, fresh: news }).counts).toEqual({
      learning: 0,
      reviews: 3,
      newCards: 2,
      reviewsDue: 5,
      newWaiting: 0,
    });
    expect(queueOf({ limits, studied, fresh: news, done: doneWith(1, 2) }).counts).toMatchObject({
      reviews: 1,
      newCards: 1,
    });
    expect(queueOf({ limits, studied, fresh: news, done: doneWith(5, 9) }).entries).toEqual([]);
  });

  test('do not hold for steps', () => {
    expect(cards(queueOf({ limits, studied: [step('s', -1)], done: doneWith(2, 3) }))).toBe('s');
  });

  test('are not used up by cards that have to wait', () => {
    const siblings = [fresh('x1', 'x'), fresh('x2', 'x'), fresh('y')];
    expect(cards(queueOf({ limits, fresh: siblings }))).toBe('x1 y');
  });
});

describe('siblings', () => {
  test('one card of a note a day: the review before the new one, the earlier before the later', () => {
    const studied = [review('x#c2', 20_000, {}, 'x'), review('x#c1', 19_990, {}, 'x')];
    expect(cards(queueOf({ studied, fresh: [fresh('x#c3', 'x'), fresh('y')] }))).toBe('x#c1 y');
  });

  test('of a card answered today wait', () => {
    expect(
      cards(queueOf({ studied: [review('a', 20_000)], fresh: [fresh('b')], done: doneWith(0, 1, 'a', 'b') })),
    ).toBe('');
  });

  test('of a card in steps wait, even while the step is not due, but steps themselves never do', () => {
    const studied = [
      step('x#c1', -5, 'x'),
      step('x#c2', -4, 'x'),
      review('x#c3', 20_000, {}, 'x'),
      step('y#c1', 500, 'y'),
    ];
    const queue = queueOf({ studied, fresh: [fresh('y#c2', 'y'), fresh('z')], done: doneWith(0, 0, 'x') });
    expect(cards(queue)).toBe('x#c1 x#c2 z');
  });
});

describe('new cards that wait for a sibling', () => {
  const siblings = [fresh('x#c1', 'x'), fresh('x#c2', 'x'), fresh('x#c3', 'x'), fresh('y')];

  test('are told as long as the limit has room for them', () => {
    expect(queueOf({ fresh: siblings }).counts).toMatchObject({ newCards: 2, newWaiting: 2 });
    const three = { ...defaultLimits, newPerDay: 3 };
    expect(queueOf({ fresh: siblings, limits: three }).counts).toMatchObject({ newCards: 2, newWaiting: 1 });
    const two = { ...defaultLimits, newPerDay: 2 };
    expect(queueOf({ fresh: siblings, limits: two }).counts).toMatchObject({ newCards: 2, newWaiting: 0 });
    expect(queueOf({ fresh: siblings, done: doneWith(1, 0, 'x') }).counts).toMatchObject({
      newCards: 1,
      newWaiting: 3,
    });
    expect(queueOf({ fresh: siblings, ahead: 5 }).counts).toMatchObject({ newCards: 0, newWaiting: 0 });
  });
});

describe('after days away, or with more due than a day takes', () => {
  const studied = [
    review('oldest', 19_000, { stability: 30_000 }),
    review('weak', 20_000, { stability: 2 }),
    review('strong', 19_999, { stability: 50 }),
  ];

  test('the least remembered come first, whatever their due day', () => {
    expect(cards(queueOf({ studied }))).toBe('oldest strong weak');
    expect(cards(queueOf({ studied, overloaded: true }))).toBe('weak strong oldest');
  });

  test('the limit leaves out what is remembered best', () => {
    const limits = { ...defaultLimits, reviewsPerDay: 2 };
    expect(cards(queueOf({ studied, overloaded: true, limits }))).toBe('weak strong');
  });

  test('reviewing ahead keeps the order of days', () => {
    const ahead = [review('later', 20_009, { stability: 1 }), review('soon', 20_001, { stability: 90 })];
    expect(cards(queueOf({ studied: ahead, overloaded: true, ahead: 2 }))).toBe('soon later');
  });

  test('is told by what the day still has room for, and by the days before', () => {
    const overloaded = (reviewsPerDay: number, reviews: number, answeredLately: boolean) =>
      isOverloaded(
        { studied, today, limits: { ...defaultLimits, reviewsPerDay }, done: doneWith(0, reviews) },
        answeredLately,
      );
    expect(overloaded(3, 0, true)).toBe(false);
    expect(overloaded(2, 0, true)).toBe(true);
    expect(overloaded(5, 3, true)).toBe(true);
    expect(overloaded(3, 0, false)).toBe(true);
  });
});

describe('learn ahead', () => {
  test('takes steps before their time only when nothing else is left', () => {
    const studied = [step('in-5', 5), step('in-20', 20), step('in-21', 21)];
    const alone = queueOf({ studied });
    expect(cards(alone)).toBe('in-5 in-20');
    expect(alone.nextStepAt).toBe(now + 21 * 60_000);
    const busy = queueOf({ studied: [...studied, review('r', 20_000)] });
    expect(cards(busy)).toBe('r');
    expect(busy.nextStepAt).toBe(now + 5 * 60_000);
    expect([alone.counts.learning, busy.counts.learning]).toEqual([2, 2]);
  });

  test('nothing to do now, but the next step is known', () => {
    expect(queueOf({ studied: [step('s', 60)] })).toMatchObject({ entries: [], nextStepAt: now + 3_600_000 });
    expect(queueOf({})).toMatchObject({ entries: [], nextStepAt: null });
  });
});

test('review ahead takes the next cards due after today, whatever the limits, and nothing else', () => {
  const studied = [review('c', 20_009), review('a', 20_001), review('b', 20_004), review('due', 20_000), step('s', -1)];
  const limits = { ...defaultLimits, reviewsPerDay: 0 };
  const queue = queueOf({ studied, fresh: [fresh('n')], limits, ahead: 2 });
  expect(queue.entries).toEqual([
    { card: 's', kind: 'learning', mode: 'due' },
    { card: 'a', kind: 'review', mode: 'early' },
    { card: 'b', kind: 'review', mode: 'early' },
  ]);
});

test('after a day back, as on a flight west, that day goes on: its cards and what is left of its limits', () => {
  const studied = [review('due-then', 19_999), review('due-in-tokyo', 20_000)];
  const queue = queueOf({ today: 19_999 as StudyDay, studied, fresh: [fresh('n')], done: doneWith(20, 0) });
  expect(cards(queue)).toBe('due-then');
});

test('whatever the cards: no card twice, no siblings beside steps, limits kept, steps first', () => {
  const anyCard = fc.record({
    note: fc.nat({ max: 12 }),
    kind: fc.constantFrom('new' as const, 'review' as const, 'step' as const),
    when: fc.integer({ min: -40, max: 40 }),
    stability: fc.double({ min: 0.1, max: 500, noNaN: true }),
  });
  const anyLimits = fc.record({
    newPerDay: fc.nat({ max: 6 }),
    reviewsPerDay: fc.nat({ max: 6 }),
    learnAheadMinutes: fc.nat({ max: 30 }),
  });
  fc.assert(
    fc.property(
      fc.array(anyCard, { maxLength: 40 }),
      anyLimits,
      fc.nat({ max: 4 }),
      fc.nat({ max: 4 }),
      fc.array(fc.nat({ max: 12 }), { maxLength: 4 }),
      (given, limits, newDone, reviewsDone, notesDone) => {
        const studied: StudiedCard[] = [];
        const news: NewCard[] = [];
        given.forEach(({ note, kind, when, stability }, index) => {
          const id = `n${note}#c${index}`;
          if (kind === 'new') news.push(fresh(id, `n${note}`));
          else if (kind === 'step') studied.push(step(id, when, `n${note}`));
          else studied.push(review(id, today + when, { stability }, `n${note}`));
        });
        const done = doneWith(newDone, reviewsDone, ...notesDone.map((note) => `n${note}`));
        const { entries, counts } = queueOf({ studied, fresh: news, limits, done });
        expect(new Set(entries.map(({ card }) => card)).size).toBe(entries.length);
        const others = entries.filter(({ kind }) => kind !== 'learning');
        const notes = others.map(({ card }) => card.split('#')[0] ?? '');
        expect(new Set(notes).size).toBe(notes.length);
        for (const note of notes) {
          expect(done.notes.has(note as NoteId)).toBe(false);
          expect(studied.some((card) => card.note === note && card.memory.dueAt !== null)).toBe(false);
        }
        const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
        expect([count('review'), count('new')]).toEqual([counts.reviews, counts.newCards]);
        expect(counts.reviews).toBeLessThanOrEqual(Math.max(0, limits.reviewsPerDay - reviewsDone));
        expect(counts.newCards).toBeLessThanOrEqual(Math.max(0, limits.newPerDay - newDone));
        const kinds = entries.map(({ kind }) => kind);
        expect(kinds.lastIndexOf('learning')).toBe(count('learning') - 1);
      },
    ),
    { numRuns: 300 },
  );
});
