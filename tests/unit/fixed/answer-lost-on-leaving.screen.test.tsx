// @vitest-environment happy-dom
// The screen's part of it: keys, links and the browser's own back must not leave Review while an answer is on its way.
import { afterEach, expect, it } from 'vitest';
import type { SessionState } from '../../../renderer/actions/review-session.ts';
import { fakeApp, fakeSession, sessionCard } from '../../fixtures/fake-app.ts';
import { change, close, named, open, press } from '../../fixtures/mounted.ts';

const current = sessionCard('first', { question: 'First question', answer: '<p>First answer</p>' });
const frame = { progress: { done: 0, total: 1 }, canUndo: true, canRedo: false, remark: null };
const saving: SessionState = { ...frame, at: 'saving', current, upcoming: null, chosen: 3 };

async function whileSaving() {
  const session = fakeSession([current]);
  await open(fakeApp({ session: () => session }), '#/review');
  await change(() => session.state.setState(saving, true));
  return session;
}
const question = (): Element | null => document.querySelector('dialog');
const windowMayClose = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

afterEach(close);

it('does nothing on Escape', async () => {
  await whileSaving();
  await press('Escape');
  expect([location.hash, question()]).toEqual(['#/review', null]);
});

it('asks on a change of the address, and goes on by itself once the answer is stored', async () => {
  const session = await whileSaving();
  await change(() => {
    location.hash = '#/today';
    window.dispatchEvent(new Event('hashchange'));
  });
  expect(location.hash).toBe('#/review');
  expect(question()?.textContent).toContain('Leave without this answer?');
  const stored: SessionState = { ...frame, at: 'question', current, upcoming: null, shown: 0 };
  await change(() => session.state.setState(stored, true));
  expect([location.hash, question()]).toEqual(['#/review', null]);
  await press('Escape');
  expect(location.hash).toBe('#/today');
});

it('leaves when that is what the person wants', async () => {
  await whileSaving();
  await change(() => {
    location.hash = '#/today';
    window.dispatchEvent(new Event('hashchange'));
  });
  await change(() => named('dialog button', /^Leave/).click());
  expect(location.hash).toBe('#/today');
});

it('holds the window open while the answer is on its way, and only then', async () => {
  const session = await whileSaving();
  expect(windowMayClose()).toBe(false);
  await change(() => session.state.setState({ ...frame, at: 'question', current, upcoming: null, shown: 0 }, true));
  expect(windowMayClose()).toBe(true);
});
