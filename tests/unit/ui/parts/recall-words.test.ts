import { describe, expect, it } from 'vitest';
import { recallHistory } from '../../../../renderer/core/journal/recall-history.ts';
import type { Instant, StudyDay } from '../../../../renderer/core/time/instant.ts';
import {
  changeWords,
  factsOf,
  recallFinding,
  spokenChart,
  standing,
} from '../../../../renderer/ui/parts/recall-words.ts';
import { answered, changed, detailOf, today } from '../../../fixtures/card-history.ts';

function findingOf(...happened: Parameters<typeof detailOf>[0]) {
  const detail = detailOf(happened);
  const history = recallHistory(detail, detail.parameters, detail.today);
  return { finding: recallFinding(detail, history), spoken: spokenChart(detail, history) };
}

describe('the words of a card’s sheet', () => {
  it('say when recall falls to the goal', () => {
    const { finding } = findingOf(answered(20_700, 4), answered(20_770, 4));
    expect(finding?.title).toMatch(/^Recall is 9\d% today$/);
    expect(finding?.sentence).toMatch(/^It falls to your goal of 90% on \d+ \w+( \d{4})?, in [\d.]+ (d|mo)\.$/);
  });

  it('say when it fell below the goal', () => {
    const { finding } = findingOf(answered(20_700, 3));
    expect(finding?.sentence).toMatch(/^It fell below your goal of 90% on \d+ September, [\d.]+ (d|mo) ago\.$/);
  });

  it('find nothing of a new card', () => {
    expect(findingOf().finding).toBeNull();
    expect(findingOf(answered(20_700, 3), changed(20_701, { type: 'reset' })).finding).toBeNull();
  });

  it('tell the drawing as sentences', () => {
    expect(findingOf(answered(20_700, 3), answered(20_740, 1)).spoken).toMatch(
      /^Line chart of recall from 4 September on: up to 100% with each of 2 answers, and falling in between\. Before an answer it was \d+% at the lowest\. Recall is \d+% today\./,
    );
  });

  it('name the facts of a card, new or not', () => {
    expect(factsOf(detailOf([]), 0)).toEqual([
      ['Recall now', '–'],
      ['Stability', '–'],
      ['Difficulty', '–'],
      ['Due', 'when it is met'],
      ['Stage', 'New'],
      ['Reviews', '0'],
      ['Lapses', '0'],
      ['Level', 'Apply'],
      ['File', 'topics/data/sharding.md:69'],
    ]);
    const due = changed(20_770, { type: 'due', day: (today + 400) as StudyDay });
    const facts = Object.fromEntries(factsOf(detailOf([answered(20_700, 3), answered(20_710, 3), due]), 0));
    expect(facts).toMatchObject({ Due: '25 Dec 2027, in 1.1 y', Stage: 'In review', Reviews: '2' });
  });

  it('give the time at which a card in steps comes back today', () => {
    const facts = Object.fromEntries(factsOf(detailOf([answered(today, 1)]), 60));
    expect(facts).toMatchObject({ Due: 'today, 13:01', Stage: 'In learning' });
  });

  it('say what keeps a card away, and what it needs', () => {
    expect(standing(detailOf([]))).toBe('');
    expect(standing(detailOf([], { marks: { suspended: 1, buriedOn: today } }))).toBe('Suspended.');
    expect(standing(detailOf([], { marks: { buriedOn: today } }))).toBe('Buried until tomorrow.');
    expect(standing(detailOf([], { marks: { buriedOn: (today - 1) as StudyDay } }))).toBe('');
    expect(standing(detailOf([answered(20_700, 1)], { leech: true }))).toMatch(
      /^Forgotten \d+ times?: rewrite or split it\.$/,
    );
  });

  it('have a phrase for every act on a card', () => {
    const changes = [
      { type: 'suspend', suspended: true },
      { type: 'suspend', suspended: false },
      { type: 'bury', day: today },
      { type: 'bury', day: null },
      { type: 'flag', flag: 2 },
      { type: 'flag', flag: 0 },
      { type: 'reset' },
      { type: 'due', day: (today + 1) as StudyDay },
      { type: 'clear', at: 0 as Instant },
    ] as const;
    expect(changes.map((change) => changeWords(change, today))).toEqual([
      'Suspended',
      'No longer suspended',
      'Buried until the next day',
      'Brought back for the day',
      'Flag 2 put on',
      'Flag taken off',
      'Made new again',
      'Due day set to 21 November',
      'Taken off the list of orphans',
    ]);
  });
});
