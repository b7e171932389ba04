// @vitest-environment happy-dom
// Before its card was read, the sheet held every key and showed nothing: Esc did nothing, for ever if need be.
import { afterEach, expect, it } from 'vitest';
import { fakeApp, fakeSession, sessionCard } from '../../fixtures/fake-app.ts';
import { close, open, press } from '../../fixtures/mounted.ts';

afterEach(close);

it('is closed by Esc before it is there, and leaves the screen where it was', async () => {
  const front = sessionCard('a', { question: 'First?', answer: '<p>Yes</p>' });
  const app = fakeApp({
    session: (calls) => fakeSession([front], calls),
    parts: { card: () => new Promise<never>(() => {}) },
  });
  await open(app, '#/review');
  await press('i');
  await press(' ');
  expect(app.calls).not.toContain('reveal');
  await press('Escape');
  expect(location.hash).toBe('#/review');
  await press(' ');
  expect(app.calls).toContain('reveal');
});
