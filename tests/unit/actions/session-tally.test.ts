import { describe, expect, it } from 'vitest';
import {
  addAnswer,
  emptyTally,
  type Given,
  giveAnswerAgain,
  summarise,
  takeBackAnswer,
  type Tally,
} from '../../../renderer/actions/session-tally.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { Rating } from '../../../renderer/core/schedule/memory.ts';
import type { Instant } from '../../../renderer/core/time/instant.ts';

const card = (id: string): CardId => id as CardId;
const given = (id: string, rating: Rating, durationMs = 6000): Given => ({ card: card(id), rating, durationMs });
const tallyOf = (...answers: Given[]): Tally => answers.reduce(addAnswer, emptyTally);
const cardsOf = (tally: Tally) => tally.given.map((answer) => answer.card);

describe('the tally of a sitting', () => {
  it('sums up the answers', () => {
    const later = { count: 1, at: 5 as Instant };
    const tally = tallyOf(given('a', 1), given('b', 3), given('a', 2), given('c', 4), given('d', 3));
    expect(summarise(tally, later)).toEqual({
      answers: 5,
      recalled: 4,
      minutes: 0.5,
      later,
      byRating: { 1: 1, 2: 1, 3: 2, 4: 1 },
    });
    expect(summarise(emptyTally, null)).toMatchObject({ answers: 0, recalled: 0, minutes: 0, later: null });
  });

  it('counts a minute at most for an answer: who takes longer has walked away', () => {
    expect(summarise(tallyOf(given('a', 3, 60_000), given('b', 3, 3_600_000)), null).minutes).toBe(2);
  });

  it('takes back the latest answer of the card', () => {
    const tally = takeBackAnswer(tallyOf(given('a', 1), given('b', 3), given('a', 4), given('c', 3)), card('a'));
    expect(tally.given).toEqual([given('a', 1), given('b', 3), given('c', 3)]);
    expect(tally.takenBack).toEqual([given('a', 4)]);
  });

  it('changes nothing when an answer of an earlier sitting is taken back or given again', () => {
    const tally = tallyOf(given('a', 3));
    expect(takeBackAnswer(tally, card('z'))).toEqual(tally);
    expect(giveAnswerAgain(tally, card('z'))).toEqual(tally);
    const back = takeBackAnswer(tally, card('a'));
    expect(giveAnswerAgain(back, card('z'))).toEqual(back);
  });

  it('gives again what was taken back, the latest first, as it was', () => {
    const full = tallyOf(given('a', 2, 777), given('b', 4));
    const empty = takeBackAnswer(takeBackAnswer(full, card('b')), card('a'));
    expect(empty.given).toEqual([]);
    const half = giveAnswerAgain(empty, card('a'));
    expect(half.given).toEqual([given('a', 2, 777)]);
    expect(cardsOf(giveAnswerAgain(half, card('b')))).toEqual(['a', 'b']);
  });

  it('forgets what was taken back once a new answer is given', () => {
    const tally = addAnswer(takeBackAnswer(tallyOf(given('a', 3)), card('a')), given('b', 3));
    expect(cardsOf(giveAnswerAgain(tally, card('a')))).toEqual(['b']);
  });
});
