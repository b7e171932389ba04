// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { doneDay, fakeApp } from '../../fixtures/fake-app.ts';
import { change, close, named, open, press, text } from '../../fixtures/mounted.ts';

afterEach(close);

describe('the window', () => {
  it('opens with Today, and Space starts a session', async () => {
    const app = fakeApp();
    await open(app, '');
    expect(document.querySelector('h1')?.textContent).toBe('42 due');
    expect(document.title).toBe('Today · Backoff');
    await press(' ');
    expect([location.hash, app.calls.at(0)]).toEqual(['#/review', 'start due']);
  });

  it('offers to review ahead when nothing is due', async () => {
    const app = fakeApp({ summary: doneDay });
    await open(app, '#/today');
    await press(' ');
    expect(location.hash).toBe('#/today');
    await press('r');
    expect([location.hash, app.calls.at(0)]).toEqual(['#/review/ahead', 'start ahead']);
  });

  it('goes between screens by keys, and puts focus on the page that came', async () => {
    await open(fakeApp(), '#/today');
    await press(',', { ctrlKey: true });
    expect(location.hash).toBe('#/settings/scheduling');
    expect(document.title).toBe('Settings, scheduling · Backoff');
    expect(document.activeElement?.tagName).toBe('MAIN');
    await press('g');
    await press('t');
    expect(location.hash).toBe('#/today');
  });

  it('shows how far the first import is', async () => {
    const app = fakeApp();
    await open(app, '#/today');
    await change(() => app.status.setState({ at: 'importing', done: 38, total: 62 }, true));
    expect(named('[role="progressbar"]', /Topics read/).getAttribute('aria-valuenow')).toBe('38');
    expect(text()).toContain('38 of 62 topics');
    await change(() => app.status.setState({ at: 'ready' }, true));
    expect(document.querySelector('h1')?.textContent).toBe('42 due');
  });

  it('stops with what happened, and takes no key for a screen then', async () => {
    const app = fakeApp();
    await open(app, '#/today');
    await change(() => app.status.setState({ at: 'stopped', cause: 'newer', message: 'It is at version 4.' }, true));
    expect(document.querySelector('h1')?.textContent).toBe('A newer Backoff wrote your data');
    expect(text()).toContain('It is at version 4.');
    await press(',', { ctrlKey: true });
    expect(location.hash).toBe('#/today');
  });

  it('keeps bad news until it is put away', async () => {
    const app = fakeApp();
    await open(app, '#/today');
    await change(() => app.notices.setState([{ id: 1, text: 'The disk is full.', bad: true }], true));
    await change(() => named('button', /Put away/).click());
    expect(app.notices.getState()).toEqual([]);
    expect(text()).not.toContain('The disk is full.');
  });

  it('keeps the theme that was chosen', async () => {
    await open(fakeApp(), '#/settings/look');
    await change(() => document.querySelector<HTMLInputElement>('input[type="radio"][id$="-dark"]')?.click());
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await open(fakeApp(), '#/today');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });
});
