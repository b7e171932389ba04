// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { SessionState } from '../../../../../renderer/actions/review-session.ts';
import { fakeApp, fakeSession, sessionCard } from '../../../../fixtures/fake-app.ts';
import { change, close, named, open, press, text } from '../../../../fixtures/mounted.ts';

const first = sessionCard('first', { question: 'First question', answer: '<p>First answer</p>' });
const second = sessionCard('second', { question: 'Second question', answer: '<p>Second answer</p>' });
const stepwise = sessionCard('stepwise', {
  question: 'In which order?',
  steps: ['<p>one</p>', '<p>two</p>'],
  answer: '<ol><li>one</li><li>two</li></ol>',
});
const cloze = sessionCard('cloze', {
  question: 'Hot keys',
  passage: '<p>to <span data-cloze="gap">what?</span></p>',
  answer: '<p>to <mark data-cloze="shown">one key</mark></p>',
});

async function review(...cards: (typeof first)[]) {
  const app = fakeApp({ session: (calls) => fakeSession(cards, calls) });
  await open(app, '#/review');
  return app;
}

function inFront(): Element | null {
  return document.querySelector('article:not([inert])');
}

afterEach(close);

describe('Review', () => {
  it('shows a question, its answer, and the next question, by Space alone', async () => {
    const app = await review(first, second);
    expect(inFront()?.textContent).toContain('First question');
    expect(text()).not.toContain('First answer');
    await press(' ');
    expect(inFront()?.textContent).toContain('First answer');
    await press(' ');
    expect(inFront()?.textContent).toContain('Second question');
    expect(app.calls).toEqual(['start due', 'reveal', 'rate 3']);
  });

  it('has the next card ready, out of reach, and keeps its element when it comes', async () => {
    await review(first, second);
    const ready = document.querySelector('article[inert]');
    expect(ready?.textContent).toContain('Second question');
    expect(ready?.textContent).not.toContain('Second answer');
    await press(' ');
    await press('4');
    expect(inFront()).toBe(ready);
  });

  it('takes digits for ratings only once the answer shows', async () => {
    const app = await review(first, second);
    await press('1');
    await press(' ');
    await press('1');
    expect(app.calls).toEqual(['start due', 'reveal', 'rate 1']);
  });

  it('shows steps one by one', async () => {
    await review(stepwise);
    await press(' ');
    expect([...document.querySelectorAll('li')].map((step) => step.textContent)).toEqual(['one']);
    expect(named('button', /Show the next step/)).toBeTruthy();
    await press(' ');
    expect([...document.querySelectorAll('li')].map((step) => step.textContent)).toEqual(['one', 'two']);
    expect(named('button', /Good/)).toBeTruthy();
  });

  it('puts the answer of a cloze where the gap was', async () => {
    await review(cloze);
    expect(document.querySelector('[data-cloze="gap"]')?.textContent).toContain('what?');
    await press(' ');
    expect(document.querySelector('[data-cloze="gap"]')).toBeNull();
    expect(document.querySelectorAll('[data-cloze="shown"]')).toHaveLength(1);
  });

  it('shows what each rating leads to', async () => {
    await review(first);
    await press(' ');
    const bar = named('[role="group"]', /How well/);
    expect([...bar.querySelectorAll('button')].map((button) => button.textContent)).toEqual([
      'Again110 min',
      'Hard29 d',
      'Good31.4 moSpace',
      'Easy43.2 y',
    ]);
  });

  it('ends with what the sitting came to, and Space goes back to Today', async () => {
    await review(first);
    await press(' ');
    await press('3');
    expect(text()).toContain('1 answer in 10 minutes');
    await press(' ');
    expect(location.hash).toBe('#/today');
  });

  it('closes the session when it is left', async () => {
    const app = await review(first);
    await press('Escape');
    expect(location.hash).toBe('#/today');
    expect(app.calls).toEqual(['start due', 'close']);
  });
});

describe('acts on the card in front', () => {
  it.each([
    ['-', 'bury', '{"type":"bury","buried":true} on card'],
    ['=', 'bury', '{"type":"bury","buried":true} on note'],
    ['@', 'suspend', '{"type":"suspend","suspended":true} on card'],
    ['!', 'suspend', '{"type":"suspend","suspended":true} on note'],
  ])('%s does so to the card or its note, with the answer shown or not', async (key, _, act) => {
    const app = await review(first, second);
    await press(key);
    expect(app.calls).toEqual(['start due', `act ${act}`]);
    expect(inFront()?.textContent).toContain('Second question');
    await press(' ');
    await press(key);
    expect(app.calls.at(-1)).toBe(`act ${act}`);
  });

  it('flags the card, says which beside its topic, and takes the same flag off again', async () => {
    const app = await review(first, second);
    await press('2', { ctrlKey: true });
    expect(inFront()?.querySelector('p')?.textContent).toBe('ShardingFlag 2');
    await press('3', { ctrlKey: true });
    await press('3', { ctrlKey: true });
    expect(inFront()?.querySelector('p')?.textContent).toBe('Sharding');
    expect(app.calls.slice(1)).toEqual([2, 3, 0].map((flag) => `act {"type":"flag","flag":${flag}} on card`));
  });

  it('opens the topic in the library', async () => {
    const app = await review(first);
    await press('t');
    expect(location.hash).toBe('#/library?q=topic%3Asharding&card=first');
    expect(app.calls.at(-1)).toBe('close');
  });

  it('are in the menu, each with its key, and off when there is no card', async () => {
    const app = await review(first);
    const menu = named('[popover]', /Bury card/);
    expect([...menu.querySelectorAll('button')].map((button) => button.textContent)).toEqual([
      'Take back the last actCtrl Z',
      'Bring it backCtrl Shift Z',
      'Bury card-',
      'Bury note=',
      'Suspend card@',
      'Suspend note!',
      'Flag 1Ctrl 1',
      'Flag 2Ctrl 2',
      'Flag 3Ctrl 3',
      'Flag 4Ctrl 4',
      'Card infoI',
      'Open its topicT',
      'Keys?',
      'LeaveEsc',
    ]);
    await change(() => named('[popover] button', /^Flag 4/).click());
    expect(app.calls.at(-1)).toBe('act {"type":"flag","flag":4} on card');
    expect(named('[popover] button', /^Take flag 4 off/)).toBeTruthy();
    await press(' ');
    await press('3');
    expect([...menu.querySelectorAll('button:disabled')]).toHaveLength(11);
  });

  it('says of a leech, once its answer shows, what to do with it', async () => {
    await review({ ...first, leech: 8 });
    expect(text()).not.toContain('Forgotten');
    await press(' ');
    expect(text()).toContain('Forgotten 8 times. Rewrite or split it, or suspend it with @.');
  });
});

describe('a drill', () => {
  it('asks for the cards of a topic, and leads back to where it was begun', async () => {
    const app = fakeApp({ session: (calls) => fakeSession([first], calls) });
    await open(app, '#/settings/look');
    await change(() => {
      location.hash = '#/review/drill?topic=sharding';
      window.dispatchEvent(new Event('hashchange'));
    });
    expect(app.calls).toEqual(['start drill sharding']);
    await press(' ');
    await press('3');
    expect(named('button', /^Back to Settings/)).toBeTruthy();
    await press(' ');
    expect(location.hash).toBe('#/settings/look');
  });

  it('says when there is nothing to drill', async () => {
    const app = fakeApp({ session: (calls) => fakeSession([], calls) });
    await open(app, '#/review/drill?topic=sharding');
    expect(document.querySelector('h1')?.textContent).toBe('Nothing to drill here');
  });

  it('of chosen cards does not outlast the window: its address alone leads to Today', async () => {
    const app = fakeApp();
    await open(app, '#/review/drill');
    expect(document.querySelector('h1')?.textContent).toBe('42 due');
    expect(app.calls.filter((call) => call.startsWith('start'))).toEqual([]);
  });
});

describe('an answer that was not saved', () => {
  async function notSaved() {
    const session = fakeSession([first]);
    const calls: string[] = [];
    const app = fakeApp({
      session: () => ({
        ...session,
        retry: async () => {
          calls.push('retry');
        },
      }),
    });
    await open(app, '#/review');
    const state: SessionState = {
      at: 'not-saved',
      current: first,
      chosen: 3,
      stored: 16,
      message: 'The disk is full.',
      progress: { done: 16, total: 42 },
      canUndo: true,
      canRedo: false,
      remark: null,
    };
    await change(() => session.state.setState(state, true));
    return calls;
  }

  it('stays on screen with what is safe, and Enter tries again', async () => {
    const calls = await notSaved();
    expect(document.querySelector('[role="alert"]')?.textContent).toContain(
      'Not saved. Your answer is kept here.The disk is full. The 16 answers before it are stored.',
    );
    expect([...document.querySelectorAll('[data-rating]:disabled')]).toHaveLength(3);
    await press('Enter');
    expect(calls).toEqual(['retry']);
  });

  it('is not left without asking', async () => {
    await notSaved();
    await press('Escape');
    expect(location.hash).toBe('#/review');
    expect(document.querySelector('dialog')?.textContent).toContain('Leave without this answer?');
    await change(() => named('dialog button', /^Leave/).click());
    expect(location.hash).toBe('#/today');
  });
});
