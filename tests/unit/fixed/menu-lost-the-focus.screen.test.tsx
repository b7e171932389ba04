// @vitest-environment happy-dom
// A dialog that was opened from a menu gave focus back to an item that was gone by then, so to nothing.
import { afterEach, expect, it } from 'vitest';
import { fakeApp } from '../../fixtures/fake-app.ts';
import { fakeLibrary, foundCard } from '../../fixtures/fake-library.ts';
import { topicProgress } from '../../fixtures/topic-progress.ts';
import { change, close, named, open } from '../../fixtures/mounted.ts';

afterEach(close);

it('has it back before an act is done', async () => {
  const focused: (string | null | undefined)[] = [];
  const library = fakeLibrary([foundCard(1)]);
  const parts = {
    ...library.parts,
    actOnCards: (...asked: Parameters<typeof library.parts.actOnCards>) => {
      focused.push(document.activeElement?.getAttribute('aria-label'));
      return library.parts.actOnCards(...asked);
    },
  };
  await open(fakeApp({ parts }), '#/library');
  const item = named('button[role="menuitem"]', /Reset to new/);
  await change(() => {
    item.focus();
    item.click();
  });
  expect(focused).toEqual(['More']);
});

it('goes to the box of a topic whose button goes with its state', async () => {
  await open(fakeApp({ parts: { topics: async () => [topicProgress('a')] } }), '#/today/topics');
  const park = named('button', /Park Topic a/);
  await change(() => {
    park.focus();
    park.click();
  });
  expect(document.activeElement).toBe(document.querySelector('tbody input'));
});
