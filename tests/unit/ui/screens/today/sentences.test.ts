import { describe, expect, it } from 'vitest';
import {
  aheadSentence,
  doneSentence,
  heldSentence,
  loadFinding,
  nextSentence,
  noTopicSentence,
  overdueSentence,
  queueSentence,
} from '../../../../../renderer/ui/screens/today/sentences.ts';
import { niceTop } from '../../../../../renderer/ui/screens/today/nice-top.ts';
import { doneDay, fullDay } from '../../../../fixtures/fake-app.ts';

describe('the sentences of Today', () => {
  it('say what is due, and leave out what is not', () => {
    expect(queueSentence(fullDay)).toBe('36 reviews, 4 new cards, 2 in learning. About 11 minutes.');
    const one = { ...fullDay, queue: { reviews: 1, fresh: 0, learning: 0 }, minutes: 0.2 };
    expect(queueSentence(one)).toBe('1 review. About 1 minute.');
    expect(queueSentence(doneDay)).toBe('');
  });

  it('say what was done and what comes back', () => {
    expect(doneSentence(fullDay)).toBe('');
    expect(doneSentence(doneDay)).toBe('42 answered today in 10 minutes, 91% recalled.');
    expect(nextSentence(doneDay)).toBe('Four cards in learning come back from 16:40 on, 43 are due tomorrow.');
    expect(nextSentence({ ...fullDay, dueTomorrow: 1 })).toBe('One card is due tomorrow.');
  });

  it('say what waits after days away', () => {
    expect(overdueSentence(fullDay)).toBe('');
    const away = (reviews: number) => ({
      ...fullDay,
      queue: { reviews, fresh: 0, learning: 0 },
      overdue: { due: 1412, days: 15 },
    });
    expect(overdueSentence(away(200))).toBe('1,412 due in all, the 200 least remembered today.');
    expect(overdueSentence(away(1412))).toBe('The least remembered come first.');
    expect(overdueSentence(away(0))).toBe('1,412 reviews more than today has room for.');
  });

  it('say which new cards wait, and why none come', () => {
    expect([heldSentence(fullDay), noTopicSentence(fullDay), aheadSentence(fullDay)]).toEqual(['', '', '']);
    expect(heldSentence({ ...fullDay, heldSiblings: 3 })).toBe(
      'Three new cards wait until tomorrow: another card of the same note is met today.',
    );
    expect(heldSentence({ ...fullDay, heldSiblings: 1 })).toMatch(/^One new card waits until/);
    expect(noTopicSentence({ ...fullDay, topics: { inProgress: 0, all: 4 } })).toMatch(/^No topic is in progress/);
    expect(aheadSentence({ ...doneDay, canReviewAhead: false })).toMatch(/^There is nothing to review ahead/);
  });

  it('state the finding of the chart', () => {
    expect(loadFinding(fullDay).title).toBe('The next two weeks ask for 30 to 43 reviews a day');
    const few = { ...fullDay, load: fullDay.load.map((day, index) => ({ ...day, due: index === 20 ? 5 : 0 })) };
    expect(loadFinding(few).title).toBe('The next two weeks ask for at most 5 reviews a day');
    const none = { ...fullDay, load: fullDay.load.map((day) => ({ ...day, due: 0 })) };
    expect(loadFinding(none).title).toBe('No day ahead has a review yet');
  });
});

describe('the top of the axis', () => {
  it.each([
    [0, 4],
    [3, 4],
    [9, 10],
    [50, 60],
    [97, 200],
    [100, 200],
    [1900, 2000],
  ])('of %i is %i', (largest, top) => {
    expect(niceTop(largest)).toBe(top);
  });
});
