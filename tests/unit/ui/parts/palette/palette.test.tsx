// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { App } from '../../../../../renderer/actions/app.ts';
import { type FakeApp, fakeApp, fakeSession, sessionCard } from '../../../../fixtures/fake-app.ts';
import { foundCard } from '../../../../fixtures/fake-library.ts';
import { change, close, named, open, press, text } from '../../../../fixtures/mounted.ts';
import { topicProgress } from '../../../../fixtures/topic-progress.ts';

const topics = [topicProgress('sharding', { state: 'researching' }), topicProgress('bloom')];

async function openAt(address: string, parts: Partial<App> = {}): Promise<FakeApp> {
  const question = sessionCard('first', { question: 'First question', answer: '<p>First answer</p>' });
  const app = fakeApp({
    session: (calls) => fakeSession([question], calls),
    parts: {
      topics: async () => topics,
      changeTopics: async (ids, to) => {
        app.calls.push(`change ${ids.join()} ${JSON.stringify(to)}`);
        return { ok: true };
      },
      ...parts,
    },
  });
  await open(app, address);
  return app;
}

const palette = (): HTMLElement | null => document.querySelector('dialog[aria-label="Find or do"]');
const options = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const chosen = (): string | undefined =>
  options().find((one) => one.getAttribute('aria-selected') === 'true')?.textContent;

async function type(query: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('dialog input');
  if (field === null) throw new Error('The palette is not open.');
  await change(() => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    set?.call(field, query);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const findOrDo = (): Promise<void> => press('k', { ctrlKey: true });

afterEach(close);

describe('the palette', () => {
  it('opens by its key and from the rail, and closes by the same key', async () => {
    await openAt('#/today');
    await findOrDo();
    expect(palette()).not.toBeNull();
    await findOrDo();
    expect(palette()).toBeNull();
    await change(() => named('nav button', /Find or do/).click());
    expect(palette()).not.toBeNull();
  });

  it('opens from a text field, too', async () => {
    await openAt('#/settings/scheduling');
    await change(() => document.querySelector<HTMLInputElement>('main input')?.focus());
    await findOrDo();
    expect(palette()).not.toBeNull();
  });

  it('gives focus back when it is closed', async () => {
    await openAt('#/today');
    await change(() => named('main button', /Start/).focus());
    await findOrDo();
    expect(document.activeElement?.tagName).toBe('INPUT');
    await findOrDo();
    expect(document.activeElement?.textContent).toContain('Start');
  });

  it('opens a topic in the library by Enter, and drills it by Ctrl+Enter', async () => {
    await openAt('#/today');
    await findOrDo();
    await type('shard');
    expect(chosen()).toContain('Topic sharding');
    await press('Enter');
    expect([palette(), location.hash]).toEqual([null, '#/library?q=topic%3Asharding']);
    await findOrDo();
    await type('bloom');
    await press('Enter', { ctrlKey: true });
    expect([palette(), location.hash]).toEqual([null, '#/review/drill?topic=bloom']);
  });

  it('runs the commands of the screen in front', async () => {
    const app = await openAt('#/review');
    await findOrDo();
    await type('bury the card');
    await press('Enter');
    expect(app.calls).toContain('act {"type":"bury","buried":true} on card');
  });

  it('does not let a key through to the screen behind it', async () => {
    const app = await openAt('#/review');
    await findOrDo();
    await press('-');
    expect(app.calls.filter((call) => call.startsWith('act'))).toEqual([]);
  });

  it('changes a topic, and says so with the way back', async () => {
    const app = await openAt('#/today');
    await findOrDo();
    await type('begin bloom');
    await press('Enter');
    expect(app.calls).toContain('change bloom {"type":"topic-state","state":"researching"}');
    expect(text()).toContain('Topic bloom is researching now.');
    expect(named('button', /^Undo/)).toBeTruthy();
  });

  it('says why a topic was not changed', async () => {
    await openAt('#/today', { changeTopics: async () => ({ ok: false, problem: 'Not saved. The disk is full.' }) });
    await findOrDo();
    await type('park bloom');
    await press('Enter');
    expect(text()).toContain('Not saved. The disk is full.');
  });

  it('finds cards, marks the hit, and opens one among those of its topic', async () => {
    const asked: string[] = [];
    await openAt('#/today', {
      findCards: async ({ text: query }) => {
        asked.push(query);
        return { found: 1, all: 2, rows: [foundCard(7, { front: 'What does a quorum decide?' })], problems: [] };
      },
    });
    await findOrDo();
    await type('quorum');
    expect(asked).toEqual(['quorum']);
    expect(document.querySelector('[role="option"] mark')?.textContent).toBe('quorum');
    await press('Enter');
    expect(location.hash).toBe('#/library?q=topic%3Asharding&card=card-000007');
  });

  it('drops the answer to what is no longer typed', async () => {
    const late: (() => void)[] = [];
    await openAt('#/today', {
      findCards: ({ text: query }) =>
        new Promise((resolve) => {
          late.push(() => resolve({ found: 1, all: 2, rows: [foundCard(1, { front: `For ${query}` })], problems: [] }));
        }),
    });
    await findOrDo();
    await type('zzz');
    await type('qqq');
    await change(() => late[1]?.());
    await change(() => late[0]?.());
    expect(options().map((one) => one.textContent)).toEqual([expect.stringContaining('For qqq')]);
  });

  it('moves with the arrows, and starts at the top again with every letter', async () => {
    await openAt('#/today');
    await findOrDo();
    const [first, second] = options().map((one) => one.textContent);
    await press('ArrowDown');
    expect(chosen()).toBe(second);
    await press('ArrowUp');
    expect(chosen()).toBe(first);
    await press('ArrowDown');
    await type('topic');
    expect(chosen()).toBe(options()[0]?.textContent);
  });

  it('says when there is nothing, and Enter then does nothing', async () => {
    await openAt('#/today');
    await findOrDo();
    await type('xqz');
    expect(palette()?.textContent).toContain('No topic, card, screen or command is found by “xqz”.');
    await press('Enter');
    await press('Enter', { ctrlKey: true });
    expect([palette() === null, location.hash]).toEqual([false, '#/today']);
  });

  it('works on without topics when they cannot be read', async () => {
    await openAt('#/today', { topics: () => Promise.reject(new Error('The database is gone.')) });
    await findOrDo();
    await type('library');
    await press('Enter');
    expect(location.hash).toBe('#/library');
  });
});
