// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { App } from '../../../../../renderer/actions/app.ts';
import type { TopicProgress } from '../../../../../renderer/actions/read-topics.ts';
import { fakeApp, fullDay } from '../../../../fixtures/fake-app.ts';
import { change, close, named, open, press, text } from '../../../../fixtures/mounted.ts';
import { topicProgress } from '../../../../fixtures/topic-progress.ts';

afterEach(close);

const newDay = {
  ...fullDay,
  queue: { reviews: 0, fresh: 0, learning: 0 },
  load: fullDay.load.map(({ day }) => ({ day, done: 0, due: 0 })),
  streak: 0,
  canReviewAhead: false,
  topics: { inProgress: 0, all: 6 },
};
const six = [
  topicProgress('alone', { cards: 5 }),
  topicProgress('hashing', { needs: ['sharding'], cards: 6 }),
  topicProgress('sharding', { needs: ['partitions'], cards: 7 }),
  topicProgress('partitions', { cards: 8 }),
  topicProgress('empty', { cards: 0 }),
  topicProgress('other', { cards: 9 }),
];

function newcomer(topics: readonly TopicProgress[] = six, parts: Partial<App> = {}) {
  const begun: string[] = [];
  const app = fakeApp({
    summary: newDay,
    parts: {
      topics: async () => topics,
      async changeTopics(ids, to) {
        begun.push(`${ids.join(' ')} ${JSON.stringify(to)}`);
        return { ok: true };
      },
      ...parts,
    },
  });
  return { app, begun };
}

const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
const labels = () => boxes().map((box) => box.closest('label')?.textContent);

describe('what to begin with', () => {
  it('stands in the place of Today, three ticks set so that what a topic needs comes before it', async () => {
    await open(newcomer().app, '#/today');
    expect(document.querySelector('h1')?.textContent).toBe('What do you want to begin with?');
    expect(labels()).toEqual(['Topic partitions', 'Topic sharding', 'Topic alone', 'Topic hashing', 'Topic other']);
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true, true, false, false]);
    expect(text()).toContain('3 of 6 topics, 20 cards');
  });

  it('begins with Enter what is ticked, as one act', async () => {
    const { app, begun } = newcomer();
    await open(app, '#/today');
    await change(() => boxes()[4]?.click());
    await change(() => boxes()[2]?.click());
    expect(text()).toContain('3 of 6 topics, 24 cards');
    await press('Enter');
    expect(begun).toEqual(['partitions sharding other {"type":"topic-state","state":"researching"}']);
    expect(text()).toContain('Three topics are in progress.');
  });

  it('takes Enter also from a box, and the arrows between boxes', async () => {
    const { app, begun } = newcomer();
    await open(app, '#/today');
    boxes()[0]?.focus();
    await press('ArrowUp');
    expect(document.activeElement).toBe(boxes()[0]);
    await press('ArrowDown');
    expect(document.activeElement).toBe(boxes()[1]);
    await press('Enter');
    expect(begun).toHaveLength(1);
  });

  it('waits for a tick', async () => {
    const { app, begun } = newcomer();
    await open(app, '#/today');
    for (const at of [0, 1, 2]) await change(() => boxes()[at]?.click());
    await press('Enter');
    expect(named('button', /^Begin/).hasAttribute('disabled')).toBe(true);
    expect(begun).toEqual([]);
  });

  it('says why nothing was stored', async () => {
    const { app } = newcomer(six, {
      changeTopics: async () => ({ ok: false, problem: 'Not saved. The disk is full.' }),
    });
    await open(app, '#/today');
    await press('Enter');
    expect(document.querySelector('[role="alert"]')?.textContent).toBe('Not saved. The disk is full.');
  });

  it('shows the first of very many, and all when asked', async () => {
    await open(newcomer(Array.from({ length: 113 }, (_, index) => topicProgress(`t${index}`))).app, '#/today');
    expect(boxes()).toHaveLength(16);
    await change(() => named('button', /Choose from all 113/).click());
    expect(boxes()).toHaveLength(113);
  });

  it('is not asked of who has reviews, or has met all there was', async () => {
    await open(fakeApp({ summary: { ...fullDay, topics: { inProgress: 0, all: 6 } } }), '#/today');
    expect(document.querySelector('h1')?.textContent).toBe('42 due');
    expect(text()).toContain('No topic is in progress, so no new cards come.');
  });
});
