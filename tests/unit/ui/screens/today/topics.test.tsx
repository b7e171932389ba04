// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { TopicProgress } from '../../../../../renderer/actions/read-topics.ts';
import { fakeApp } from '../../../../fixtures/fake-app.ts';
import { change, close, named, open, press, text } from '../../../../fixtures/mounted.ts';
import { topicProgress } from '../../../../fixtures/topic-progress.ts';

afterEach(close);

async function opened(topics: readonly TopicProgress[]) {
  const listeners = new Set<() => void>();
  let now = topics;
  const acts: string[] = [];
  const app = fakeApp({
    parts: {
      topics: async () => now,
      async changeTopics(ids, to) {
        acts.push(`${ids.join(' ')} ${JSON.stringify(to)}`);
        return { ok: true };
      },
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  });
  await open(app, '#/today/topics');
  return {
    app,
    acts,
    become: (next: readonly TopicProgress[]) =>
      change(() => {
        now = next;
        for (const listener of listeners) listener();
      }),
  };
}

const rows = () =>
  [...document.querySelectorAll('tbody tr')].map((row) => row.querySelector('label')?.textContent ?? '');
const box = (name: string) => document.querySelector<HTMLInputElement>(`label[title="${name}"] input`);
const some = [
  topicProgress('a', { state: 'researching', priority: 2 }),
  topicProgress('b', { begun: true }),
  topicProgress('c'),
  topicProgress('d', { state: 'parked' }),
];

describe('the topics', () => {
  it('are reached from Today by a key, and left with Esc', async () => {
    await open(fakeApp({ parts: { topics: async () => some } }), '#/today');
    expect(text()).toContain('3 of 5 topics in progress');
    await press('c');
    expect(location.hash).toBe('#/today/topics');
    expect(document.querySelector('h1')?.textContent).toBe('Topics');
    await press('Escape');
    expect(location.hash).toBe('#/today');
  });

  it('say how far each is', async () => {
    await opened(some);
    expect(text()).toContain('2 of 4 topics in progress');
    const states = [...document.querySelectorAll('tbody tr')].map((row) => row.querySelector('td')?.textContent);
    expect(states).toEqual(['Researching', 'Drilling', 'Inbox', 'Parked']);
    expect(named('select', /Priority of Topic a/)).toHaveProperty('value', '2');
  });

  it('are begun, put back and parked one by one; what has answers is parked, as it cannot be put back', async () => {
    const { acts } = await opened(some);
    for (const name of ['Topic a', 'Topic b', 'Topic c', 'Topic d']) await change(() => box(name)?.click());
    await change(() => named('button', /Park Topic a/).click());
    const to = (state: string): string => `{"type":"topic-state","state":"${state}"}`;
    expect(acts).toEqual([
      `a ${to('inbox')}`,
      `b ${to('parked')}`,
      `c ${to('researching')}`,
      `d ${to('researching')}`,
      `a ${to('parked')}`,
    ]);
    expect(text()).toContain('Topic a: parked.');
    expect(named('button', /^Undo/)).toBeDefined();
  });

  it('are given a priority', async () => {
    const { acts } = await opened(some);
    const select = named('select', /Priority of Topic c/) as HTMLSelectElement;
    await change(() => {
      select.value = '3';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(acts).toEqual(['c {"type":"priority","priority":3}']);
    expect(text()).toContain('Topic c: priority highest.');
  });

  it('keep their places while one looks', async () => {
    const { become } = await opened(some);
    const before = rows();
    await become([...some].reverse().concat(topicProgress('e')));
    expect(rows()).toEqual([...before, 'Topic e']);
  });

  it('take back and bring back with the keys of everywhere', async () => {
    const { app } = await opened(some);
    await press('z', { ctrlKey: true });
    await press('z', { ctrlKey: true, shiftKey: true });
    expect(app.calls.filter((call) => call.includes('back'))).toEqual(['take back', 'bring back']);
  });
});
