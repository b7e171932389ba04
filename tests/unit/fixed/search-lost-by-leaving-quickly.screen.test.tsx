// @vitest-environment happy-dom
// A search stood in the address after a moment of rest only: who left before found the library as it was before typing.
import { afterEach, expect, it } from 'vitest';
import { fakeApp } from '../../fixtures/fake-app.ts';
import { fakeLibrary, foundCard } from '../../fixtures/fake-library.ts';
import { change, close, named, open, press } from '../../fixtures/mounted.ts';

afterEach(close);

/** The addresses that were written over the present one. */
async function searched(leave: () => Promise<void>): Promise<readonly string[]> {
  await open(fakeApp({ parts: fakeLibrary([foundCard(1)]).parts }), '#/library');
  const replaced: string[] = [];
  const replace = history.replaceState.bind(history);
  history.replaceState = (data, unused, url) => {
    replaced.push(String(url));
    replace(data, unused, url);
  };
  await change(() => {
    const field = document.querySelector('input');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'question');
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(replaced).toEqual([]);
  await leave();
  history.replaceState = replace;
  return replaced;
}

it('is kept when a key leads away', async () => {
  const replaced = await searched(async () => {
    await press('g');
    await press('t');
  });
  expect([replaced.length, replaced[0]]).toEqual([1, expect.stringContaining('#/library?q=question')]);
  expect(location.hash).toBe('#/today');
});

it('is kept when a link leads away', async () => {
  const replaced = await searched(() => change(() => named('nav a', /Today/).click()));
  expect(replaced[0]).toContain('#/library?q=question');
});
