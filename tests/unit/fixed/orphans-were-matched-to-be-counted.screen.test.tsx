// @vitest-environment happy-dom
// After every act the library searched what each orphan is most alike to, only to show how many orphans there are.
import { afterEach, expect, it } from 'vitest';
import { fakeApp } from '../../fixtures/fake-app.ts';
import { fakeLibrary, foundCard } from '../../fixtures/fake-library.ts';
import { close, named, open } from '../../fixtures/mounted.ts';

afterEach(close);

it('counts them without reading them', async () => {
  let read = 0;
  const parts = {
    ...fakeLibrary([foundCard(1)]).parts,
    orphanCount: async () => 3,
    orphans: async () => {
      read += 1;
      return [];
    },
  };
  await open(fakeApp({ parts }), '#/library');
  expect(named('main a', /orphan/).textContent).toBe('3 orphans');
  expect(read).toBe(0);
});
