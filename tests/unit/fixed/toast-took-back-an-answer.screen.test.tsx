// @vitest-environment happy-dom
// Undo stayed on the toast of an act while cards were answered in Review, and there took back the last answer.
import { afterEach, expect, it } from 'vitest';
import { fakeApp } from '../../fixtures/fake-app.ts';
import { fakeLibrary, foundCard } from '../../fixtures/fake-library.ts';
import { change, close, open, press, text } from '../../fixtures/mounted.ts';

afterEach(close);

const undo = (): Element | undefined =>
  [...document.querySelectorAll('button')].find((button) => button.textContent?.startsWith('Undo'));

it('is offered only until something else is done, wherever that is', async () => {
  const library = fakeLibrary([foundCard(1), foundCard(2)]);
  const app = fakeApp({ parts: library.parts });
  await open(app, '#/library');
  await press('@');
  expect(text()).toContain('1 cards suspended.');
  expect(undo()).toBeDefined();
  await press('d');
  expect(location.hash).toBe('#/review/drill');
  await change(() => void app.actOnCards([foundCard(2).card], { type: 'flag', flag: 1 }));
  await press('Escape');
  expect(location.hash).toContain('#/library');
  expect(text()).toContain('1 cards suspended.');
  expect(undo()).toBeUndefined();
});
