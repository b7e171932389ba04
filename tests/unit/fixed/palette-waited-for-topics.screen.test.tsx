// @vitest-environment happy-dom
// The palette was empty, screens and commands too, until the topics were read.
import { afterEach, expect, it } from 'vitest';
import { fakeApp } from '../../fixtures/fake-app.ts';
import { close, open, press } from '../../fixtures/mounted.ts';

afterEach(close);

it('shows screens and commands at once', async () => {
  await open(fakeApp({ parts: { topics: () => new Promise<never>(() => {}) } }), '#/today');
  await press('k', { ctrlKey: true });
  const entries = [...document.querySelectorAll('[role="option"]')].map((entry) => entry.textContent);
  expect(entries.join()).toContain('Library');
});
